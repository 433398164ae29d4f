/// Everyday Chinese words of one to four characters with their word class and how common they are: what a run of
/// hanzi is cut by, so that no term cuts through a word.
///
/// The lexicons have lines of word, class, commonness (0 rare … 9, a logarithm of its frequency in news). Classes follow the word list of jieba (MIT licence), frequencies also broadcast news of 2024.
package struct Wordbook: @unchecked Sendable {
  package static let shared = Wordbook()

  /// What a word is in a phrase.
  package struct Kind: OptionSet, Hashable, Sendable, BitwiseCopyable {
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

  /// Slots of the hash table, a power of two: binary logarithm.
  private static let longerBits = 14
  /// Bits of the filter before it, a power of two: binary logarithm.
  private static let filterBits = 16

  /// The codes of characters, of words of two characters and of the beginnings of longer words.
  private let short: PairArray
  /// Words of three and four characters: open addressing; 0 is free.
  private let longerKeys: UnsafePointer<UInt64>
  private let longerCodes: UnsafePointer<UInt16>
  /// By a hash of the first three characters of a longer word: a bit. Small, so that most places where none begins cost no
  /// look-up in the large table.
  private let longerFilter: UnsafePointer<UInt64>
  /// What a code's class letter stands for.
  private let kinds: UnsafePointer<UInt16>
  /// Cost of a word by its commonness, in 1/16 of a nat, as a `Step` has it.
  private let costs: UnsafePointer<UInt64>

  static let sectionCount = 5 + PairArray.sectionCount

  private init() {
    let image = TermLexicon.image
    let section = TermLexicon.Section.wordbook
    longerKeys = image.pointer(section, of: UInt64.self)
    longerCodes = image.pointer(section + 1, of: UInt16.self)
    longerFilter = image.pointer(section + 2, of: UInt64.self)
    kinds = image.pointer(section + 3, of: UInt16.self)
    costs = image.pointer(section + 4, of: UInt64.self)
    short = PairArray(image, section + 5)
  }

  /// What a word's class letter stands for.
  @inline(__always)
  func kind(_ word: PackedWord) -> Kind { Kind(rawValue: kinds[Int(word.bits >> 4 & 31)]) }

  /// Four bits of commonness, five bits of the class letter's place in the alphabet; from the 13th bit on four less the
  /// word's length.
  private static func code(letter: UInt8, digit: UInt8, length: Int) -> UInt16 {
    UInt16(letter & 0x1F) << 4 | UInt16(digit & 0x0F) | UInt16(4 - length) << 12
  }

  /// Beside the code of a pair: a word of three, of four characters begins with it.
  private static let beginsThree: UInt16 = 1 << 9
  private static let beginsFour: UInt16 = 1 << 10
  /// Beside the code of a pair: a standing formulation begins with it.
  private static let beginsKnown: UInt16 = 1 << 11

  /// A rare noun: what no table knows.
  private static let unknown = code(letter: UInt8(ascii: "n"), digit: 0, length: 1)
  /// No word: no way to read a run goes by it.
  private static let none = code(letter: 0, digit: 15, length: 2)

  /// More than four single characters ever cost, in 1/16 of a nat.
  private static let prohibitive: UInt64 = 1 << 12
  /// A pair that is none costs a multiple of that.
  private static let mismatchShift = 12 + Step.costShift

  /// A word as a step on the way through a run: its cost, then four less its length, then its code, from the high bits
  /// down. So the smaller number is the better step, of equal cost the longer word.
  struct Step: BitwiseCopyable {
    fileprivate let packed: UInt64

    static let start = Step(packed: 0)
    static let unreached = Step(packed: .max)

    fileprivate static let costShift: UInt64 = 16

    /// - Parameter cost: where a step has it.
    @inline(__always)
    fileprivate init(cost: UInt64, _ code: UInt16) { packed = cost &+ UInt64(code) }

    @inline(__always)
    private init(packed: UInt64) { self.packed = packed }

    /// What is left of it once its cost is known to be the least.
    @inline(__always) var word: PackedWord { PackedWord(bits: UInt16(truncatingIfNeeded: packed)) }

    /// The way that takes a word after this one, at the cost of both.
    @inline(__always)
    func then(_ word: Step) -> Step { Step(packed: (packed & ~0xFFFF) &+ word.packed) }

    @inline(__always)
    static func better(_ a: Step, _ b: Step) -> Step { Step(packed: min(a.packed, b.packed)) }
  }

  /// A word's code.
  struct PackedWord: BitwiseCopyable {
    fileprivate private(set) var bits: UInt16

    fileprivate init(bits: UInt16) { self.bits = bits }

    @inline(__always) var length: Int { 4 &- Int(bits >> 12) }
    @inline(__always) var commonness: Int { Int(bits & 15) }

    /// Without what it says of longer words.
    @inline(__always) var plain: PackedWord { PackedWord(bits: bits & ~(beginsThree | beginsFour | beginsKnown)) }
    /// A bit that is free in a plain one.
    @inline(__always) var isMarked: Bool { bits & beginsThree != 0 }
    mutating func mark() { bits |= beginsThree }
  }

  @inline(__always)
  private static func key(_ scalar: UInt16, _ next: UInt16, _ third: UInt16) -> UInt64 {
    UInt64(scalar) << 32 | UInt64(next) << 16 | UInt64(third)
  }

  /// Multiplicative hashing (Knuth): the high bits of the product.
  @inline(__always)
  private static func hash(_ key: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - bits))
  }

  /// The words of one and of two scalars that begin at a place.
  struct Beginning: BitwiseCopyable {
    let single: Step
    let pair: Step

    /// The pair is one, and a longer word or a standing formulation begins with it.
    @inline(__always) var isMore: Bool {
      // Of one that is none some bit from here on is set; one comparison tells both.
      let none = ~UInt64(0) << Wordbook.mismatchShift
      let more = UInt64(Wordbook.beginsThree | Wordbook.beginsFour | Wordbook.beginsKnown)
      return pair.packed & (none | more) &- 1 < more
    }
    /// - Precondition: `isMore`.
    @inline(__always) var beginsKnown: Bool { pair.word.bits & Wordbook.beginsKnown != 0 }
  }

  /// What the table has at a place, as it is.
  struct LookUp: BitwiseCopyable {
    fileprivate let row: PairArray.Row
    fileprivate let cell: PairArray.Cell
  }

  /// - Parameter scalar: a hanzi.
  @inline(__always)
  func lookUp(_ scalar: UInt16, _ next: UInt16) -> LookUp {
    let row = short[hanzi: scalar]
    return LookUp(row: row, cell: short.cell(row, next))
  }

  /// The pair says of longer words what may be, by the third scalar too; hardly more than what is.
  @inline(__always)
  func beginning(_ lookUp: LookUp, _ scalar: UInt16, _ next: UInt16, _ third: UInt16) -> Beginning {
    let (row, cell) = (lookUp.row, lookUp.cell)
    // Whether two characters are a word is past guessing: another's cell is not branched on but priced.
    let price = costs[Int(cell.number & 15)] &+ UInt64(cell.mismatch) &<< Self.mismatchShift
    let hash = Self.hash(Self.key(scalar, next, third), bits: Self.filterBits)
    let bit = UInt16(truncatingIfNeeded: longerFilter[hash &>> 6] &>> UInt64(hash & 63)) & 1
    let longer = (Self.beginsThree | Self.beginsFour) & (bit &- 1)
    return Beginning(
      single: Step(cost: costs[Int(row.number & 15)], row.number), pair: Step(cost: price, cell.number & ~longer))
  }

  /// What is no hanzi and begins a standing formulation is a figure or a Latin letter.
  @inline(__always)
  static func mayBeginKnown(mark: UInt16) -> Bool { mark < 0x80 }

  /// Whether a standing formulation begins with two scalars.
  @inline(__always)
  func beginsKnown(_ scalar: UInt16, _ next: UInt16) -> Bool { short[scalar, next] & Self.beginsKnown != 0 }

  /// Takes the words of three and of four scalars that begin at a place, where they are better than what is known of the
  /// ways to their ends.
  ///
  /// - Precondition: `beginning`, which is the place's, `isMore`.
  /// - Returns: the ways that end three and four scalars on.
  @inline(never)
  func longerWords(
    _ beginning: Beginning, _ scalars: UnsafeBufferPointer<UInt16>, from start: Int, after here: Step, three: Step
  ) -> (three: Step, four: Step) {
    let code = beginning.pair.word.bits
    guard code & (Self.beginsThree | Self.beginsFour) != 0, start &+ 2 < scalars.count else {
      return (three, .unreached)
    }
    let key = Self.key(scalars[start], scalars[start &+ 1], scalars[start &+ 2])
    var ways = (three: three, four: Step.unreached)
    if code & Self.beginsThree != 0, let word = longer(key) { ways.three = .better(three, here.then(word)) }
    if code & Self.beginsFour != 0, start &+ 3 < scalars.count,
      let word = longer(key << 16 | UInt64(scalars[start &+ 3]))
    {
      ways.four = here.then(word)
    }
    return ways
  }

  @inline(__always)
  private func longer(_ key: UInt64) -> Step? {
    var slot = Self.hash(key, bits: Self.longerBits)
    while longerKeys[slot] != key {
      if longerKeys[slot] == 0 { return nil }
      slot = (slot &+ 1) & (1 << Self.longerBits - 1)
    }
    let code = longerCodes[slot]
    return Step(cost: costs[Int(code & 15)], code)
  }
}

