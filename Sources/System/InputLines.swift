package import SystemPackage

/// The lines of a stream as they come: no more than one line and a chunk are in memory.
package struct InputLines {
  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins, and up to where no line end was found.
  private var start = 0
  private var searched = 0
  package private(set) var isAtEnd = false
  /// The line at hand is longer than `longestLine`.
  private var isTooLong = false

  package init(_ file: FileDescriptor) { self.file = file }

  /// Bytes.
  package static let longestLine = 64 << 20
  private static let chunkSize = 1 << 16

  package enum Line: Equatable {
    case line([UInt8])
    /// A longer one than `longestLine`, passed over.
    case tooLong
  }

  /// The next line, without its end; `nil` at the end.
  /// - Parameter beforeWaiting: called before it is waited for input.
  package mutating func next(beforeWaiting: () -> Void = {}) throws(SystemError) -> Line? {
    while true {
      if let line = available() { return line }
      if isAtEnd { return nil }
      beforeWaiting()
      try fill()
    }
  }

  /// The next line where it is here already; `nil` where it is to be waited for, or there is none.
  package mutating func available() -> Line? {
    if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      defer { (start, searched, isTooLong) = (end + 1, end + 1, false) }
      return isTooLong ? .tooLong : .line(Array(buffer[start..<end]))
    }
    searched = buffer.count
    if isAtEnd {
      guard isTooLong || start < buffer.count else { return nil }
      defer { (start, isTooLong) = (buffer.count, false) }
      return isTooLong ? .tooLong : .line(Array(buffer[start...]))
    }
    if searched - start > Self.longestLine {
      isTooLong = true
      (start, searched) = (buffer.count, buffer.count)
    }
    return nil
  }

  /// Whether every line was given.
  package var isFinished: Bool { isAtEnd && start == buffer.count && !isTooLong }

  /// Whether the stream has nothing in it any more; waits for its next byte.
  package var isEmpty: Bool {
    mutating get {
      if start == buffer.count, !isAtEnd { try? fill() }
      return start == buffer.count
    }
  }

  /// The next line, which stays the next one; `nil` where it begins with another byte, or is too long.
  package mutating func peek(beginningWith byte: UInt8) throws(SystemError) -> [UInt8]? {
    while true {
      if let first = buffer[start...].first, first != byte { return nil }
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) { return Array(buffer[start..<end]) }
      if isAtEnd { return start == buffer.count ? nil : Array(buffer[start...]) }
      if buffer.count - start > Self.longestLine { return nil }
      try fill()
    }
  }

  /// Waits for input and takes what there is of it.
  package mutating func fill() throws(SystemError) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    let chunk = try file.chunk(of: Self.chunkSize)
    isAtEnd = chunk.isEmpty
    buffer += chunk
  }

  /// Everything that was not given yet, to the end of the stream.
  package mutating func rest(where isWanted: ([UInt8]) -> Bool) throws(SystemError) -> StreamContents {
    var rest = StreamContents(bytes: Array(buffer[start...]))
    // Judged by its beginning alone: what comes later of something compressed looks like noise.
    let isJudged = !rest.bytes.isEmpty
    if isJudged, !isWanted(rest.bytes) {
      rest.isCut = true
    } else if !isAtEnd {
      let more = try file.contents(where: { isJudged || isWanted($0) })
      rest.bytes += more.bytes
      rest.isCut = more.isCut
    }
    (buffer, start, searched, isAtEnd) = ([], 0, 0, true)
    return rest
  }
}
