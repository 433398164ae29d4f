import System
package import SystemPackage

/// Lets a whole screen reach the terminal in one write.
///
/// ncurses 6.4 writes at every cursor movement, some two dozen times a screen, and each write wakes the terminal up to
/// show half a page. While the gate is closed the descriptor that ncurses writes to stands for a file in memory; opening
/// it sends what has gathered there. Where the system has no such files, everything is written at once.
package final class OutputGate {
  /// What ncurses is given.
  package let descriptor: FileDescriptor
  private let terminal: FileDescriptor
  private let memory: FileDescriptor?
  private var isClosed = false

  /// `nil` when no descriptor is free.
  package init?(to terminal: FileDescriptor = .standardOutput) {
    guard let descriptor = try? terminal.duplicate() else { return nil }
    self.descriptor = descriptor
    self.terminal = terminal
    memory = NamelessFile.inMemory()
  }

  deinit { try? memory?.close() }

  /// Holds back what is written until `gather` or `open`: what prepares the terminal comes with the first screen.
  package func close() {
    guard let memory, !isClosed else { return }
    isClosed = (try? memory.duplicate(as: descriptor)) != nil
  }

  /// What `body` makes ncurses write, in one piece, after all that was held back.
  /// - Parameter frame: sequences to put around it, unless it is nothing.
  package func gather(between frame: (begin: String, end: String)?, _ body: () -> Void) {
    close()
    let start = written
    if let frame { send(frame.begin) }
    let drawn = written
    body()
    if isClosed, written == drawn {
      written = start
    } else if let frame {
      send(frame.end)
    }
    open()
  }

  /// Bytes held back. Those beyond a smaller number are forgotten.
  private var written: Int64 {
    get { (try? memory?.seek(offset: 0, from: .current)) ?? 0 }
    set { _ = try? memory?.seek(offset: newValue, from: .start) }
  }

  /// Sends what was held back.
  package func open() {
    guard let memory, isClosed else { return }
    isClosed = false
    _ = try? terminal.duplicate(as: descriptor)
    var bytes = [UInt8](repeating: 0, count: Int(written))
    written = 0
    let count = bytes.withUnsafeMutableBytes { try? memory.read(fromAbsoluteOffset: 0, into: $0) } ?? 0
    // A terminal that has gone away is noticed where keys are read.
    _ = try? terminal.writeAll(bytes[..<count])
  }

  /// Writes past ncurses, whose own buffer is empty between two updates.
  package func send(_ sequence: String) { _ = try? descriptor.writeAll(sequence.utf8) }
}
