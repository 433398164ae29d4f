import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system did not do what it was asked for.
package struct SystemError: Error, Hashable, Sendable {
  /// What it was. Messages to the person have words for each, by its name.
  package enum Reason: String, CaseIterable, Sendable {
    case missing, forbidden, isFolder, throughFile, linksInCircle, longName, diskFull, readOnly
    /// A pipe that nobody writes into, a pipe where none may be, and what is no plain file.
    case idlePipe, isPipe, noPlainFile
    case busy, manyDamaged
    /// What only the system has words for.
    case other
  }

  package var reason: Reason {
    switch cause {
    case .number(let number): Self.reasons[number] ?? .other
    case .reason(let reason): reason
    case .words: .other
    }
  }

  /// What the system says, in English; empty where it is kanbao that refuses.
  package var systemWords: String {
    switch cause {
    case .number(let number): number.description
    case .reason: ""
    case .words(let words): words
    }
  }

  private static let reasons: [Errno: Reason] = [
    .noSuchFileOrDirectory: .missing, .permissionDenied: .forbidden, .notPermitted: .forbidden,
    .isDirectory: .isFolder, .notDirectory: .throughFile, .tooManySymbolicLinkLevels: .linksInCircle,
    .fileNameTooLong: .longName, .noSpace: .diskFull, .readOnlyFileSystem: .readOnly,
  ]

  /// Nothing is there.
  package var isMissingFile: Bool { cause == .number(.noSuchFileOrDirectory) }

  /// Something is there already.
  var isFileThere: Bool { cause == .number(.fileExists) }

  /// Nothing has come yet.
  var isWouldBlock: Bool { cause == .number(.wouldBlock) || cause == .number(.resourceTemporarilyUnavailable) }

  private enum Cause: Hashable {
    case number(Errno)
    case reason(Reason)
    case words(String)
  }

  private let cause: Cause

  init(_ number: Errno) { cause = .number(number) }
  init(_ reason: Reason) { cause = .reason(reason) }
  fileprivate init(words: String) { cause = .words(words) }

  /// What the last call to libc says.
  static var last: SystemError { SystemError(Errno(rawValue: errno)) }
}

/// Runs calls of SystemPackage, which throw `Errno` without saying so in their type.
func attempt<Result>(_ calls: () throws -> Result) throws(SystemError) -> Result {
  do {
    return try calls()
  } catch let number as Errno {
    throw SystemError(number)
  } catch {
    throw error as? SystemError ?? SystemError(words: "\(error)")
  }
}
