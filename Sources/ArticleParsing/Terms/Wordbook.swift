/// Everyday Chinese words of one to four characters with their word class and how common they are: what a run of
/// hanzi is cut by, so that no term cuts through a word.
///
/// The lexicons have lines of word, class, commonness (0 rare … 9, a logarithm of its frequency in news). Classes follow the word list of jieba (MIT licence), frequencies also broadcast news of 2024.
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

  private static let first: UInt16 = 0x4E00
  private static let span = 0x9FFF - 0x4E00 + 1
  /// Slots of the hash tables, a power of two: binary logarithms.
  private static let pairBits = 16
  private static let longerBits = 14

  /// By character.
  private let singles: UnsafeBufferPointer<UInt16>
  /// Words of two characters, and the beginnings of longer words, classed `x` where they are no words themselves: most
  /// places of a text need this look-up alone. Open addressing, a place a slot; 0 is free.
  private let pairKeys: UnsafeBufferPointer<UInt32>
  private let pairCodes: UnsafeBufferPointer<UInt16>
  /// Words of three and four characters in the same way.
  private let longerKeys: UnsafeBufferPointer<UInt64>
  private let longerCodes: UnsafeBufferPointer<UInt16>
  /// What a code's class letter stands for.
  private let kinds: UnsafeBufferPointer<UInt16>
  /// Cost of a word by its commonness, in 1/16 of a nat.
  let costs: UnsafeBufferPointer<Int32>

  static let sectionCount = 7

  private init() {
    let image = TermLexicon.image
    let section = TermLexicon.Section.wordbook
    singles = image.section(section, of: UInt16.self)
    pairKeys = image.section(section + 1, of: UInt32.self)
    pairCodes = image.section(section + 2, of: UInt16.self)
    longerKeys = image.section(section + 3, of: UInt64.self)
    longerCodes = image.section(section + 4, of: UInt16.self)
    kinds = image.section(section + 5, of: UInt16.self)
    costs = image.section(section + 6, of: Int32.self)
  }

  /// What a code stands for.
  @inline(__always)
  func entry(_ code: UInt16) -> Entry {
    Entry(kind: Kind(rawValue: kinds[Int(code >> 4 & 31)]), commonness: UInt8(code & 15))
  }

  /// Four bits of commonness, five bits of the class letter's place in the alphabet.
  private static func code(letter: UInt8, digit: UInt8) -> UInt16 { UInt16(letter & 0x1F) << 4 | UInt16(digit & 0x0F) }

  /// Beside the code of a pair: a word of three, of four characters begins with it; it is no word itself.
  private static let beginsThree: UInt16 = 1 << 9
  private static let beginsFour: UInt16 = 1 << 10
  private static let isNoWord: UInt16 = 1 << 11

  /// A rare noun: what no table knows.
  static let unknown: UInt16 = 14 << 4

  /// The code of the word of one scalar.
  @inline(__always)
  func single(_ scalar: UInt16) -> UInt16 {
    let head = Int(scalar &- Self.first)
    return head < Self.span ? singles[head] : Self.unknown
  }

  @inline(__always)
  private static func slot(pair key: UInt32) -> Int { Int((key &* 0x9E37_79B1) &>> UInt32(32 - pairBits)) }

  @inline(__always)
  private static func slot(longer key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - longerBits))
  }

  @inline(__always)
  private func longer(_ key: UInt64) -> UInt16? {
    var slot = Self.slot(longer: key)
    while longerKeys[slot] != key {
      if longerKeys[slot] == 0 { return nil }
      slot = (slot &+ 1) & (1 << Self.longerBits - 1)
    }
    return longerCodes[slot]
  }

  /// Calls `body` with the length (2…4) and code of every longer word that begins at `start` and ends by `end`.
  @inline(__always)
  func forEachWord(
    _ scalars: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int,
    _ body: (_ length: Int, _ code: UInt16) -> Void
  ) {
    guard end &- start >= 2 else { return }
    let key = UInt32(scalars[start]) << 16 | UInt32(scalars[start &+ 1])
    var slot = Self.slot(pair: key)
    while pairKeys[slot] != key {
      if pairKeys[slot] == 0 { return }
      slot = (slot &+ 1) & (1 << Self.pairBits - 1)
    }
    let code = pairCodes[slot]
    if code & Self.isNoWord == 0 { body(2, code) }
    guard code & (Self.beginsThree | Self.beginsFour) != 0, end &- start >= 3 else { return }
    let three = UInt64(key) << 16 | UInt64(scalars[start &+ 2])
    if code & Self.beginsThree != 0, let code = longer(three) { body(3, code) }
    guard code & Self.beginsFour != 0, end &- start >= 4 else { return }
    if let code = longer(three << 16 | UInt64(scalars[start &+ 3])) { body(4, code) }
  }
}

