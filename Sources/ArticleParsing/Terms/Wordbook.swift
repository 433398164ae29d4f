/// Everyday Chinese words of one to four characters with their word class and how common they are: what a run of
/// hanzi is cut by, so that no term cuts through a word.
///
/// The tables have lines of one width, sorted by their bytes: word, class, commonness (0 rare … 9, a logarithm of its
/// frequency in news). Classes follow the word list of jieba (MIT licence), frequencies also broadcast news of 2024.
package struct Wordbook: Sendable {
  package static let shared = Wordbook()

  /// What a word is in a phrase.
  package struct Kind: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let noun = Kind(rawValue: 1)
    package static let verb = Kind(rawValue: 2)
    /// A verb that is used as a noun as it is: 建设, 服务.
    package static let verbalNoun = Kind(rawValue: 4)
    package static let adjective = Kind(rawValue: 8)
    /// Only before nouns: 大型.
    package static let attributive = Kind(rawValue: 16)
    package static let adverb = Kind(rawValue: 32)
    /// Particles, prepositions, conjunctions, pronouns.
    package static let function = Kind(rawValue: 64)
    package static let number = Kind(rawValue: 128)
    package static let measure = Kind(rawValue: 256)
    package static let time = Kind(rawValue: 512)
    /// 上, 以来.
    package static let direction = Kind(rawValue: 1024)
    package static let place = Kind(rawValue: 2048)
    package static let organisation = Kind(rawValue: 4096)
    package static let idiom = Kind(rawValue: 8192)
    /// Countries joined by their short names: 中法.
    package static let countries = Kind(rawValue: 16384)
    /// Mostly in names of people.
    package static let name = Kind(rawValue: 32768)
  }

  package struct Entry: Sendable {
    package var kind: Kind
    /// 0 rare … 9.
    package var commonness: UInt8
  }

  /// First hanzi of the table's range, and how many there are.
  private static let first: UInt16 = 0x4E00
  private static let span = 0x9FFF - 0x4E00 + 1

  /// Words of one length, grouped by their first character.
  private struct Table: Sendable {
    /// Where the group of each first character begins; one more at the end.
    var starts: [Int32]
    /// The other characters, `length - 1` a word.
    var rest: [UInt16]
    var entries: [Entry]
  }

  private let tables: [Table]

  private init() {
    let kinds = Self.kindOfLetter
    tables = (1...4).map { Self.table(length: $0, kinds: kinds) }
  }

  private static let kindOfLetter: [Kind] = {
    var kinds = [Kind](repeating: .noun, count: 128)
    let letters: [(Unicode.Scalar, Kind)] = [
      ("v", .verb), ("w", .verbalNoun), ("a", .adjective), ("b", .attributive), ("d", .adverb), ("p", .function),
      ("m", .number), ("q", .measure), ("t", .time), ("f", .direction), ("s", .place), ("o", .organisation),
      ("i", .idiom), ("c", .countries), ("r", .name),
    ]
    for (letter, kind) in letters { kinds[Int(letter.value)] = kind }
    return kinds
  }()

  private static func table(length: Int, kinds: [Kind]) -> Table {
    let bytes = EmbeddedTable("lexicons/wordbook-\(length).tsv").contents
    let width = 3 * length + 5
    let count = bytes.count / width
    var starts = [Int32](repeating: 0, count: span + 1)
    var rest: [UInt16] = []
    var entries: [Entry] = []
    rest.reserveCapacity(count * (length - 1))
    entries.reserveCapacity(count)
    func scalar(_ i: Int) -> UInt16 {
      UInt16(bytes[i] & 0x0F) << 12 | UInt16(bytes[i + 1] & 0x3F) << 6 | UInt16(bytes[i + 2] & 0x3F)
    }
    var group = 0
    for line in stride(from: 0, to: count * width, by: width) {
      let head = Int(scalar(line)) - Int(first)
      guard head >= group, head < span else { continue }
      while group < head {
        group += 1
        starts[group] = Int32(entries.count)
      }
      for character in 1..<max(1, length) { rest.append(scalar(line + 3 * character)) }
      let letter = Int(bytes[line + 3 * length + 1] & 0x7F)
      entries.append(Entry(kind: kinds[letter], commonness: bytes[line + 3 * length + 3] &- UInt8(ascii: "0")))
    }
    while group < span {
      group += 1
      starts[group] = Int32(entries.count)
    }
    return Table(starts: starts, rest: rest, entries: entries)
  }

  /// The entry of the word of `length` scalars (1…4) that begins at `start`.
  /// - Precondition: the word lies inside `scalars`.
  @inline(__always)
  func entry(_ scalars: UnsafeBufferPointer<UInt16>, at start: Int, length: Int) -> Entry? {
    let head = Int(scalars[start]) - Int(Self.first)
    guard head >= 0, head < Self.span else { return nil }
    return tables.withUnsafeBufferPointer { tables in
      let table = tables[length - 1]
      var low = Int(table.starts[head])
      var high = Int(table.starts[head + 1])
      if length == 1 { return low < high ? table.entries[low] : nil }
      let stride = length - 1
      while low < high {
        let middle = (low + high) / 2
        var order = 0
        for i in 0..<stride where order == 0 {
          order = Int(table.rest[middle * stride + i]) - Int(scalars[start + 1 + i])
        }
        if order == 0 { return table.entries[middle] }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }
}
