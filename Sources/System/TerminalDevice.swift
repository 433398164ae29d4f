package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system knows of the terminal.
package enum TerminalDevice {
  /// Whether a stream is the terminal, not a file or a pipe.
  package static func isTerminal(_ stream: FileDescriptor) -> Bool { isatty(stream.rawValue) == 1 }

  /// Where keys come from: standard input or, when that is a pipe, the terminal that the program was started in.
  package static func openKeyboard() -> FileDescriptor? {
    if isTerminal(.standardInput) { return try? FileDescriptor.standardInput.duplicate() }
    return try? FileDescriptor.open("/dev/tty", .readWrite, options: .closeOnExec)
  }

  /// Of the terminal on standard output; `nil` when there is none, or it does not know.
  package static var size: (columns: Int, rows: Int)? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return nil }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// What has come; empty when nothing has, `nil` at the end of the input.
  package static func read(_ keyboard: FileDescriptor) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    do {
      let count = try bytes.withUnsafeMutableBytes { try keyboard.read(into: $0) }
      return count > 0 ? Array(bytes[..<count]) : nil
    } catch {
      return error as? Errno == .wouldBlock ? [] : nil
    }
  }

  /// Forgets what was typed and not read.
  package static func discardInput(of keyboard: FileDescriptor) { tcflush(keyboard.rawValue, TCIFLUSH) }
}
