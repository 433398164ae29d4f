/// The classes a word of the speech lexicons may have, as bits.
package enum WordClass {
  package static let say: UInt32 = 1 << 0
  package static let weak: UInt32 = 1 << 1
  package static let post: UInt32 = 1 << 2
  package static let journalist: UInt32 = 1 << 3
  package static let title: UInt32 = 1 << 4
  package static let adverb: UInt32 = 1 << 5
  package static let open: UInt32 = 1 << 6
  package static let pronoun: UInt32 = 1 << 7
  package static let plural: UInt32 = 1 << 8
  package static let cite: UInt32 = 1 << 9
  package static let lead: UInt32 = 1 << 10
  package static let place: UInt32 = 1 << 11
  package static let surname: UInt32 = 1 << 12
  package static let verb: UInt32 = 1 << 13
  package static let noun: UInt32 = 1 << 14
  package static let group: UInt32 = 1 << 15
  package static let tell: UInt32 = 1 << 16
  package static let urge: UInt32 = 1 << 17
  package static let meet: UInt32 = 1 << 18
  /// Characters that posts end with, and organisations.
  package static let suffix: UInt32 = 1 << 19
  package static let organisation: UInt32 = 1 << 20

  // What single scalars are, whether they are words or not: where loops over a text stop.
  /// No hanzi of the main block.
  static let stranger: UInt32 = 1 << 21
  /// 的
  static let attributive: UInt32 = 1 << 22
  /// 在
  static let at: UInt32 = 1 << 23
  /// 老 and 小, before a surname.
  static let familiar: UInt32 = 1 << 24
  /// Titles of one character behind a surname: 王总, 李导, 卓揆.
  static let honorific: UInt32 = 1 << 25

  package static let cue = say | weak | tell | urge
  package static let head = post | journalist
  package static let word = verb | noun | place | group
  /// Every class of words.
  package static let all = stranger - 1

  /// - Parameter names: as the lexicons print them, parted by blanks.
  static func bits(named names: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var bits: UInt32 = 0
    var start = 0
    for end in 0...names.count where end == names.count || names[end] == UInt8(ascii: " ") {
      let name = names[start..<end]
      if let known = Self.names.first(where: { $0.0.utf8CodeUnitCount == name.count && matches($0.0, name) }) {
        bits |= known.1
      }
      start = end + 1
    }
    return bits
  }

  private static func matches(_ name: StaticString, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    for (i, byte) in bytes.enumerated() where name.utf8Start[i] != byte { return false }
    return true
  }

  static let scalars: [(UInt32, String)] = [
    (attributive, "的"), (at, "在"), (familiar, "老小"), (honorific, "总导董揆"),
  ]

  private static let names: [(StaticString, UInt32)] = [
    ("v", verb), ("n", noun), ("post", post), ("adverb", adverb), ("say", say), ("weak", weak), ("tell", tell),
    ("urge", urge), ("meet", meet),
    ("suffix", suffix), ("organisation", organisation),
    ("place", place),
    ("lead", lead), ("open", open), ("title", title), ("group", group), ("compound", surname), ("japanese", surname),
    ("cite", cite), ("pronoun", pronoun), ("plural", plural), ("journalist", journalist),
  ]
}

/// Everything the recogniser knows of the language.
package struct SpeechLexicon: Sendable {
  package static let shared = SpeechLexicon()

  let words: WordTable
  /// By how they end.
  let endings: WordTable
  let characters: NameCharacters

  private init() {
    let image = LexiconImage(Self.imageName)
    words = WordTable(image, Section.words, direction: .forwards)
    endings = WordTable(image, Section.endings, direction: .backwards)
    characters = NameCharacters(image, Section.characters)
  }
}

/// The words are not read from their tables at each start: they lie in the program ready-made.
extension SpeechLexicon {
  package static let imageName = "lexicons/compiled/speech.bin"
  private static let files = ["words", "phrases", "cues", "posts", "places", "surnames", "groups"]

  /// The sections of the image. A table of words takes `WordTable.sectionCount` of them.
  private enum Section {
    static let characters = 0
    static let words = 1
    static let endings = words + WordTable.sectionCount
  }

  /// What the embedded image must be for these tables.
  /// - Parameter read: the bytes of a file below Resources/.
  package static func image(read: (String) -> [UInt8]) -> [UInt8] {
    func table<Result>(_ name: String, _ body: (EmbeddedTable) -> Result) -> Result {
      read("lexicons/\(name).tsv").withUnsafeBufferPointer { body(EmbeddedTable(contents: $0)) }
    }
    // A word that several files list is one word with all its classes.
    var words: [[UInt16]: UInt32] = [:]
    for file in files {
      table(file) { table in
        table.forEachRow { words[$0.key, default: 0] |= WordClass.bits(named: $0.second) }
      }
    }
    let endings = WordTable.sections(of: words, direction: .backwards)
    for (classes, scalars) in WordClass.scalars {
      for scalar in scalars.utf16 { words[[scalar], default: 0] |= classes }
    }
    return LexiconImage.made(
      of: [table("name-characters", NameCharacters.section)]
        + WordTable.sections(of: words, others: WordClass.stranger, direction: .forwards) + endings)
  }
}
