import Archive
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

  @OptionGroup var database: ArchiveArguments

  /// Without a subcommand: the reader, asking what to look for.
  func run() throws {
    let reader = ArchiveReader(try database.read())
    let summary = try database.attempt { () throws(DatabaseError) in try reader.summary() }
    let path = try database.path
    ReadSession(archive: path, page: try ArchivePage(summary, path: path).document, configuration: .load()).run()
  }
}
