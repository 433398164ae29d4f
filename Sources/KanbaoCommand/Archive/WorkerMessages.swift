import System
import SystemPackage

/// Messages between an archive's writer and its workers: a byte that says which, eight bytes with the length, the message.
enum WorkerMessage {
  /// What a message is.
  enum Kind: UInt8 {
    /// To a worker: files to read.
    case job
    /// From a worker that has a suspect job: its next file is read.
    case passed
    /// From a worker: what it made of files.
    case batch
    /// From a worker: the job is done.
    case done
  }

  static let headLength = 9

  static func bytes(_ kind: Kind, _ message: [UInt8] = []) -> [UInt8] {
    [kind.rawValue] + (0..<8).map { UInt8(truncatingIfNeeded: message.count >> ($0 * 8)) } + message
  }
}

/// The messages of a pipe as they come.
struct MessageReader {
  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  private(set) var isAtEnd = false

  init(_ file: FileDescriptor) { self.file = file }

  private static let chunk = 1 << 16

  /// Waits for input and takes what there is of it.
  mutating func fill() {
    let bytes = (try? file.chunk(of: Self.chunk)) ?? []
    isAtEnd = bytes.isEmpty
    buffer += bytes
  }

  /// The next message that is here.
  mutating func available() -> (kind: WorkerMessage.Kind, message: [UInt8])? {
    guard buffer.count >= WorkerMessage.headLength, let kind = WorkerMessage.Kind(rawValue: buffer[0]) else {
      return nil
    }
    let length = (0..<8).reduce(0) { $0 | Int(buffer[1 + $1]) << ($1 * 8) }
    guard buffer.count - WorkerMessage.headLength >= length else { return nil }
    let end = WorkerMessage.headLength + length
    defer { buffer.removeSubrange(..<end) }
    return (kind, Array(buffer[WorkerMessage.headLength..<end]))
  }

  /// The next message; `nil` at the end.
  mutating func next() -> (kind: WorkerMessage.Kind, message: [UInt8])? {
    while true {
      if let message = available() { return message }
      if isAtEnd { return nil }
      fill()
    }
  }
}
