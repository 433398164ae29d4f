import ArticleModel

/// Finds a needle in UTF-8. Spellings of one character are one (`Folding`), an undone line end inside a paragraph does not part
/// a word (`FoldedText`), and case counts only where the needle has a capital.
///
/// Knuth, Morris and Pratt's search: time in proportion to the text, whatever text and needle are.
struct LiteralMatcher: Hashable, Sendable {
  /// Folded.
  private let needle: [UInt32]
  private let folding: Folding
  /// For each number of scalars: how many scalars fewer of the needle's beginning those end with.
  private let fallback: [Int]
  /// UTF-8 of the spellings of the needle's first scalar, three bytes each, where it is a hanzi; else empty.
  private let firstBytes: [[UInt8]]
  /// Which bytes a spelling of the first scalar ends with: all that most places need be asked.
  private let lastBytes: [Bool]

  /// `nil` for an empty needle.
  init?(_ text: String, forms: Folding.Forms) {
    guard !text.isEmpty else { return nil }
    var folding = Folding(forms: forms)
    let cased = text.unicodeScalars.map { folding.fold($0.value) }
    folding.ignoresCase = !cased.contains(where: Folding.isCapital)
    self.folding = folding
    needle = cased
    fallback = Self.fallback(in: needle)
    firstBytes = folding.hanziSpellings(of: needle[0])?.map { Array(String($0).utf8) } ?? []
    var lastBytes = [Bool](repeating: false, count: 256)
    for spelling in firstBytes { lastBytes[Int(spelling[2])] = true }
    self.lastBytes = lastBytes
  }

  private static func fallback(in needle: [UInt32]) -> [Int] {
    var fallback = [0, 0]
    var matched = 0
    for scalar in needle.dropFirst() {
      while matched > 0, needle[matched] != scalar { matched = fallback[matched] }
      if needle[matched] == scalar { matched += 1 }
      fallback.append(matched)
    }
    return fallback
  }

  /// Calls `body` with each match that begins in `from ..< to`, in order, until it returns false.
  func scan(_ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ body: (TextRange) -> Bool) {
    let to = min(to, bytes.count)
    var text = FoldedText(from: max(0, from), folding)
    // Where the last scalars begin, as many as the needle has, in turns.
    var starts = [Int](repeating: 0, count: needle.count)
    var turn = 0
    var matched = 0
    while true {
      if matched == 0 {
        guard let candidate = candidate(in: bytes, from: text.offset, to: to) else { return }
        if candidate > text.offset { text.skip(to: candidate) }
      }
      guard let element = text.next(in: bytes) else { return }
      while matched > 0, needle[matched] != element.scalar { matched = fallback[matched] }
      if needle[matched] == element.scalar { matched += 1 }
      starts[turn] = element.start
      turn = turn + 1 == needle.count ? 0 : turn + 1
      guard matched > 0 else { continue }
      // What begins before `to` may end beyond it.
      let start = starts[(turn + needle.count - matched) % needle.count]
      if start >= to { return }
      if matched == needle.count {
        if !body(TextRange(start, text.offset)) { return }
        matched = 0
      }
    }
  }

  /// The next place where a match may begin.
  private func candidate(in bytes: Span<UInt8>, from: Int, to: Int) -> Int? {
    guard let first = firstBytes.first else { return from < to ? from : nil }
    let end = min(to + 2, bytes.count)
    var i = from + 2
    if firstBytes.count == 1 {
      // Nearly always; twice as fast.
      let last = first[2]
      while i < end {
        if bytes[i] == last, Self.stands(first, before: i + 1, in: bytes) { return i - 2 }
        i += 1
      }
      return nil
    }
    while i < end {
      if lastBytes[Int(bytes[i])], firstBytes.contains(where: { Self.stands($0, before: i + 1, in: bytes) }) {
        return i - 2
      }
      i += 1
    }
    return nil
  }

  private static func stands(_ hanzi: [UInt8], before end: Int, in bytes: Span<UInt8>) -> Bool {
    bytes[end - 1] == hanzi[2] && bytes[end - 2] == hanzi[1] && bytes[end - 3] == hanzi[0]
  }
}
