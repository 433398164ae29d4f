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

  package static let cue = say | weak | tell | urge
  package static let head = post | journalist
  package static let word = verb | noun | place | group
  package static let all = UInt32.max

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

  private static let names: [(StaticString, UInt32)] = [
    ("v", verb), ("n", noun), ("post", post), ("adverb", adverb), ("say", say), ("weak", weak), ("tell", tell),
    ("urge", urge), ("meet", meet),
    ("suffix", suffix), ("organisation", organisation),
    ("place", place),
    ("lead", lead), ("open", open), ("title", title), ("group", group), ("compound", surname), ("japanese", surname),
    ("cite", cite), ("pronoun", pronoun), ("plural", plural), ("journalist", journalist),
  ]
}

/// Everything the recogniser knows of the language, loaded once.
package struct SpeechLexicon: Sendable {
  package static let shared = SpeechLexicon()

  package let words: WordTable
  package let endings: WordTable
  package let characters: NameCharacters

  private init() {
    var list = WordList()
    for file in ["words", "phrases", "cues", "posts", "places", "surnames", "groups"] {
      EmbeddedTable("lexicons/\(file).tsv").forEachRow { row in
        list.add(scalars: row.key, classes: WordClass.bits(named: row.second))
      }
    }
    words = WordTable(list)
    endings = WordTable(list, direction: .backwards)
    characters = NameCharacters()
  }
}
