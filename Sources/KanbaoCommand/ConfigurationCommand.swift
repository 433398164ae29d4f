import ArgumentParser

/// Every setting with its values and meaning, as a file to start from.
struct ConfigurationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "设置: print every setting of config.toml with its values, and where the file lies.")

  func run() throws {
    var output = StandardOutput()
    output.writeLine("# " + (PersonalFiles.configuration("config.toml") ?? "config.toml"))
    for setting in Configuration.Setting.all {
      output.writeLine("# \(setting.help)")
      output.writeLine("# \(setting.key) = \(setting.values)")
    }
    output.flush()
  }
}
