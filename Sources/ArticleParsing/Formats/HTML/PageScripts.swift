/// What a page's scripts and JSON-LD hold as `key: "value"` or `key = "value"`.
struct PageScripts {
  /// Of all scripts, UTF-8.
  private let text: [UInt8]
  /// Ends of the keys that are asked for, in order.
  private var places: [String: [Int]] = [:]

  static let headline = "headline"
  /// Keys of days, the surest first.
  static let dateKeys = [
    "datePublished", "publish_time", "publishTime", "pubTime", "pubtime", "publishDate", "pubDate", "pub_time", "ptime",
    "newsTime", "createTime", "publishedAt", "publish_date", "publishTimestamp", "publish_timestamp", "oriCreateTime",
    "ct",
  ]
  private static let keys = Set((dateKeys + [headline]).map { Array($0.utf8)[...] })

  /// - Parameter text: of all scripts, UTF-8.
  init(_ text: [UInt8]) {
    self.text = text
    for position in text.indices where text[position] == UInt8(ascii: ":") || text[position] == UInt8(ascii: "=") {
      guard let key = key(before: position), Self.keys.contains(text[key]) else { continue }
      places[String(decoding: text[key], as: UTF8.self), default: []].append(key.upperBound)
    }
  }

  /// The word that a sign stands behind.
  private func key(before sign: Int) -> Range<Int>? {
    var end = sign
    while end > 0, sign - end < Self.reachOfSign, Self.beforeSign.contains(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, text[start - 1].isWordByte { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// Bytes between a key and its sign.
  private static let reachOfSign = 6
  private static let beforeSign = Array(" \t\"'".utf8)

  /// What is said of a key, in order; escapes are resolved as far as they stand for characters.
  /// - Precondition: it is the headline's or a date's.
  func values(of key: String) -> [String] { places[key, default: []].compactMap(value) }

  /// What is said of a day in the object whose headline is a certain one: a page's data may tell of several articles.
  func value(of key: String, besidesHeadline matches: (String) -> Bool) -> String? {
    for place in places[Self.headline, default: []] {
      guard let headline = value(behind: place), matches(headline) else { continue }
      let object = object(around: place)
      return places[key, default: []].lazy.filter(object.contains).compactMap(value).first
    }
    return nil
  }

  /// Bytes of an object before and behind a key in it.
  private static let reachOfObject = 1 << 14

  /// From brace to brace. Those in quotation marks come in pairs nearly always.
  private func object(around position: Int) -> Range<Int> {
    let start = brace(from: position, by: -1, opening: "}", closing: "{")
    return start..<brace(from: position, by: 1, opening: "{", closing: "}")
  }

  private func brace(from position: Int, by step: Int, opening: Unicode.Scalar, closing: Unicode.Scalar) -> Int {
    var depth = 0
    var at = position
    while text.indices.contains(at), abs(at - position) < Self.reachOfObject {
      if text[at] == UInt8(ascii: opening) { depth += 1 }
      if text[at] == UInt8(ascii: closing) {
        if depth == 0 { break }
        depth -= 1
      }
      at += step
    }
    return min(max(0, at), text.count)
  }

  /// Dates that are quoted by themselves: a page's own, where nothing else tells.
  var lonelyDates: [String] {
    text.split { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\n") }
      .filter { (10...19).contains($0.count) && Self.isDate($0) }
      .prefix(1).map { String(decoding: $0, as: UTF8.self) }
  }

  /// 2031-05-12, with or without a time.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let pattern = Array("0000-00-00".utf8)
    return zip(bytes, pattern).allSatisfy { byte, model in
      model == UInt8(ascii: "-") ? byte == model : UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
  }

  /// Bytes of the longest value.
  private static let longest = 400

  /// The quoted words behind a key, or its number: `" : "…"`, ` = '…'`, `": 1936310400`.
  private func value(behind start: Int) -> String? {
    var position = start
    var hasSign = false
    while position < text.count, position < start + 8 {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "="): hasSign = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if hasSign { return quoted(by: byte, from: position) }
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return hasSign ? digits(from: position - 1) : nil
      default: return nil
      }
    }
    return nil
  }

  private func digits(from start: Int) -> String {
    String(decoding: text[start...].prefix(20).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }, as: UTF8.self)
  }

  private func quoted(by quote: UInt8, from start: Int) -> String? {
    var value: [UInt8] = []
    var position = start
    while position < text.count, position < start + Self.longest {
      let byte = text[position]
      if byte == quote { return String(decoding: value, as: UTF8.self).resolvingEscapes }
      if byte == UInt8(ascii: "\\"), position + 1 < text.count {
        value += [byte, text[position + 1]]
        position += 1
      } else {
        value.append(byte)
      }
      position += 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

extension [UInt8] {
  /// Where some bytes stand at or behind a position.
  func firstPosition(of bytes: [UInt8], from start: Int) -> Int? {
    guard let first = bytes.first, count >= bytes.count else { return nil }
    var position = start
    while position <= count - bytes.count {
      guard let found = self[position...].firstIndex(of: first), found <= count - bytes.count else { return nil }
      if self[found..<(found + bytes.count)].elementsEqual(bytes) { return found }
      position = found + 1
    }
    return nil
  }
}

extension String {
  /// \u6c34 and \" as the characters that they stand for.
  fileprivate var resolvingEscapes: String {
    guard contains("\\") else { return self }
    var result = ""
    var rest = self[...]
    while let backslash = rest.firstIndex(of: "\\") {
      result += rest[..<backslash]
      rest = rest[index(after: backslash)...]
      if rest.first == "u", let code = UInt32(rest.dropFirst().prefix(4), radix: 16), let scalar = Unicode.Scalar(code)
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(5)
      } else if let escaped = rest.popFirst() {
        result.append(escaped == "n" || escaped == "t" ? " " : escaped)
      }
    }
    return result + rest
  }
}
