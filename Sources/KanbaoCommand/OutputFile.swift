import ArgumentParser
import ReaderCore
import System

/// A file that the person named to be written.
struct OutputFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// - Throws: the exit status; why it was not written is told.
  func write(_ text: String) throws {
    guard let reason = failure(writing: text) else { return }
    StandardError.report(path, reason)
    throw ExitCode(ExitStatus.unreadable.rawValue)
  }

  /// Writes it, or says why not.
  private func failure(writing text: String) -> String? {
    if SecureMode.isOn { return Interface.text(.notInSecureMode) }
    do throws(SystemError) {
      try SmallFile.write(path, Array(text.utf8))
      return nil
    } catch {
      return Interface.text(error)
    }
  }
}
