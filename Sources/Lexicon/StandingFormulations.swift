public import Characters

/// Standing formulations (提法) of policy language, with the year each appeared where it is known.
public struct StandingFormulations: Sendable {
  public struct Entry: Hashable, Sendable, BitwiseCopyable {
    /// The year, 0 where it is not known; the highest bit of a formulation that is broad.
    private let bits: UInt16
    private static let broad: UInt16 = 1 << 15

    fileprivate init(year: UInt16, isBroad: Bool) { bits = year | (isBroad ? Self.broad : 0) }

    public var year: Int? {
      let year = bits & ~Self.broad
      return year == 0 ? nil : Int(year)
    }
    /// Too general to be a term of its own unless said again and again.
    public var isBroad: Bool { bits & Self.broad != 0 }
  }

  /// The number of each formulation, from 1.
  @usableFromInline let numbers: WordTable
  /// By number less one.
  private let entries: StaticTable<Entry>

  init(_ image: LexiconImage, section: Int, entries: Int) {
    numbers = WordTable(image, section: section)
    self.entries = image.section(entries, of: Entry.self)
  }

  /// Numbers are less than this.
  public var count: Int { entries.count }

  public subscript(number: Int) -> Entry { entries[number] }

  /// The number of a formulation, simplified; `nil` where it is none.
  public func number(of text: ArraySlice<Char>) -> Int? { numbers[text].map { Int($0) - 1 } }

  /// Calls `body` with every formulation that begins at a position, shortest first: its length in characters and its
  /// number.
  @inlinable @inline(__always)
  public func forEach(in text: [Char], at position: Int, limit: Int, _ body: (Int, Int) -> Void) {
    numbers.forEachWord(in: text, at: position, limit: limit) { body($0, Int($1) - 1) }
  }

  /// - Parameter table: lines of formulation, year, weight (`broad`).
  static func sections(_ table: LexiconTable) -> [[UInt8]] {
    var numbers: [[Char]: UInt32] = [:]
    var entries: [Entry] = []
    for row in table.rows {
      let formulation = [Char](row[0])
      guard formulation.count > 1, numbers[formulation] == nil else { continue }
      entries.append(
        Entry(year: row.count > 1 ? UInt16(row[1]) ?? 0 : 0, isBroad: row.dropFirst().contains("broad")))
      numbers[formulation] = UInt32(entries.count)
    }
    return [WordTableBuilder.section(numbers), LexiconImage.section(entries)]
  }
}
