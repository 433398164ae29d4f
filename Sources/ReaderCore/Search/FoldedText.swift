import Characters

/// Reads UTF-8 as searching sees it: each scalar in its folded form, and a line end inside a paragraph as what the page
/// shows for it: nothing, or one blank between two Latin words.
struct FoldedText {
  struct Element {
    var scalar: UInt32
    /// Bytes.
    var start: Int
  }

  private let folding: Folding
  /// Byte offset of the next element.
  private(set) var offset: Int
  /// Blanks before this byte offset are read one by one: there is not just one line end among them.
  private var blanksEnd = 0

  init(from offset: Int, _ folding: Folding) {
    self.offset = offset
    self.folding = folding
  }

  /// - Parameter offset: bytes; begins a scalar.
  mutating func skip(to offset: Int) { self.offset = offset }

  /// The next element; `nil` at the end.
  mutating func next(in bytes: Span<UInt8>) -> Element? {
    let start = offset
    if start >= blanksEnd, start < bytes.count, Self.mayBeBlank(bytes[start]), skipLineEnd(in: bytes) {
      return Element(scalar: 0x20, start: start)
    }
    guard offset < bytes.count else { return nil }
    let first = offset
    let decoded = UTF8Decoder.scalar(in: bytes, at: offset, end: bytes.count)
    offset += decoded.count
    return Element(scalar: folding.fold(decoded.value), start: first)
  }

  /// The first byte of a blank, or of some other mark.
  private static func mayBeBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xE3 }

  /// Passes over blanks with one line end among them.
  /// - Returns: whether they stand for a blank.
  private mutating func skipLineEnd(in bytes: Span<UInt8>) -> Bool {
    let start = offset
    var end = start
    var lineEnds = 0
    while end < bytes.count, end - start < Self.longestLineEnd {
      if bytes[end] == 0x0A { lineEnds += 1 }
      let count = Self.blank(at: end, in: bytes)
      if count == 0 { break }
      end += count
    }
    guard lineEnds == 1, start > 0, end < bytes.count else {
      blanksEnd = end
      return false
    }
    offset = end
    return Self.partsWords(bytes[start - 1], bytes[end])
  }

  /// Bytes. Longer stretches of blanks than this are no line end with an indent.
  private static let longestLineEnd = 64

  /// The bytes of the blank or line end at an offset; 0 where there is none.
  private static func blank(at offset: Int, in bytes: Span<UInt8>) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xE3 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80: 3  // U+3000
    default: 0
    }
  }

  /// Whether a line end between two bytes parts two Latin words; between two digits it does not.
  static func partsWords(_ before: UInt8, _ after: UInt8) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
    func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || 0x61...0x7A ~= byte | 0x20 }
    return isWord(before) && isWord(after) && !(isDigit(before) && isDigit(after))
  }
}
