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

  /// Words of one length, looked up in the compiled-in bytes as they are: only where each first character's group
  /// begins is worked out beforehand, so that loading costs little.
  private struct Table<Rest: FixedWidthInteger & Sendable>: @unchecked Sendable {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Bytes of a line.
    private let width: Int
    /// By first character, in lines; one more at the end. Never freed.
    private let starts: UnsafeMutablePointer<UInt16>

    /// - Parameters:
    ///   - length: of the words, in characters; `Rest` holds all but the first, 16 bits each.
    ///   - extra: bytes of a line behind its third field.
    init(length: Int, extra: Int = 0) {
      bytes = EmbeddedTable("lexicons/wordbook-\(length).tsv").contents
      width = 3 * length + 5 + extra
      starts = .allocate(capacity: span + 1)
      var group = 0
      starts[0] = 0
      for line in 0..<(bytes.count / width) {
        let head = Int(EmbeddedTable.scalar(bytes, at: line &* width)) &- Int(first)
        while group < head, group < span {
          group &+= 1
          starts[group] = UInt16(truncatingIfNeeded: line)
        }
      }
      while group < span {
        group += 1
        starts[group] = UInt16(truncatingIfNeeded: bytes.count / width)
      }
    }

    /// Where the second field of a word's line begins; `nil` when it is not in the table.
    @inline(__always)
    func field(_ head: Int, _ rest: Rest) -> Int? {
      var low = Int(starts[head])
      var high = Int(starts[head &+ 1])
      while low < high {
        let middle = (low &+ high) / 2
        var at = middle &* width
        var key: Rest = 0
        for _ in 0..<(Rest.bitWidth <= 32 ? Rest.bitWidth / 16 : 3) {
          at &+= 3
          key = key &<< 16 | Rest(truncatingIfNeeded: EmbeddedTable.scalar(bytes, at: at))
        }
        if key == rest { return at &+ 4 }
        if key < rest { low = middle &+ 1 } else { high = middle }
      }
      return nil
    }

    @inline(__always)
    func code(at field: Int) -> UInt16 { Wordbook.code(letter: bytes[field], digit: bytes[field &+ 2]) }

    /// The fourth field's bits: a longer word of three, of four characters begins like this one.
    @inline(__always)
    func longer(at field: Int) -> UInt8 { bytes[field &+ 4] }
  }

  /// Holds the beginnings of longer words too, classed `x` where they are no words themselves: most places of a text
  /// need this look-up alone.
  private let pairs = Table<UInt16>(length: 2, extra: 2)
  private let triples = Table<UInt32>(length: 3)
  private let quadruples = Table<UInt64>(length: 4)
  /// By character. Never freed.
  private let singles: UnsafeMutablePointer<UInt16>

  private init() {
    singles = .allocate(capacity: Self.span)
    singles.initialize(repeating: Self.unknown, count: Self.span)
    let table = EmbeddedTable("lexicons/wordbook-1.tsv").contents
    for line in stride(from: 0, to: table.count / 8 * 8, by: 8) {
      let head = Int(EmbeddedTable.scalar(table, at: line)) - Int(Self.first)
      guard head >= 0, head < Self.span else { continue }
      singles[head] = Self.code(letter: table[line + 4], digit: table[line + 6])
    }
  }

  /// The class letter's place in the alphabet, then four bits of commonness.
  @inline(__always)
  private static func code(letter: UInt8, digit: UInt8) -> UInt16 { UInt16(letter & 0x1F) << 4 | UInt16(digit & 0x0F) }

  /// By the place of the tables' letters in the alphabet.
  private static let kinds: [Kind] = {
    let letters: [(Unicode.Scalar, Kind)] = [
      ("n", .noun), ("v", .verb), ("w", .verbalNoun), ("a", .adjective), ("b", .attributive), ("d", .adverb),
      ("p", .function), ("m", .number), ("q", .measure), ("t", .time), ("f", .direction), ("s", .place),
      ("o", .organisation), ("i", .idiom), ("c", .countries), ("r", .name),
    ]
    var kinds = [Kind](repeating: .noun, count: 32)
    for (letter, kind) in letters { kinds[Int(letter.value & 0x1F)] = kind }
    return kinds
  }()

  /// What a code stands for.
  static func entry(_ code: UInt16) -> Entry {
    Entry(kind: kinds[Int(code >> 4)], commonness: UInt8(code & 0x0F))
  }

  private static let noWord = code(letter: UInt8(ascii: "x"), digit: 0)

  /// A rare noun: what no table knows.
  static let unknown = code(letter: UInt8(ascii: "n"), digit: 0)

  /// The code of the word of one scalar.
  @inline(__always)
  func single(_ scalar: UInt16) -> UInt16 {
    let head = Int(scalar) - Int(Self.first)
    return head >= 0 && head < Self.span ? singles[head] : Self.unknown
  }

  /// Calls `body` with the length (2…4) and code of every longer word that begins at `start` and ends by `end`.
  @inline(__always)
  func forEachWord(
    _ scalars: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int,
    _ body: (_ length: Int, _ code: UInt16) -> Void
  ) {
    let head = Int(scalars[start]) - Int(Self.first)
    guard end - start >= 2, head >= 0, head < Self.span else { return }
    let second = scalars[start + 1]
    guard let field = pairs.field(head, second) else { return }
    let code = pairs.code(at: field)
    if code != Self.noWord { body(2, code) }
    let longer = pairs.longer(at: field)
    guard longer & 3 != 0, end - start >= 3 else { return }
    let third = UInt32(second) << 16 | UInt32(scalars[start + 2])
    if longer & 1 != 0, let field = triples.field(head, third) { body(3, triples.code(at: field)) }
    guard longer & 2 != 0, end - start >= 4 else { return }
    let fourth = UInt64(third) << 16 | UInt64(scalars[start + 3])
    if let field = quadruples.field(head, fourth) { body(4, quadruples.code(at: field)) }
  }
}
