/// Goes over HTML from tag to tag, as far as scripts, comments and quotation marks must be known for that.
struct HTMLTokens {
  enum Kind { case text, startTag, endTag, comment, rawText }

  struct Token {
    var kind: Kind
    /// Bytes of the source.
    var range: Range<Int>
    /// The tag's name: bytes of the source.
    var name = 0..<0
  }

  private let source: [UInt8]
  private var position = 0
  /// The name of the element whose text holds no tags: script, style.
  private var rawName: [UInt8]?

  init(_ source: [UInt8]) { self.source = source }

  mutating func next() -> Token? {
    guard position < source.count else { return nil }
    if let name = rawName {
      rawName = nil
      if let token = rawText(until: name) { return token }
    }
    let start = position
    guard source[start] == UInt8(ascii: "<"), start + 1 < source.count else { return text() }
    let byte = source[start + 1]
    if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return comment() }
    if byte == UInt8(ascii: "/") { return tag(.endTag, nameAt: start + 2) }
    return tag(.startTag, nameAt: start + 1)
  }
}

extension HTMLTokens {
  private mutating func token(_ kind: Kind, to end: Int, name: Range<Int> = 0..<0) -> Token {
    let range = position..<max(position + 1, min(end, source.count))
    position = range.upperBound
    return Token(kind: kind, range: range, name: name)
  }

  private mutating func text() -> Token {
    let end = source[(position + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    return token(.text, to: end)
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  private mutating func comment() -> Token {
    let isComment = source[position...].starts(with: Self.commentStart)
    let end = isComment ? source.firstEnd(of: Self.commentEnd, from: position + 4) : nil
    return token(
      .comment, to: end ?? source[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? source.count)
  }

  private mutating func tag(_ kind: Kind, nameAt start: Int) -> Token {
    guard start < source.count, source[start].isLetter else { return text() }
    let nameEnd = source[start...].firstIndex { !$0.isNameByte } ?? source.count
    let name = start..<nameEnd
    let token = token(kind, to: tagEnd(from: nameEnd), name: name)
    if kind == .startTag {
      rawName = Self.rawElements.first { $0.count == name.count && starts(with: $0, at: start) }
    }
    return token
  }

  private static let rawElements = [Array("script".utf8), Array("style".utf8)]

  private func starts(with letters: [UInt8], at start: Int) -> Bool {
    letters.indices.allSatisfy { source[start + $0].lowercased == letters[$0] }
  }

  /// Bytes within which a quotation mark closes; else it is a slip.
  private static let longestValue = 1 << 20

  /// Behind the > that is not in quotation marks.
  private func tagEnd(from start: Int) -> Int {
    var at = start
    while at < source.count {
      let byte = source[at]
      at += 1
      if byte == UInt8(ascii: ">") { return at }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), opensValue(at - 1) else { continue }
      if let close = source[at..<min(source.count, at + Self.longestValue)].firstIndex(of: byte) { at = close + 1 }
    }
    return at
  }

  private func opensValue(_ quote: Int) -> Bool {
    source[quote - 1] == UInt8(ascii: "=") || source[quote - 1] <= UInt8(ascii: " ")
  }

  /// `nil` where there is none.
  private mutating func rawText(until name: [UInt8]) -> Token? {
    var at = position
    while let open = source[at...].firstIndex(of: UInt8(ascii: "<")) {
      let end = open + 2 + name.count
      if end <= source.count, source[open + 1] == UInt8(ascii: "/"), starts(with: name, at: open + 2) {
        return open > position ? token(.rawText, to: open) : nil
      }
      at = open + 1
    }
    return token(.rawText, to: source.count)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= lowercased }
  /// What the name of a tag is made of.
  fileprivate var isNameByte: Bool {
    self > UInt8(ascii: " ") && self != UInt8(ascii: ">") && self != UInt8(ascii: "/")
  }
  /// A letter of ASCII in its small form.
  var lowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self + 32 : self }
}

extension [UInt8] {
  /// Behind the first occurrence of some bytes.
  fileprivate func firstEnd(of bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + bytes.count <= count, let found = self[at...].firstIndex(of: bytes[0]) {
      if self[found...].starts(with: bytes) { return found + bytes.count }
      at = found + 1
    }
    return nil
  }
}
