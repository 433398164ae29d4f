import ArticleModel

/// Finds a needle in UTF-8. Full-width and ASCII forms are one (`Folding`), an undone line end inside a paragraph does
/// not part a word (`FoldedText`), and case counts only where the needle has a capital.
///
/// Knuth, Morris and Pratt's search: time in proportion to the text, whatever text and needle are.
struct Matcher: Hashable, Sendable {
  let text: String
  /// Folded.
  private let needle: [UInt32]
  private let ignoresCase: Bool
  /// For each number of scalars: how many scalars fewer of the needle's beginning those end with.
  private let fallback: [Int]
  /// UTF-8 of the needle's first scalar where that has one spelling, else empty.
  private let firstBytes: [UInt8]

  /// `nil` for an empty needle.
  init?(_ text: String) {
    guard let first = text.unicodeScalars.first else { return nil }
    self.text = text
    needle = text.unicodeScalars.map { Folding.fold($0.value) }
    ignoresCase = !needle.contains(where: Folding.isCapital)
    fallback = Self.fallback(in: needle)
    firstBytes = Folding.hasOneSpelling(needle[0]) ? Array(String(first).utf8) : []
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

  /// The first match that begins in a range.
  func first(in bytes: Span<UInt8>, from: Int, to: Int) -> TextRange? {
    var found: TextRange?
    scan(bytes, from, to) { match in
      found = match
      return false
    }
    return found
  }

  /// The last match that begins in a range. Meant for short ranges: it reads all of it.
  func last(in bytes: Span<UInt8>, from: Int, to: Int) -> TextRange? {
    var found: TextRange?
    scan(bytes, from, to) { match in
      found = match
      return true
    }
    return found
  }

  /// The matches that begin in a range, none overlapping another, at most `limit`.
  func all(in bytes: Span<UInt8>, from: Int, to: Int, limit: Int = .max) -> [TextRange] {
    var found: [TextRange] = []
    scan(bytes, from, to) { match in
      found.append(match)
      return found.count < limit
    }
    return found
  }

  /// Calls `body` with each match that begins in `from ..< to`, in order, until it returns false.
  private func scan(_ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ body: (TextRange) -> Bool) {
    let to = min(to, bytes.count)
    var text = FoldedText(from: max(0, from), ignoresCase: ignoresCase)
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
    guard let last = firstBytes.last else { return from < to ? from : nil }
    let back = firstBytes.count - 1
    let end = min(to + back, bytes.count)
    var i = from + back
    while i < end {
      if bytes[i] == last, (0..<back).allSatisfy({ bytes[i - back + $0] == firstBytes[$0] }) { return i - back }
      i += 1
    }
    return nil
  }
}
