internal import ArticleModel

/// What a file is packed in, by its first bytes.
enum Packing {
  /// One file, smaller: gzip, bzip2, xz, zstd; or several, in a tar that may be so packed.
  case compressed
  case zip, tar

  private static let signatures: [(bytes: [UInt8], offset: Int, packing: Packing)] = [
    ([0x1F, 0x8B], 0, .compressed),  // gzip
    (Array("BZh".utf8), 0, .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, .compressed),  // xz
    ([0x28, 0xB5, 0x2F, 0xFD], 0, .compressed),  // zstd
    (Array("PK\u{3}\u{4}".utf8), 0, .zip),
    (Array("PK\u{5}\u{6}".utf8), 0, .zip),  // An empty one.
    (Array("ustar".utf8), 257, .tar),
  ]

  init?(_ source: SourceText) {
    guard let found = Self.signatures.first(where: { source.holds($0.bytes, at: $0.offset) }) else { return nil }
    self = found.packing
  }

  /// Bytes that may stand behind the mark of a directory's end: itself, and a comment.
  private static let longestEnd = 22 + 0xFFFF

  /// Whether a zip has the directory that it ends with; one that breaks off has none.
  static func hasDirectory(_ source: SourceText) -> Bool {
    let mark = Array("PK\u{5}\u{6}".utf8)
    return (max(0, source.count - longestEnd)..<source.count).reversed().contains { source.holds(mark, at: $0) }
  }
}

extension SourceText {
  func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    count >= offset + bytes.count && bytes.indices.allSatisfy { self[offset + $0] == bytes[$0] }
  }
}
