/// Tells a file's encoding from its first bytes.
enum EncodingDetector {
  /// Bytes that are looked at. Opening a file of any size reads no more.
  static let sampleLimit = 1 << 14

  /// Bytes of a file that begins with ASCII in which the first other character is looked for.
  private static let searchLimit = 16 << 20

  /// - Throws: when the bytes are no text in any encoding that kanbao reads.
  static func detect(in file: Span<UInt8>) throws(FileProblem) -> DetectedEncoding {
    if let marked = ByteOrderMark.encoding(of: file) { return marked }
    let sample = file.extracting(sampleRange(of: file))
    if let encoding = UnmarkedUTF16.encoding(of: sample) {
      return DetectedEncoding(encoding: encoding, reason: .zeroBytes)
    }
    let counts = SampleCounts(sample)
    guard !counts.isBinary, !BinarySignature.opens(file) else { throw FileProblem(.isBinary) }
    if counts.isUTF8 { return DetectedEncoding(encoding: .utf8) }
    return try LegacyEncoding.choose(for: sample) ?? DetectedEncoding(encoding: .utf8, reason: .guessed)
  }

  /// The first bytes, or where they are all ASCII, those from the first that is none.
  private static func sampleRange(of file: Span<UInt8>) -> Range<Int> {
    let head = 0..<min(file.count, sampleLimit)
    guard file.count > sampleLimit, firstBeyondASCII(in: file, head) == nil,
      let first = firstBeyondASCII(in: file, sampleLimit..<min(file.count, searchLimit))
    else { return head }
    return first..<min(file.count, first + sampleLimit)
  }

  private static func firstBeyondASCII(in file: Span<UInt8>, _ range: Range<Int>) -> Int? {
    range.first { file[$0] >= 0x80 }
  }
}
