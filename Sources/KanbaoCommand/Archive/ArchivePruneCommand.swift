import Archive
import ArgumentParser
import ReaderCore
import System

/// Drops the articles of files that are gone.
struct ArchivePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: Interface.text(.archivePruneAbstract))

  @OptionGroup var database: ArchiveArguments

  /// Files that are dropped in one transaction.
  private static let most = 2000

  func run() throws {
    let writer = ArchiveWriter(try database.write(creating: false))
    let gone = try database.attempt { () throws(DatabaseError) -> [Int] in
      try writer.rows(where: Self.isGone)
    }
    var rest = gone[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(Self.most))
      try database.attempt { () throws(DatabaseError) in try writer.remove(part) }
      rest = rest.dropFirst(part.count)
    }
    var output = StandardOutput()
    output.writeLine(Interface.text(.archivePruned, "\(gone.count)"))
    output.flush()
  }

  /// Where it cannot be told, it stays.
  private static func isGone(_ path: String) -> Bool {
    do throws(SystemError) {
      _ = try FileStatus(of: path)
      return false
    } catch {
      return error.reason == .missing || error.reason == .throughFile
    }
  }
}