extension Wordbook {
  /// The image's sections.
  /// - Parameters:
  ///   - tables: the lexicons of words of one, two, three and four characters.
  ///   - known: the standing formulations.
  static func sections(_ tables: [[UInt8]], known: PatternSet) -> [[UInt8]] {
    var singles: [UInt16: UInt16] = [:]
    var pairs: [UInt32: UInt16] = [:]
    var longer = Slots(bits: longerBits)
    var filter = [UInt64](repeating: 0, count: 1 << filterBits / 64)
    for (index, table) in tables.enumerated() {
      for line in table.split(separator: UInt8(ascii: "\n")) {
        let fields = line.split(separator: UInt8(ascii: "\t"))
        var word: [UInt16] = []
        line.withUnsafeBufferPointer { EmbeddedTable.appendScalars(of: $0[..<fields[0].count], to: &word) }
        guard word.count == index + 1, let first = word.first, MainHanzi.contains(first) else {
          continue
        }
        var code = code(letter: fields[1].first ?? 0, digit: fields[2].first ?? 0, length: word.count)
        switch word.count {
        case 1: singles[first] = code
        case 2:
          if fields[1].first == UInt8(ascii: "x") { code = none }
          // The fourth field's bits: a longer word of three, of four characters begins like this one.
          code |= UInt16((fields[3].first ?? 0) & 3) << 9
          // The first line of a word counts.
          let key = word.reduce(0) { $0 << 16 | UInt32($1) }
          if pairs[key] == nil { pairs[key] = code }
        default:
          let key = word.reduce(0) { $0 << 16 | UInt64($1) }
          longer.insert(key, code, at: hash(key, bits: longerBits))
          let bit = hash(Self.key(word[0], word[1], word[2]), bits: filterBits)
          filter[bit / 64] |= 1 << UInt64(bit % 64)
        }
      }
    }
    for pattern in 0..<known.count {
      precondition(known[pattern].first.map { isHanzi($0) || mayBeginKnown(mark: $0) } ?? false)
      let key = known[pattern].prefix(2).reduce(0) { $0 << 16 | UInt32($1) }
      pairs[key, default: none] |= beginsKnown
    }
    return [
      LexiconImage.bytes(of: longer.keys), LexiconImage.bytes(of: longer.codes),
      LexiconImage.bytes(of: filter), LexiconImage.bytes(of: kinds), LexiconImage.bytes(of: costs),
    ] + PairArray.sections(singles: singles, other: unknown, none: none, pairs: pairs)
  }

  /// A hash table on its way into the image.
  private struct Slots {
    private(set) var keys: [UInt64]
    private(set) var codes: [UInt16]

    init(bits: Int) {
      keys = [UInt64](repeating: 0, count: 1 << bits)
      codes = [UInt16](repeating: 0, count: 1 << bits)
    }

    /// The first line of a word counts.
    mutating func insert(_ key: UInt64, _ code: UInt16, at home: Int) {
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

  private static var costs: [UInt64] {
    (0...15).map { commonness in
      if commonness == 15 { return (prohibitive - 1) << Step.costShift }
      return UInt64((13.8 - (Double(min(commonness, 9)) / 0.56 - 3) * 0.69) * 16) << Step.costShift
    }
  }
}
