internal import ArticleModel

/// What a string of JSON says.
enum JSONString {
  private static let backslash = UInt8(ascii: "\\")

  /// - Parameter range: what stands between the quotation marks.
  /// - Returns: UTF-8, U+FFFD for half a surrogate pair.
  static func text(_ source: SourceText, _ range: TextRange) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = source[offset]
      offset += 1
      guard byte == backslash, offset < range.upperBound else {
        text.append(byte)
        continue
      }
      let escape = source[offset]
      offset += 1
      if escape == UInt8(ascii: "u") {
        text += Array(String(escapedScalar(source, &offset, end: range.upperBound)).utf8)
      } else {
        text.append(plain[escape] ?? escape)
      }
    }
    return text
  }

  private static let plain: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C,
  ]

  /// - Parameter offset: behind `\u`; afterwards behind the scalar.
  private static func escapedScalar(_ source: SourceText, _ offset: inout Int, end: Int) -> Unicode.Scalar {
    guard let first = unit(source, offset, end) else { return "\u{FFFD}" }
    offset += 4
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard offset + 1 < end, source[offset] == backslash, source[offset + 1] == UInt8(ascii: "u"),
      let second = unit(source, offset + 2, end), UTF16.isTrailSurrogate(second)
    else { return "\u{FFFD}" }
    offset += 6
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private static func unit(_ source: SourceText, _ offset: Int, _ end: Int) -> UInt16? {
    guard offset + 4 <= end else { return nil }
    return UInt16(source[TextRange(offset, offset + 4)], radix: 16)
  }
}
