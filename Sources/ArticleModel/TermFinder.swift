/// Finds many strings at once, each wherever it stands as the text reads: an omission parts none. Of one string no
/// occurrence lies over another, which is what every search counts.
package struct TermFinder: Sendable {
  private struct Needle: Sendable {
    var bytes: [UInt8]
    /// Its place in the list that was given.
    var index: Int
  }

  /// By the first bytes: two hanzi, or two letters of what is shorter.
  private var long: [UInt64: [Needle]] = [:]
  private var short: [UInt64: [Needle]] = [:]
  private static let (longKey, shortKey) = (6, 2)

  /// - Parameter terms: of two bytes or more; shorter ones are never found.
  package init(_ terms: [String]) {
    for (index, term) in terms.enumerated() {
      let needle = Needle(bytes: Array(term.utf8), index: index)
      if needle.bytes.count >= Self.longKey {
        long[Self.key(needle.bytes.span, 0, Self.longKey), default: []].append(needle)
      } else if needle.bytes.count >= Self.shortKey {
        short[Self.key(needle.bytes.span, 0, Self.shortKey), default: []].append(needle)
      }
    }
  }

  private static func key(_ bytes: Span<UInt8>, _ at: Int, _ count: Int) -> UInt64 {
    var key: UInt64 = 0
    for i in at..<at + count { key = key << 8 | UInt64(bytes[i]) }
    return key
  }

  /// Calls `body` with each occurrence in a stretch of the source, in the order of their ends' beginnings.
  /// - Parameters:
  ///   - range: a paragraph.
  ///   - omissions: sorted, disjoint.
  package func find(
    in range: TextRange, omissions: [Paragraph.Omission], of source: SourceText,
    _ body: (_ term: Int, _ occurrence: TextRange) -> Void
  ) {
    guard !omissions.isEmpty else {
      return source.withSpan { bytes in
        find(in: bytes, range.offsets) { term, place in body(term, TextRange(place)) }
      }
    }
    var text: [UInt8] = []
    var offsets: [Int] = []
    var from = range.lowerBound
    func take(to end: Int) {
      for i in from..<max(from, end) {
        text.append(source[i])
        offsets.append(i)
      }
    }
    for omission in omissions where range.contains(omission.range) {
      take(to: omission.range.lowerBound)
      if omission.replacement == .blank {
        text.append(UInt8(ascii: " "))
        offsets.append(omission.range.lowerBound)
      }
      from = omission.range.upperBound
    }
    take(to: range.upperBound)
    find(in: text.span, 0..<text.count) { term, place in
      body(term, TextRange(offsets[place.lowerBound], offsets[place.upperBound - 1] + 1))
    }
  }

  private func find(in bytes: Span<UInt8>, _ range: Range<Int>, _ body: (Int, Range<Int>) -> Void) {
    /// Where the last occurrence of a term ends.
    var ends: [Int: Int] = [:]
    func take(_ needles: [Needle]?, at i: Int) {
      for needle in needles ?? [] where i + needle.bytes.count <= range.upperBound {
        guard needle.bytes.indices.allSatisfy({ bytes[i + $0] == needle.bytes[$0] }), ends[needle.index] ?? i <= i
        else { continue }
        ends[needle.index] = i + needle.bytes.count
        body(needle.index, i..<i + needle.bytes.count)
      }
    }
    for i in range where bytes[i] & 0xC0 != 0x80 {
      if i + Self.longKey <= range.upperBound { take(long[Self.key(bytes, i, Self.longKey)], at: i) }
      if !short.isEmpty, i + Self.shortKey <= range.upperBound {
        take(short[Self.key(bytes, i, Self.shortKey)], at: i)
      }
    }
  }
}
