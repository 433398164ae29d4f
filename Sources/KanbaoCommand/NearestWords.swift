import ArticleModel

/// Finds words again in a text that may have changed a little since their place was kept.
enum NearestWords {
  /// Where some words stand, as near as possible to an offset; `nil` where they do not stand within `reach` bytes of it.
  static func place(of words: [UInt8], near offset: Int, reach: Int, in source: SourceText) -> Int? {
    source.withSpan { bytes in
      func stands(_ at: Int) -> Bool {
        at >= 0 && at + words.count <= bytes.count && words.indices.allSatisfy { bytes[at + $0] == words[$0] }
      }
      for distance in 0...reach {
        if stands(offset - distance) { return offset - distance }
        if stands(offset + distance) { return offset + distance }
      }
      return nil
    }
  }
}
