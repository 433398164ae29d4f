/// Standing formulations of policy language, with the year each appeared where it is known.
package struct KnownTerms: @unchecked Sendable {
  package static let shared = KnownTerms()

  package struct Entry: Hashable, Sendable {
    package var year: Int?
    /// Too general to be a term of its own unless said again and again.
    package var isBroad: Bool
  }

  /// Simplified.
  package let patterns: PatternTable
  private let entries: UnsafeBufferPointer<UInt16>

  private init() {
    let image = TermLexicon.image
    patterns = PatternTable(image, TermLexicon.Section.knownTerms)
    entries = image.section(TermLexicon.Section.knownEntries, of: UInt16.self)
  }

  /// What the table says of a pattern.
  package func entry(_ pattern: Int) -> Entry {
    let packed = entries[pattern]
    let year = Int(packed & ~Self.broad)
    return Entry(year: year == 0 ? nil : year, isBroad: packed & Self.broad != 0)
  }

  /// Where a pattern stands in a text.
  struct Occurrence {
    var pattern: Int
    /// Scalars.
    var start: Int
  }

  /// Those that stand at least twice in a text, each with where it stands first: one occurrence is not worth a mark.
  func repeated(in text: TermText.View, _ words: Words.View) -> [Occurrence] {
    // Behind the patterns that were met once those that were met twice.
    var met = BitSet(count: 2 * patterns.count)
    var firsts: [Occurrence] = []
    firsts.reserveCapacity(16)
    var repeated: [Occurrence] = []
    for place in words.knownBeginnings {
      let start = Int(place)
      patterns.matches(in: text.folded, at: start) { pattern in
        let end = start + patterns.length(pattern)
        // A short one must be a word of its own: not 强军 in 加强军事.
        if end - start <= 3, isHanzi(text.folded[start]), !words.edge(start).isEdge || !words.edge(end).isEdge {
          return
        }
        if met.insert(pattern) {
          firsts.append(Occurrence(pattern: pattern, start: start))
        } else if met.insert(patterns.count + pattern), let first = firsts.first(where: { $0.pattern == pattern }) {
          repeated.append(first)
        }
      }
    }
    return repeated
  }

  private static let broad: UInt16 = 0x8000

  /// A line from its second field on: the year, 0 where none is known, and a bit for the broad ones.
  static func packed(_ table: UnsafeBufferPointer<UInt8>, at field: Int) -> UInt16 {
    var packed: UInt16 = 0
    for byte in table[field...] {
      switch byte {
      case UInt8(ascii: "\n"): return packed
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        packed = packed & broad | (packed & ~broad) &* 10 &+ UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "b"): packed |= broad
      default: continue
      }
    }
    return packed
  }
}
