import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the system did not do what it was asked for.
package struct SystemError: Error, Hashable, Sendable {
  /// In words for the person, such as `No such file or directory`.
  package let reason: String
  /// Nothing is there.
  package let isMissingFile: Bool

  init(_ number: Errno) {
    reason = number.description
    isMissingFile = number == .noSuchFileOrDirectory
  }

  init(reason: String) {
    self.reason = reason
    isMissingFile = false
  }

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
