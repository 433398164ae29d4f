import ArgumentParser
import ReaderCore

/// Many articles in one database.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: Interface.text(.archiveAbstract),
    discussion: Interface.text(.archiveDiscussion),
    subcommands: [
      ArchiveAddCommand.self, ArchiveStatusCommand.self, ArchivePruneCommand.self, ArchiveSearchCommand.self,
    ])
}
