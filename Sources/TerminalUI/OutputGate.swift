import CNcursesw
import Glibc

/// Lets a whole screen reach the terminal in one write.
///
/// ncurses 6.4 writes at every cursor movement, some two dozen times a screen, and each write wakes the terminal up to
/// show half a page. While the gate is closed the descriptor that ncurses writes to stands for a file in memory; opening
/// it sends what has gathered there. Where the system has no such files, everything is written at once.
final class OutputGate {
  /// What ncurses is given.
  let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  private let memory: Int32
  private var isClosed = false
  private var buffer: [UInt8] = []
  private var merged: [UInt8] = []
  private var merger = RenditionMerger()

  /// `nil` when no descriptor is free.
  init?() {
    descriptor = dup(STDOUT_FILENO)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else { return nil }
    self.file = file
    memory = kanbao_memory_file()
  }

  deinit {
    fclose(file)
    if memory >= 0 { Glibc.close(memory) }
  }

  /// Somebody else may have changed the terminal's attributes and colours.
  func forgetRendition() { merger.forget() }

  /// Holds back what is written until `gather` or `open`: what prepares the terminal comes with the first screen.
  func close() { isClosed = memory >= 0 && dup2(memory, descriptor) >= 0 }

  /// What `body` makes ncurses write, in one piece, after all that was held back.
  /// - Parameter frame: sequences to put around it.
  func gather(between frame: (begin: String, end: String)?, _ body: () -> Void) {
    if !isClosed { close() }
    let start = written
    if let frame { send(frame.begin.utf8) }
    let drawn = written
    body()
    if isClosed, written == drawn {
      lseek(memory, start, SEEK_SET)
    } else if let frame {
      send(frame.end.utf8)
    }
    open()
  }

  /// Bytes held back.
  private var written: off_t { max(0, lseek(memory, 0, SEEK_CUR)) }

  /// Sends what was held back.
  func open() {
    guard isClosed else { return }
    isClosed = false
    dup2(STDOUT_FILENO, descriptor)
    let count = Int(written)
    guard count > 0 else { return }
    if buffer.count < count { buffer += repeatElement(0, count: count - buffer.count) }
    let read = buffer.withUnsafeMutableBytes { pread(memory, $0.baseAddress, count, 0) }
    lseek(memory, 0, SEEK_SET)
    merged.removeAll(keepingCapacity: true)
    buffer.withUnsafeBufferPointer {
      merger.append(UnsafeBufferPointer(rebasing: $0[..<max(0, read)]), to: &merged)
    }
    Self.write(merged, to: STDOUT_FILENO)
  }

  /// Writes past ncurses, whose own buffer is empty between two updates.
  func send(_ bytes: some Sequence<UInt8>) { Self.write(Array(bytes), to: isClosed ? memory : STDOUT_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var from = 0
    while from < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + from }, $0.count - from) }
      if count > 0 { from += count } else if errno != EINTR { return }
    }
  }
}
