/// Standing formulations of policy language, with the year each appeared where it is known.
package struct KnownTerms: Sendable {
  package static let shared = KnownTerms()

  package struct Entry: Hashable, Sendable {
    package var year: Int?
    /// Too general to be a term of its own unless said again and again.
    package var isBroad: Bool
  }

  /// Simplified.
  package private(set) var patterns = PatternSet(capacity: 2048)
  package private(set) var entries: [Entry] = []

  private init() {
    EmbeddedTable("lexicons/terms.tsv").forEachRow { row in
      guard patterns.append(row.key) != nil else { return }
      var year: Int?
      for digit in row.second where 0x30...0x39 ~= digit { year = (year ?? 0) * 10 + Int(digit - 0x30) }
      entries.append(Entry(year: year, isBroad: row.third.first == UInt8(ascii: "b")))
    }
  }
}
