/// The classes that a word of the speech lexicons may have: named as in the tables' second column.
package struct WordClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reporting verbs: `say` by themselves, `weak` and `tell` only before a mark or a quotation, `urge` behind a name.
  package static let say = WordClass(rawValue: 1 << 0)
  package static let weak = WordClass(rawValue: 1 << 1)
  package static let post = WordClass(rawValue: 1 << 2)
  package static let journalist = WordClass(rawValue: 1 << 3)
  /// After a name: 同志, 委员.
  package static let title = WordClass(rawValue: 1 << 4)
  package static let adverb = WordClass(rawValue: 1 << 5)
  package static let open = WordClass(rawValue: 1 << 6)
  package static let pronoun = WordClass(rawValue: 1 << 7)
  package static let plural = WordClass(rawValue: 1 << 8)
  package static let cite = WordClass(rawValue: 1 << 9)
  package static let lead = WordClass(rawValue: 1 << 10)
  package static let place = WordClass(rawValue: 1 << 11)
  /// Of two characters.
  package static let surname = WordClass(rawValue: 1 << 12)
  package static let verb = WordClass(rawValue: 1 << 13)
  package static let noun = WordClass(rawValue: 1 << 14)
  package static let group = WordClass(rawValue: 1 << 15)
  package static let tell = WordClass(rawValue: 1 << 16)
  package static let urge = WordClass(rawValue: 1 << 17)
  package static let meet = WordClass(rawValue: 1 << 18)
  /// Characters that posts end with, and organisations.
  package static let suffix = WordClass(rawValue: 1 << 19)
  package static let organisation = WordClass(rawValue: 1 << 20)

  // Single characters.
  /// 的
  package static let attributive = WordClass(rawValue: 1 << 21)
  /// 在
  package static let at = WordClass(rawValue: 1 << 22)
  /// 老 and 小, before a surname.
  package static let familiar = WordClass(rawValue: 1 << 23)
  /// Titles of one character behind a surname: 王总, 李导.
  package static let honorific = WordClass(rawValue: 1 << 24)

  package static let cue: WordClass = [.say, .weak, .tell, .urge]
  package static let head: WordClass = [.post, .journalist]
  package static let word: WordClass = [.verb, .noun, .place, .group]
  /// Every class of words; what only single characters are is none.
  package static let all = WordClass(rawValue: 1 << 21 - 1)

  /// Whether it has one of some classes.
  package func has(_ classes: WordClass) -> Bool { !isDisjoint(with: classes) }

  private static let names: [Substring: WordClass] = [
    "v": verb, "n": noun, "post": post, "adverb": adverb, "say": say, "weak": weak, "tell": tell, "urge": urge,
    "meet": meet, "suffix": suffix, "organisation": organisation, "place": place, "lead": lead, "open": open,
    "title": title, "group": group, "compound": surname, "japanese": surname, "cite": cite, "pronoun": pronoun,
    "plural": plural, "journalist": journalist, "attributive": attributive, "at": at, "familiar": familiar,
    "honorific": honorific,
  ]

  /// - Parameter names: as the tables print them, parted by blanks.
  init(named names: Substring) {
    self = names.split(separator: " ").reduce(into: []) { $0.formUnion(Self.names[$1] ?? []) }
  }
}
