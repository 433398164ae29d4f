public import Characters

/// Everyday Chinese words of one to four characters with their word class and how common they are: what a run of hanzi is
/// cut by, so that no term cuts through a word.
///
/// A line of the tables: word, class, commonness (0 rare … 9, a logarithm of its frequency in news). Classes follow the word
/// list of jieba (MIT licence, see Resources/notices), frequencies also broadcast news of 2024.
public struct Wordbook: Sendable {
  /// What a word is in a phrase.
  public struct Kind: OptionSet, Hashable, Sendable, BitwiseCopyable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    @inlinable public static var noun: Kind { Kind(rawValue: 1 << 0) }
    @inlinable public static var verb: Kind { Kind(rawValue: 1 << 1) }
    /// A verb that is used as a noun as it is: 建设, 服务.
    @inlinable public static var verbalNoun: Kind { Kind(rawValue: 1 << 2) }
    @inlinable public static var adjective: Kind { Kind(rawValue: 1 << 3) }
    /// Only before nouns: 大型.
    @inlinable public static var attributive: Kind { Kind(rawValue: 1 << 4) }
    @inlinable public static var adverb: Kind { Kind(rawValue: 1 << 5) }
    /// Particles, prepositions, conjunctions, pronouns.
    @inlinable public static var function: Kind { Kind(rawValue: 1 << 6) }
    @inlinable public static var number: Kind { Kind(rawValue: 1 << 7) }
    @inlinable public static var measure: Kind { Kind(rawValue: 1 << 8) }
    @inlinable public static var time: Kind { Kind(rawValue: 1 << 9) }
    /// 上, 以来.
    @inlinable public static var direction: Kind { Kind(rawValue: 1 << 10) }
    @inlinable public static var place: Kind { Kind(rawValue: 1 << 11) }
    @inlinable public static var organisation: Kind { Kind(rawValue: 1 << 12) }
    @inlinable public static var idiom: Kind { Kind(rawValue: 1 << 13) }
    /// Countries joined by their short names: 中法.
    @inlinable public static var countries: Kind { Kind(rawValue: 1 << 14) }
    /// Mostly in names of people.
    @inlinable public static var name: Kind { Kind(rawValue: 1 << 15) }
  }

  public struct Word: Hashable, Sendable, BitwiseCopyable {
    public let kind: Kind
    /// 0 rare … 9.
    public let commonness: Int

    @inlinable public init(kind: Kind, commonness: Int) {
      self.kind = kind
      self.commonness = commonness
    }
  }

  /// Characters of the longest word.
  public static let longestWord = 4

  @usableFromInline let words: WordTable

  init(_ image: LexiconImage, section: Int) { words = WordTable(image, section: section) }

  /// Calls `body` with every word that begins at a position, shortest first: its length in characters and what it is.
  @inlinable @inline(__always)
  public func forEachWord(in text: [Char], at position: Int, limit: Int, _ body: (Int, Word) -> Void) {
    words.forEachWord(in: text, at: position, limit: limit) { body($0, Self.word($1)) }
  }

  // MARK: The image

  /// A number that is never 0: the kind, a bit, the commonness.
  private static func value(_ word: Word) -> UInt32 {
    UInt32(word.kind.rawValue) << 8 | 1 << 7 | UInt32(word.commonness)
  }

  @inlinable static func word(_ value: UInt32) -> Word {
    Word(kind: Kind(rawValue: UInt16(truncatingIfNeeded: value >> 8)), commonness: Int(value & 0x7F))
  }

  static func section(_ table: (String) -> String) -> [UInt8] {
    var words: [[Char]: UInt32] = [:]
    for length in 1...longestWord {
      for row in LexiconTable(table("wordbook-\(length)")).rows where row.count > 2 {
        let word = [Char](row[0])
        // x marks what is no word but begins one. The first line of a word counts.
        guard word.count == length, word[0].isCommonHanzi, row[1] != "x", words[word] == nil else { continue }
        words[word] = value(Word(kind: kinds[row[1]] ?? .noun, commonness: Int(row[2]) ?? 0))
      }
    }
    return WordTableBuilder.section(words)
  }

  /// By the tables' letters; others are nouns.
  private static let kinds: [Substring: Kind] = [
    "n": .noun, "v": .verb, "w": .verbalNoun, "a": .adjective, "b": .attributive, "d": .adverb, "p": .function,
    "m": .number, "q": .measure, "t": .time, "f": .direction, "s": .place, "o": .organisation, "i": .idiom,
    "c": .countries, "r": .name,
  ]
}

// Concrete, so that other modules compile them in place: the ones of OptionSet are generic.
extension Wordbook.Kind {
  @inlinable
  public init(arrayLiteral sets: Wordbook.Kind...) {
    var bits: UInt16 = 0
    for set in sets { bits |= set.rawValue }
    self.init(rawValue: bits)
  }
  @inlinable public func isDisjoint(with other: Wordbook.Kind) -> Bool { rawValue & other.rawValue == 0 }
  @inlinable public func contains(_ other: Wordbook.Kind) -> Bool { rawValue & other.rawValue == other.rawValue }
  @inlinable public func union(_ other: Wordbook.Kind) -> Wordbook.Kind {
    Wordbook.Kind(rawValue: rawValue | other.rawValue)
  }
  @inlinable public mutating func formUnion(_ other: Wordbook.Kind) { self = union(other) }
  @inlinable public static func == (a: Wordbook.Kind, b: Wordbook.Kind) -> Bool { a.rawValue == b.rawValue }
}
