/// Standing formulations of policy language, with the year each appeared where it is known.
package struct KnownTerms: @unchecked Sendable {
  package static let shared = KnownTerms()

  package struct Entry: Hashable, Sendable {
    package var year: Int?
    /// Too general to be a term of its own unless said again and again.
    package var isBroad: Bool
  }

  /// Simplified.
  package let patterns: PatternSet
  /// Where each line's second field begins, its tab included.
  private let fields: [UInt32]
  private let table = EmbeddedTable("lexicons/terms.tsv")

  private init() {
    var fields: [UInt32] = []
    patterns = PatternSet(table, fields: &fields)
    self.fields = fields
  }

  /// What the table says of a pattern.
  package func entry(_ pattern: Int) -> Entry {
    var entry = Entry(year: nil, isBroad: false)
    for byte in table.contents[Int(fields[pattern])...] {
      switch byte {
      case UInt8(ascii: "\n"): return entry
      case UInt8(ascii: "0")...UInt8(ascii: "9"): entry.year = (entry.year ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "b"): entry.isBroad = true
      default: continue
      }
    }
    return entry
  }
}
