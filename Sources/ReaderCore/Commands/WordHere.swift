import ArticleModel
import Characters

/// The word under the mouse, where no listed term stands. Without a dictionary a word is what the text itself repeats:
/// the longest string of hanzi around the place that stands in this section more than once. Latin words are whole.
extension Reader {
  private static let longestWord = 8

  func word(at offset: Int) -> String? {
    guard let document else { return nil }
    let range = document.sectionRange(document.section(at: offset))
    return document.source.withSpan { bytes in
      let run = Self.run(around: offset, range, bytes)
      guard let here = run.firstIndex(where: { $0.contains(offset) }) else { return nil }
      let first = bytes[run[here].lowerBound]
      if first < 0x80 { return document.source[TextRange(run[0].lowerBound, run[run.count - 1].upperBound)] }
      for length in stride(from: min(Self.longestWord, run.count), through: 2, by: -1) {
        for start in max(0, here - length + 1)...max(0, min(here, run.count - length)) where start + length <= run.count
        {
          let text = document.source[TextRange(run[start].lowerBound, run[start + length - 1].upperBound)]
          guard start + length > here, let matcher = LiteralMatcher(text, forms: .widths) else { continue }
          var count = 0
          matcher.scan(bytes, range.lowerBound, range.upperBound) { _ in
            count += 1
            return count < 2
          }
          if count > 1 { return text }
        }
      }
      return nil
    }
  }

  /// The scalars of one kind (hanzi, or Latin letters and digits) around an offset, each with its bytes.
  private static func run(around offset: Int, _ range: TextRange, _ bytes: Span<UInt8>) -> [TextRange] {
    func kind(_ scalar: UInt32) -> Int {
      if (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar >= 0x20000 { return 1 }
      let isLatin =
        scalar < 0x80 && (scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A || scalar >= 0x30 && scalar <= 0x39)
      return isLatin ? 2 : 0
    }
    guard range.contains(offset) else { return [] }
    let here = UTF8Decoder.scalar(in: bytes, at: offset, end: range.upperBound)
    let wanted = kind(here.value)
    guard wanted > 0 else { return [] }
    var run = [TextRange(offset, offset + here.count)]
    let reach = wanted == 1 ? longestWord : 64
    var i = offset
    while run.count < reach, i > range.lowerBound {
      let start = UTF8Decoder.start(before: i, in: bytes, floor: range.lowerBound)
      guard kind(UTF8Decoder.scalar(in: bytes, at: start, end: i).value) == wanted else { break }
      run.insert(TextRange(start, i), at: 0)
      i = start
    }
    i = offset + here.count
    while run.count < 2 * reach, i < range.upperBound {
      let next = UTF8Decoder.scalar(in: bytes, at: i, end: range.upperBound)
      guard kind(next.value) == wanted else { break }
      run.append(TextRange(i, i + next.count))
      i += next.count
    }
    return run
  }
}
