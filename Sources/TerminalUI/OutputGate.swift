import CNcursesw
import Glibc

/// Lets a whole screen reach the terminal in one write.
///
/// ncurses 6.4 writes at every cursor movement, some two dozen times a screen, and each write wakes the terminal up to
/// show half a page. While the gate is closed the descriptor that ncurses writes to stands for a file in memory; opening
/// it sends what has gathered there. Where the system has no such files, ncurses writes as it likes.
final class OutputGate {
  /// What ncurses is given.
  let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  private let memory: Int32
  private var buffer: [UInt8] = []

  /// `nil` when no descriptor is free.
  init?() {
    descriptor = dup(STDOUT_FILENO)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else { return nil }
    self.file = file
    memory = kanbao_memory_file()
  }

  deinit {
    fclose(file)
    if memory >= 0 { close(memory) }
  }

  /// What `body` makes ncurses write, in one piece.
  /// - Parameter frame: sequences to put around it.
  func gather(between frame: (begin: String, end: String)?, _ body: () -> Void) {
    guard memory >= 0, dup2(memory, descriptor) >= 0 else {
      if let frame { Self.send(frame.begin.utf8) }
      body()
      if let frame { Self.send(frame.end.utf8) }
      return
    }
    body()
    dup2(STDOUT_FILENO, descriptor)
    let count = max(0, Int(lseek(memory, 0, SEEK_CUR)))
    buffer.removeAll(keepingCapacity: true)
    if count > 0, let frame { buffer += frame.begin.utf8 }
    let start = buffer.count
    buffer += repeatElement(0, count: count)
    let read = buffer.withUnsafeMutableBytes { raw in pread(memory, raw.baseAddress.map { $0 + start }, count, 0) }
    lseek(memory, 0, SEEK_SET)
    buffer.removeLast(count - max(0, read))
    if count > 0, let frame { buffer += frame.end.utf8 }
    Self.send(buffer)
  }

  /// Writes past ncurses, whose own buffer is empty between two updates.
  static func send(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var from = 0
    while from < bytes.count {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress.map { $0 + from }, $0.count - from) }
      if count > 0 { from += count } else if errno != EINTR { return }
    }
  }
}
