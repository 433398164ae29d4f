import CICU

extension TextEncoding {
  /// A text in this encoding as UTF-8, U+FFFD for what is none in it; `nil` when memory is short.
  /// - Parameter isWhole: whether a character that the end cuts off is an error; else it is left out.
  func decoded(_ text: Span<UInt8>, isWhole: Bool) -> [UInt8]? {
    text.withUnsafeBufferPointer { text in
      if self == .utf8 { return Array(text) }
      guard let base = text.baseAddress, !text.isEmpty else { return [] }
      var count = 0
      guard let converted = kanbao_charset_utf8(base, text.count, rawValue, isWhole, &count) else { return nil }
      defer { kanbao_charset_free(converted) }
      return Array(UnsafeBufferPointer(start: converted, count: count))
    }
  }

  /// How sure ICU's detector is that a text is in this encoding, from 0 to 100.
  func confidence(in text: Span<UInt8>) -> Int {
    text.withUnsafeBufferPointer { text in
      text.baseAddress.map { Int(kanbao_charset_confidence($0, text.count, rawValue)) } ?? 0
    }
  }
}
