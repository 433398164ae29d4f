import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system did not do what it was asked for.
package struct SystemError: Error, Hashable, Sendable {
  /// In words for the person, such as `No such file or directory`.
  package var reason: String {
    switch cause {
    case .number(let number): number.description
    case .words(let words): words
    }
  }
  /// Nothing is there.
  package var isMissingFile: Bool { cause == .number(.noSuchFileOrDirectory) }

  /// Something is there already.
  var isFileThere: Bool { cause == .number(.fileExists) }

  /// Nothing has come yet.
  var isWouldBlock: Bool { cause == .number(.wouldBlock) || cause == .number(.resourceTemporarilyUnavailable) }

  private enum Cause: Hashable {
    case number(Errno)
    case words(String)
  }

  private let cause: Cause

  init(_ number: Errno) { cause = .number(number) }
  init(reason: String) { cause = .words(reason) }

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
    throw error as? SystemError ?? SystemError(reason: "\(error)")
  }
}
