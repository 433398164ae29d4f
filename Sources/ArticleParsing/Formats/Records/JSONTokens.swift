internal import ArticleModel

/// A piece of JSON (RFC 8259).
enum JSONToken: Equatable {
  case beginObject, endObject, beginArray, endArray, comma, colon
  /// What stands between its quotation marks, escapes and all.
  case string(TextRange)
  /// A string that the text's end cuts off.
  case openString(TextRange)
  /// A number, true, false, null.
  case word(TextRange)
  /// No JSON.
  case bad
}

/// Cuts JSON into pieces, one at a time and without looking ahead: a text of any size or depth needs no memory.
struct JSONTokens {
  private let source: SourceText
  /// Bytes read.
  private(set) var offset: Int

  init(_ source: SourceText, from offset: Int = 0) {
    self.source = source
    self.offset = offset
  }

  /// `nil` at the end.
  mutating func next() -> JSONToken? {
    skipBlanks()
    guard offset < source.count else { return nil }
    offset += 1
    switch source[offset - 1] {
    case UInt8(ascii: "{"): return .beginObject
    case UInt8(ascii: "}"): return .endObject
    case UInt8(ascii: "["): return .beginArray
    case UInt8(ascii: "]"): return .endArray
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "\""): return string()
    case let byte where Self.isOfWord(byte): return word()
    default: return .bad
    }
  }

  private mutating func skipBlanks() {
    while offset < source.count {
      switch source[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
      // A byte order mark, and the mark between records of RFC 7464.
      case 0xEF where offset + 2 < source.count && source[offset + 1] == 0xBB && source[offset + 2] == 0xBF: offset += 3
      case 0x1E: offset += 1
      default: return
      }
    }
  }

  private mutating func string() -> JSONToken {
    let start = offset
    while offset < source.count {
      switch source[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return .string(TextRange(start, offset - 1))
      case UInt8(ascii: "\\"): offset = min(offset + 2, source.count)
      default: offset += 1
      }
    }
    return .openString(TextRange(start, source.count))
  }

  private mutating func word() -> JSONToken {
    let start = offset - 1
    while offset < source.count, Self.isOfWord(source[offset]) { offset += 1 }
    return .word(TextRange(start, offset))
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Goes on behind an error: at the next line that begins a value.
  mutating func skipToNextRecord() {
    while offset < source.count {
      let isLineEnd = source[offset] == UInt8(ascii: "\n")
      offset += 1
      guard isLineEnd, offset < source.count else { continue }
      if source[offset] == UInt8(ascii: "{") || source[offset] == UInt8(ascii: "[") { return }
    }
  }
}
