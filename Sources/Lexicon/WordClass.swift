/// The classes that a word of the speech lexicons may have: named as in the tables' second column.
public struct WordClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reporting verbs: `say` by themselves, `weak` and `tell` only before a mark or a quotation, `urge` behind a name.
  @inlinable public static var say: WordClass { WordClass(rawValue: 1 << 0) }
  @inlinable public static var weak: WordClass { WordClass(rawValue: 1 << 1) }
  @inlinable public static var post: WordClass { WordClass(rawValue: 1 << 2) }
  @inlinable public static var journalist: WordClass { WordClass(rawValue: 1 << 3) }
  /// After a name: 同志, 委员.
  @inlinable public static var title: WordClass { WordClass(rawValue: 1 << 4) }
  @inlinable public static var adverb: WordClass { WordClass(rawValue: 1 << 5) }
  @inlinable public static var open: WordClass { WordClass(rawValue: 1 << 6) }
  @inlinable public static var pronoun: WordClass { WordClass(rawValue: 1 << 7) }
  @inlinable public static var plural: WordClass { WordClass(rawValue: 1 << 8) }
  @inlinable public static var cite: WordClass { WordClass(rawValue: 1 << 9) }
  @inlinable public static var lead: WordClass { WordClass(rawValue: 1 << 10) }
  @inlinable public static var place: WordClass { WordClass(rawValue: 1 << 11) }
  /// Of two characters.
  @inlinable public static var surname: WordClass { WordClass(rawValue: 1 << 12) }
  @inlinable public static var verb: WordClass { WordClass(rawValue: 1 << 13) }
  @inlinable public static var noun: WordClass { WordClass(rawValue: 1 << 14) }
  @inlinable public static var group: WordClass { WordClass(rawValue: 1 << 15) }
  @inlinable public static var tell: WordClass { WordClass(rawValue: 1 << 16) }
  @inlinable public static var urge: WordClass { WordClass(rawValue: 1 << 17) }
  @inlinable public static var meet: WordClass { WordClass(rawValue: 1 << 18) }
  /// Characters that posts end with, and organisations.
  @inlinable public static var suffix: WordClass { WordClass(rawValue: 1 << 19) }
  @inlinable public static var organisation: WordClass { WordClass(rawValue: 1 << 20) }

  /// Posts that are no office: kin, and what somebody is like (小伙子).
  @inlinable public static var kin: WordClass { WordClass(rawValue: 1 << 25) }
  @inlinable public static var description: WordClass { WordClass(rawValue: 1 << 26) }

  /// 叫, 名叫: whose name stands behind.
  @inlinable public static var calling: WordClass { WordClass(rawValue: 1 << 27) }

  // Single characters.
  /// 的
  @inlinable public static var attributive: WordClass { WordClass(rawValue: 1 << 21) }
  /// 在
  @inlinable public static var at: WordClass { WordClass(rawValue: 1 << 22) }
  /// 老 and 小, before a surname.
  @inlinable public static var familiar: WordClass { WordClass(rawValue: 1 << 23) }
  /// Titles of one character behind a surname: 王总, 李导.
  @inlinable public static var honorific: WordClass { WordClass(rawValue: 1 << 24) }

  @inlinable public static var cue: WordClass { [.say, .weak, .tell, .urge] }
  @inlinable public static var head: WordClass { [.post, .journalist] }
  @inlinable public static var word: WordClass { [.verb, .noun, .place, .group] }
  /// Every class of words; what only single characters are is none.
  @inlinable public static var all: WordClass { WordClass(rawValue: 1 << 21 - 1) }

  /// Whether it has one of some classes.
  @inlinable public func has(_ classes: WordClass) -> Bool { rawValue & classes.rawValue != 0 }

  private static let names: [Substring: WordClass] = [
    "v": verb, "n": noun, "post": post, "adverb": adverb, "say": say, "weak": weak, "tell": tell, "urge": urge,
    "meet": meet, "suffix": suffix, "organisation": organisation, "place": place, "lead": lead, "open": open,
    "title": title, "group": group, "compound": surname, "japanese": surname, "tibetan": surname, "cite": cite,
    "pronoun": pronoun, "plural": plural, "journalist": journalist, "attributive": attributive, "at": at,
    "familiar": familiar, "honorific": honorific, "kin": kin, "description": description, "calling": calling,
  ]

  /// - Parameter names: as the tables print them, parted by blanks.
  init(named names: Substring) {
    self = names.split(separator: " ").reduce(into: []) { $0.formUnion(Self.names[$1] ?? []) }
  }
}

// Concrete, so that other modules compile them in place: the ones of OptionSet are generic.
extension WordClass {
  @inlinable
  public init(arrayLiteral sets: WordClass...) {
    var bits: UInt32 = 0
    for set in sets { bits |= set.rawValue }
    self.init(rawValue: bits)
  }
  @inlinable public func isDisjoint(with other: WordClass) -> Bool { rawValue & other.rawValue == 0 }
  @inlinable public func contains(_ other: WordClass) -> Bool { rawValue & other.rawValue == other.rawValue }
  @inlinable public func union(_ other: WordClass) -> WordClass { WordClass(rawValue: rawValue | other.rawValue) }
  @inlinable public mutating func formUnion(_ other: WordClass) { self = union(other) }
  @inlinable public static func == (a: WordClass, b: WordClass) -> Bool { a.rawValue == b.rawValue }
}
