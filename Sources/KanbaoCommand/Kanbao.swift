import ArgumentParser
import ReaderCore
import System

/// The command line: one declaration feeds parsing, help and completions.
struct Kanbao: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kanbao",
    abstract: Interface.text(.programAbstract), discussion: Interface.text(.programDiscussion),
    version: BuildInformation.line,
    subcommands: [
      ReadCommand.self, ShowCommand.self, SpeakersCommand.self, TermsCommand.self, QuotesCommand.self,
      NotesCommand.self,
      ExportCommand.self,
      ConfigurationCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

}

/// The way in.
package enum Program {
  /// Runs the program and exits.
  ///
  /// `kanbao FILE…`, the call that a person waits for, goes straight to the reader: parsing it as a command line of
  /// options costs as much as drawing the first screen.
  package static func start(_ arguments: [String] = Process.arguments) -> Never {
    let isWorker = Checklist.assigned != nil || FilterWorker.isAssigned
    let arguments = Array(arguments.dropFirst(isWorker ? 1 : 0)).withoutLanguage()
    let isPlain = arguments.allSatisfy { $0 == "-" || !$0.hasPrefix("-") }
    guard isPlain, !isSubcommand(arguments.first) else {
      Kanbao.main(arguments)
      exit(ExitStatus.fine.rawValue)
    }
    ReadSession(paths: arguments, configuration: .load()).run()
  }

  private static func isSubcommand(_ name: String?) -> Bool {
    // Most names of files are told from commands by their dot or slash, without setting ArgumentParser going.
    guard let name, name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return name == "help" || Kanbao.configuration.subcommands.contains { $0.configuration.commandName == name }
  }
}
