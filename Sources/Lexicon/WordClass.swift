/// The classes that a word of the speech lexicons may have: named as in the tables' second column.
package struct WordClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reporting verbs: `say` by themselves, `weak` and `tell` only before a mark or a quotation, `urge` behind a name.
  @inlinable package static var say: WordClass { WordClass(rawValue: 1 << 0) }
  @inlinable package static var weak: WordClass { WordClass(rawValue: 1 << 1) }
  @inlinable package static var post: WordClass { WordClass(rawValue: 1 << 2) }
  @inlinable package static var journalist: WordClass { WordClass(rawValue: 1 << 3) }
  /// After a name: 同志, 委员.
  @inlinable package static var title: WordClass { WordClass(rawValue: 1 << 4) }
  @inlinable package static var adverb: WordClass { WordClass(rawValue: 1 << 5) }
  @inlinable package static var open: WordClass { WordClass(rawValue: 1 << 6) }
  @inlinable package static var pronoun: WordClass { WordClass(rawValue: 1 << 7) }
  @inlinable package static var plural: WordClass { WordClass(rawValue: 1 << 8) }
  @inlinable package static var cite: WordClass { WordClass(rawValue: 1 << 9) }
  @inlinable package static var lead: WordClass { WordClass(rawValue: 1 << 10) }
  @inlinable package static var place: WordClass { WordClass(rawValue: 1 << 11) }
  /// Of two characters.
  @inlinable package static var surname: WordClass { WordClass(rawValue: 1 << 12) }
  @inlinable package static var verb: WordClass { WordClass(rawValue: 1 << 13) }
  @inlinable package static var noun: WordClass { WordClass(rawValue: 1 << 14) }
  @inlinable package static var group: WordClass { WordClass(rawValue: 1 << 15) }
  @inlinable package static var tell: WordClass { WordClass(rawValue: 1 << 16) }
  @inlinable package static var urge: WordClass { WordClass(rawValue: 1 << 17) }
  @inlinable package static var meet: WordClass { WordClass(rawValue: 1 << 18) }
  /// Characters that posts end with, and organisations.
  @inlinable package static var suffix: WordClass { WordClass(rawValue: 1 << 19) }
  @inlinable package static var organisation: WordClass { WordClass(rawValue: 1 << 20) }

  // Single characters.
  /// 的
  @inlinable package static var attributive: WordClass { WordClass(rawValue: 1 << 21) }
  /// 在
  @inlinable package static var at: WordClass { WordClass(rawValue: 1 << 22) }
  /// 老 and 小, before a surname.
  @inlinable package static var familiar: WordClass { WordClass(rawValue: 1 << 23) }
  /// Titles of one character behind a surname: 王总, 李导.
  @inlinable package static var honorific: WordClass { WordClass(rawValue: 1 << 24) }

  @inlinable package static var cue: WordClass { [.say, .weak, .tell, .urge] }
  @inlinable package static var head: WordClass { [.post, .journalist] }
  @inlinable package static var word: WordClass { [.verb, .noun, .place, .group] }
  /// Every class of words; what only single characters are is none.
  @inlinable package static var all: WordClass { WordClass(rawValue: 1 << 21 - 1) }

  /// Whether it has one of some classes.
  @inlinable package func has(_ classes: WordClass) -> Bool { !isDisjoint(with: classes) }

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
