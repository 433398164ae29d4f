import ReaderCore

/// The table `[keys]` of `config.toml`: a command's name and its keys, `next-remark = ["]", "tab"]`. A command that is named
/// there loses the keys it has by itself.
enum KeySettings {
  static let table = "keys."

  static func take(_ entry: TomlDocument.Entry, into configuration: inout Configuration) {
    let name = String(entry.path.dropFirst(table.count))
    guard let command = Command(rawValue: name) else {
      configuration.problems.append(ConfigurationProblem(entry.line, .unknownCommandInKeys, name))
      return
    }
    let text: String
    switch entry.value {
    case .string(let string): text = string
    case .integer(let number): text = String(number)
    case .boolean, .decimal, .other: text = ""
    }
    guard let key = Key(name: text) else {
      configuration.problems.append(ConfigurationProblem(entry.line, .unknownKeyName, name, text))
      return
    }
    configuration.keys[command, default: []].append(key)
  }

  /// A key that two commands of the table have, or that was taken from a command which the table does not name.
  static func conflicts(in configuration: Configuration) -> [ConfigurationProblem] {
    var problems: [ConfigurationProblem] = []
    var owners: [Key: Command] = [:]
    for (command, keys) in configuration.keys.sorted(by: { $0.key.name < $1.key.name }) {
      let line = configuration.lines[table + command.name] ?? 0
      for key in keys {
        if let owner = owners[key] {
          problems.append(ConfigurationProblem(line, .keyTwice, key.name, owner.name, command.name))
          continue
        }
        owners[key] = command
        let robbed = CommandTable.bindings.first {
          $0.command != command && $0.keys.contains(key) && configuration.keys[$0.command] == nil
        }
        if let robbed {
          problems.append(ConfigurationProblem(line, .keyTaken, key.name, command.name, robbed.command.name))
        }
      }
    }
    return problems
  }
}
