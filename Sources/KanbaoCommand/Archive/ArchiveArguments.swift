import Archive
import ArgumentParser
import ReaderCore
import System

/// Which archive a command is about.
struct ArchiveArguments: ParsableArguments {
  @Option(help: ArgumentHelp("\(Interface.text(.archiveFileHelp))", valueName: "file"), completion: .file())
  var archive: String?

  /// - Throws: the exit status, when there is no home.
  var path: String {
    get throws {
      if let archive { return archive }
      guard let path = Self.usualPath else {
        StandardError.report(nil, Interface.text(.archiveNowhere))
        throw ExitCode(ExitStatus.unreadable.rawValue)
      }
      return path
    }
  }

  private static let name = "archive.db"

  /// Of the archive that is meant where none is named; `nil` where there is no home to have one.
  static var usualPath: String? { PersonalFiles.data(name) }

  /// Opens the archive to be read.
  /// - Throws: the exit status; what is wrong was reported.
  func read() throws -> Database {
    let path = try path
    do throws(ArchiveFile.Problem) { return try ArchiveFile.read(path) } catch { throw report(path, error) }
  }

  func write(creating: Bool) throws -> Database {
    let path = try path
    if creating, archive == nil { try? Folder.makeParent(of: path) }
    do throws(ArchiveFile.Problem) {
      return try ArchiveFile.write(path, creating: creating)
    } catch {
      throw report(path, error)
    }
  }

  /// Does something with an archive that is open.
  func attempt<Result>(_ body: () throws(DatabaseError) -> Result) throws -> Result {
    do throws(DatabaseError) { return try body() } catch { throw report(try path, ArchiveFile.Problem(error)) }
  }

  private func report(_ path: String, _ problem: ArchiveFile.Problem) -> ExitCode {
    StandardError.report(path, problem.text(in: Interface.language))
    return ExitCode(ExitStatus.unreadable.rawValue)
  }
}

extension ArchiveFile.Problem {
  func text(in language: Language) -> String {
    switch self {
    case .missing: Phrase.archiveMissing.text(in: language)
    case .noArchive: Phrase.archiveForeign.text(in: language)
    case .otherVersion(let version): Phrase.archiveVersion.text(in: language, "\(version)")
    case .damaged: Phrase.archiveDamaged.text(in: language)
    case .busy: Phrase.problem("busy").text(in: language)
    case .other(let words): Phrase.problem("other").text(in: language, words)
    }
  }
}
