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
      ExportCommand.self, CompareCommand.self, ArchiveCommand.self, TrendCommand.self,
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
    let isWorker = Checklist.assigned != nil || FilterWorker.isAssigned || ArchiveWorker.isAssigned
    let arguments = Array(arguments.dropFirst(isWorker ? 1 : 0)).withoutLanguage()
    let isPlain = arguments.allSatisfy { $0 == "-" || !$0.hasPrefix("-") }
    guard isPlain, !isSubcommand(arguments.first) else {
      runCommand(arguments)
    }
    ReadSession(paths: arguments, configuration: .load()).run()
  }

  /// What the parser says goes the way of all text: an option that nobody knows may hold anything.
  private static func runCommand(_ arguments: [String]) -> Never {
    do {
      var command = try Kanbao.parseAsRoot(arguments)
      try command.run()
      exit(ExitStatus.fine.rawValue)
    } catch {
      let status = Kanbao.exitCode(for: error).rawValue
      let message = Kanbao.fullMessage(for: error)
      if status != ExitStatus.fine.rawValue {
        StandardError.report(usage: message)
      } else if !message.isEmpty {
        var output = StandardOutput()
        output.writeLine(message)
        output.flush()
      }
      exit(status)
    }
  }

  private static func isSubcommand(_ name: String?) -> Bool {
    // Most names of files are told from commands by their dot or slash, without setting ArgumentParser going.
    guard let name, name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return name == "help" || Kanbao.configuration.subcommands.contains { $0.configuration.commandName == name }
  }
}
