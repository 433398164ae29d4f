import ArgumentParser
import ReaderCore
import System

/// Every setting as it stands, as a file to start from.
struct ConfigurationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "config", abstract: Interface.text(.configAbstract))

  func run() throws {
    let configuration = Configuration.load()
    let defaults = Configuration()
    var output = StandardOutput()
    StandardError.report(settings: configuration.problemTexts(in: Interface.language))
    output.writeLine("# " + (PersonalFiles.configuration(Configuration.fileName) ?? Configuration.fileName))
    for setting in Setting.all {
      output.writeLine("# " + setting.help[Interface.language])
      let origin =
        configuration.lines[setting.key].map {
          Interface.text(.fromLine, Configuration.fileName, "\($0)") + " · "
            + Interface.text(.defaultIs, setting.get(defaults))
        } ?? Interface.text(.byDefault)
      output.writeLine("# \(setting.values) · \(origin)")
      output.writeLine(StandardOutput.line("\(setting.key) = \(setting.get(configuration))"))
    }
    writeKeys(configuration, to: &output)
    output.flush()
  }

  /// The keys that are not those of the table; all of them stand in the manual.
  private func writeKeys(_ configuration: Configuration, to output: inout StandardOutput) {
    output.writeLine()
    output.writeLine("# " + Interface.text(.keysSetting))
    output.writeLine("[keys]")
    for binding in CommandTable.bindings {
      let own = configuration.keys[binding.command]
      let keys = (own ?? binding.keys).map { "\"\(Self.escaped($0.name))\"" }.joined(separator: ", ")
      output.writeLine("\(own == nil ? "# " : "")\(binding.command.name) = [\(keys)]")
    }
  }

  private static func escaped(_ name: String) -> String { name == "\"" || name == "\\" ? "\\" + name : name }
}
