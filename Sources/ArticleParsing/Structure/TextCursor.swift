import Glibc

/// Reads forward over a stretch of UTF-8, never beyond its end. The parsers of this folder are built on it.
///
/// Tolerant: an ill-formed byte reads as U+FFFD of length one. The bytes must outlive the cursor.
struct TextCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Byte offset of what is read next.
  var position: Int
  let end: Int

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }
}

extension TextCursor {
  @inline(__always)
  var isAtEnd: Bool { position >= end }

  /// The scalar at the position; 0 at the end.
  @inline(__always)
  var scalar: UInt32 { bytes.scalar(at: position, end: end).value }

  @inline(__always)
  mutating func advance() {
    if position < end { position &+= bytes.scalar(at: position, end: end).length }
  }

  /// Whether `literal` stands at the position.
  func looks(at literal: StaticString) -> Bool { bytes.has(literal, at: position, end: end) }

  /// Goes over `literal` if it stands here.
  mutating func take(_ literal: StaticString) -> Bool {
    guard looks(at: literal) else { return false }
    position += literal.utf8CodeUnitCount
    return true
  }

  @inline(__always)
  mutating func take(where matches: (UInt32) -> Bool) -> Bool {
    let (scalar, length) = bytes.scalar(at: position, end: end)
    guard length > 0, matches(scalar) else { return false }
    position &+= length
    return true
  }

  /// Returns the number of scalars gone over.
  @inline(__always) @discardableResult
  mutating func skip(while matches: (UInt32) -> Bool) -> Int {
    var count = 0
    while case (let scalar, let length) = bytes.scalar(at: position, end: end), length > 0, matches(scalar) {
      position &+= length
      count &+= 1
    }
    return count
  }

  @discardableResult
  mutating func skipBlanks() -> Int { skip(while: Scalars.isBlank) }

  func contains(_ literal: StaticString) -> Bool { bytes.find(literal, from: position, to: end) != nil }
}

// MARK: - Phrases

extension TextCursor {
  /// Whether a phrase of the lexicon stands at the position.
  @inline(__always)
  func looks(at kind: StructureLexicon.Class) -> Bool {
    StructureLexicon.shared.longestPrefix(kind, bytes, at: position, end: end) != nil
  }

  /// Goes over the longest phrase of a class that stands here.
  @inline(__always)
  mutating func take(_ kind: StructureLexicon.Class) -> Bool {
    guard let length = StructureLexicon.shared.longestPrefix(kind, bytes, at: position, end: end) else { return false }
    position += length
    return true
  }

  /// The offset of the first phrase of a class at or behind the position.
  func find(_ kind: StructureLexicon.Class) -> Int? {
    let lexicon = StructureLexicon.shared
    var cursor = self
    while !cursor.isAtEnd {
      if lexicon.longestPrefix(kind, bytes, at: cursor.position, end: end) != nil { return cursor.position }
      cursor.advance()
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  func has(_ literal: StaticString, at i: Int, end: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    // The last byte of a hanzi tells more than its first.
    guard i >= 0, i + count <= end, count > 0, self[i + count - 1] == literal.utf8Start[count - 1],
      let base = baseAddress
    else { return false }
    return memcmp(base + i, literal.utf8Start, count) == 0
  }

  /// `end` without the blanks before it, not before `start`.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, case (let scalar, let length) = scalar(before: end, start: start), Scalars.isBlank(scalar) {
      end -= length
    }
    return end
  }

  /// Whether `literal` ends at `i` and begins not before `start`.
  func has(_ literal: StaticString, endingAt i: Int, start: Int) -> Bool {
    let begin = i - literal.utf8CodeUnitCount
    return begin >= start && has(literal, at: begin, end: i)
  }

  /// The offset of the first `literal` that lies in `from..<to`.
  ///
  /// - Parameter rarest: the byte of the literal to look for; by default the last one of its first character, which of
  ///   the three bytes of a hanzi most often is the rarest.
  func find(_ literal: StaticString, rarest: Int? = nil, from: Int, to: Int) -> Int? {
    let count = literal.utf8CodeUnitCount
    guard count > 0, let base = baseAddress else { return nil }
    let key = rarest ?? (literal.utf8Start[0] >= 0xE0 && count >= 3 ? 2 : 0)
    var i = from + key
    let last = to - count + key
    while i <= last {
      guard let found = memchr(base + i, Int32(literal.utf8Start[key]), last - i + 1) else { return nil }
      let at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if base[at - key] == literal.utf8Start[0], base[at - key + count - 1] == literal.utf8Start[count - 1],
        memcmp(base + at - key, literal.utf8Start, count) == 0
      {
        return at - key
      }
      i = at + 1
    }
    return nil
  }

  /// The offset of the first `byte` in `from..<to`.
  func find(byte: UInt8, from: Int, to: Int) -> Int? {
    guard from < to, let base = baseAddress, let found = memchr(base + from, Int32(byte), to - from) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
