import CICU

/// Conversion by ICU.
enum CharsetConversion {
  /// A text as UTF-8, U+FFFD for what is none in its encoding; `nil` when ICU does not know the encoding or memory is short.
  /// - Parameters:
  ///   - name: of the encoding, as ICU knows it.
  ///   - isWhole: whether a character that the end cuts off is an error; else it is left out.
  static func utf8(of text: Span<UInt8>, from name: String, isWhole: Bool) -> [UInt8]? {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, !text.isEmpty else { return [] }
      var count = 0
      guard let converted = kanbao_charset_utf8(base, text.count, name, isWhole, &count) else { return nil }
      defer { kanbao_charset_free(converted) }
      return Array(UnsafeBufferPointer(start: converted, count: count))
    }
  }
}

extension TextEncoding {
  /// A text in this encoding as UTF-8, U+FFFD for what is none in it; `nil` when memory is short.
  /// - Parameter isWhole: whether a character that the end cuts off is an error; else it is left out.
  func decoded(_ text: Span<UInt8>, isWhole: Bool) -> [UInt8]? {
    if self == .utf8 { return text.withUnsafeBufferPointer { Array($0) } }
    guard self == .big5 else { return CharsetConversion.utf8(of: text, from: rawValue, isWhole: isWhole) }
    // Big5 with the characters that Hong Kong added to it.
    return CharsetConversion.utf8(of: text, from: "Big5-HKSCS", isWhole: isWhole).map(Self.withOneSlash)
  }

  /// Big5 has two slashes, A1FE and A241. Programs write ／ as either; ICU takes the second for ∕, which no paper prints.
  private static func withOneSlash(_ text: [UInt8]) -> [UInt8] {
    let (division, slash) = (Array("∕".utf8), Array("／".utf8))
    var text = text
    var at = 0
    while let found = text[at...].firstIndex(of: division[0]) {
      if text[found...].starts(with: division) { text.replaceSubrange(found..<found + slash.count, with: slash) }
      at = found + 1
    }
    return text
  }

  /// How sure ICU's detector is that a text is in this encoding, from 0 to 100.
  func confidence(in text: Span<UInt8>) -> Int {
    text.withUnsafeBufferPointer { text in
      text.baseAddress.map { Int(kanbao_charset_confidence($0, text.count, rawValue)) } ?? 0
    }
  }
}