extension Wordbook {
  /// The image's sections.
  /// - Parameter tables: the lexicons of words of one, two, three and four characters.
  static func sections(_ tables: [[UInt8]]) -> [[UInt8]] {
    var singles = [UInt16](repeating: unknown, count: span)
    var pairs = Slots<UInt32>(bits: pairBits)
    var longer = Slots<UInt64>(bits: longerBits)
    for (index, table) in tables.enumerated() {
      for line in table.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: "\t"))
        var word: [UInt16] = []
        line.withUnsafeBufferPointer { EmbeddedTable.appendScalars(of: $0[..<fields[0].count], to: &word) }
        guard word.count == index + 1, let first = word.first, first >= Self.first, first - Self.first < span else {
          continue
        }
        var code = code(letter: fields[1].first ?? 0, digit: fields[2].first ?? 0)
        switch word.count {
        case 1: singles[Int(first - Self.first)] = code
        case 2:
          // The fourth field's bits: a longer word of three, of four characters begins like this one.
          code |= UInt16((fields[3].first ?? 0) & 3) << 9
          if fields[1].first == UInt8(ascii: "x") { code |= isNoWord }
          let key = word.reduce(0) { $0 << 16 | UInt32($1) }
          pairs.insert(key, code, at: slot(pair: key))
        default:
          let key = word.reduce(0) { $0 << 16 | UInt64($1) }
          longer.insert(key, code, at: slot(longer: key))
        }
      }
    }
    return [
      LexiconImage.bytes(of: singles), LexiconImage.bytes(of: pairs.keys), LexiconImage.bytes(of: pairs.codes),
      LexiconImage.bytes(of: longer.keys), LexiconImage.bytes(of: longer.codes), LexiconImage.bytes(of: kinds),
      LexiconImage.bytes(of: costs),
    ]
  }

  /// A hash table on its way into the image.
  private struct Slots<Key: FixedWidthInteger & BitwiseCopyable> {
    private(set) var keys: [Key]
    private(set) var codes: [UInt16]

    init(bits: Int) {
      keys = [Key](repeating: 0, count: 1 << bits)
      codes = [UInt16](repeating: 0, count: 1 << bits)
    }

    /// The first line of a word counts.
    mutating func insert(_ key: Key, _ code: UInt16, at home: Int) {
      var slot = home
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) % keys.count }
      guard keys[slot] == 0 else { return }
      keys[slot] = key
      codes[slot] = code
    }
  }

  /// By the place of the tables' letters in the alphabet.
  private static var kinds: [UInt16] {
    let letters: [(Unicode.Scalar, Kind)] = [
      ("n", .noun), ("v", .verb), ("w", .verbalNoun), ("a", .adjective), ("b", .attributive), ("d", .adverb),
      ("p", .function), ("m", .number), ("q", .measure), ("t", .time), ("f", .direction), ("s", .place),
      ("o", .organisation), ("i", .idiom), ("c", .countries), ("r", .name),
    ]
    var kinds = [UInt16](repeating: Kind.noun.rawValue, count: 32)
    for (letter, kind) in letters { kinds[Int(letter.value & 0x1F)] = kind.rawValue }
    return kinds
  }

  private static var costs: [Int32] {
    (0...15).map { commonness in Int32((13.8 - (Double(min(commonness, 9)) / 0.56 - 3) * 0.69) * 16) }
  }
}
