/// Everyday Chinese words of one to four characters with their word class and how common they are: what a run of
/// hanzi is cut by, so that no term cuts through a word.
///
/// The tables have lines of one width, sorted by their bytes: word, class, commonness (0 rare … 9, a logarithm of its
/// frequency in news). Classes follow the word list of jieba (MIT licence), frequencies also broadcast news of 2024.
package struct Wordbook: @unchecked Sendable {
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

  /// The first hanzi that has a group, and how many have.
  private static let first: UInt16 = 0x4E00
  private static let span = 0x9FFF - 0x4E00 + 1

  /// Words of one length, grouped by their first character, in memory that is never freed: no reference counting and
  /// no bounds check where every character of every text passes through.
  private struct Table<Rest: FixedWidthInteger & Sendable>: @unchecked Sendable {
    /// Where the group of each first character begins; one more at the end.
    let starts: UnsafeMutablePointer<UInt16>
    /// The characters behind the first, 16 bits each.
    let rest: UnsafeMutablePointer<Rest>
    let codes: UnsafeMutablePointer<UInt8>

    /// - Parameter length: of the words, in characters; `Rest` holds `length - 1` of them.
    init(length: Int, codeOfLetter: UnsafeBufferPointer<UInt8>) {
      let bytes = EmbeddedTable("lexicons/wordbook-\(length).tsv").contents
      let width = 3 * length + 5
      let count = bytes.count / width
      starts = .allocate(capacity: span + 1)
      rest = .allocate(capacity: count)
      codes = .allocate(capacity: count)
      var group = 0
      var line = 0
      starts[0] = 0
      for word in 0..<count {
        let head = Int(EmbeddedTable.scalar(bytes, at: line)) &- Int(first)
        while group < head, group < span {
          group &+= 1
          starts[group] = UInt16(truncatingIfNeeded: word)
        }
        var key: Rest = 0
        var at = line
        for _ in 1..<length {
          at &+= 3
          key = key &<< 16 | Rest(truncatingIfNeeded: EmbeddedTable.scalar(bytes, at: at))
        }
        rest[word] = key
        codes[word] = codeOfLetter[Int(bytes[at &+ 4] & 0x7F)] | bytes[at &+ 6] & 0x0F
        line &+= width
      }
      while group < span {
        group += 1
        starts[group] = UInt16(count)
      }
    }

    @inline(__always)
    func code(_ head: Int, _ key: Rest) -> UInt8? {
      var low = Int(starts[head])
      var high = Int(starts[head + 1])
      while low < high {
        let middle = (low + high) / 2
        if rest[middle] == key { return codes[middle] }
        if rest[middle] < key { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  private let pairs: Table<UInt16>
  private let triples: Table<UInt32>
  private let quadruples: Table<UInt64>
  /// By character.
  private let singles: UnsafeMutablePointer<UInt8>

  private init() {
    let codeOfLetter = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128)
    codeOfLetter.initialize(repeating: 0)
    defer { codeOfLetter.deallocate() }
    for (index, row) in Self.kinds.enumerated() { codeOfLetter[Int(row.letter)] = UInt8(index << 4) }
    let letters = UnsafeBufferPointer(codeOfLetter)
    pairs = Table(length: 2, codeOfLetter: letters)
    triples = Table(length: 3, codeOfLetter: letters)
    quadruples = Table(length: 4, codeOfLetter: letters)
    singles = .allocate(capacity: Self.span)
    singles.initialize(repeating: 0, count: Self.span)
    let table = EmbeddedTable("lexicons/wordbook-1.tsv").contents
    for line in stride(from: 0, to: table.count / 8 * 8, by: 8) {
      let head = Int(EmbeddedTable.scalar(table, at: line)) - Int(Self.first)
      guard head >= 0, head < Self.span else { continue }
      singles[head] = letters[Int(table[line + 4] & 0x7F)] | table[line + 6] & 0x0F
    }
  }

  /// By the letter that the tables use; the index is the code's high half. A rare noun, 0, is what no table knows.
  private static let kinds: [(letter: UInt8, kind: Kind)] = [
    (UInt8(ascii: "n"), .noun), (UInt8(ascii: "v"), .verb), (UInt8(ascii: "w"), .verbalNoun),
    (UInt8(ascii: "a"), .adjective), (UInt8(ascii: "b"), .attributive), (UInt8(ascii: "d"), .adverb),
    (UInt8(ascii: "p"), .function), (UInt8(ascii: "m"), .number), (UInt8(ascii: "q"), .measure),
    (UInt8(ascii: "t"), .time), (UInt8(ascii: "f"), .direction), (UInt8(ascii: "s"), .place),
    (UInt8(ascii: "o"), .organisation), (UInt8(ascii: "i"), .idiom), (UInt8(ascii: "c"), .countries),
    (UInt8(ascii: "r"), .name),
  ]
  private static let kindOfCode: [Kind] = kinds.map(\.kind)

  /// What a code stands for.
  static func entry(_ code: UInt8) -> Entry { Entry(kind: kindOfCode[Int(code >> 4)], commonness: code & 0x0F) }

  /// The code of the word of one scalar.
  @inline(__always)
  func single(_ scalar: UInt16) -> UInt8 {
    let head = Int(scalar) - Int(Self.first)
    return head >= 0 && head < Self.span ? singles[head] : 0
  }

  /// Calls `body` with the length (2…4) and code of every longer word that begins at `start` and ends by `end`.
  @inline(__always)
  func forEachWord(
    _ scalars: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int, _ body: (_ length: Int, _ code: UInt8) -> Void
  ) {
    let head = Int(scalars[start]) - Int(Self.first)
    guard end - start >= 2, head >= 0, head < Self.span else { return }
    let second = scalars[start + 1]
    if let code = pairs.code(head, second) { body(2, code) }
    guard end - start >= 3 else { return }
    let third = UInt32(second) << 16 | UInt32(scalars[start + 2])
    if let code = triples.code(head, third) { body(3, code) }
    guard end - start >= 4 else { return }
    if let code = quadruples.code(head, UInt64(third) << 16 | UInt64(scalars[start + 3])) { body(4, code) }
  }
}
