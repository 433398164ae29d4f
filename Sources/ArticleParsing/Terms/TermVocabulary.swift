/// Words by the part they play in a phrase, and the standing formulations: what a term is weighed by.
package struct TermVocabulary: Sendable {
  package static let shared = TermVocabulary()

  package struct Part: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Opens a verb phrase: 推动, 加强.
    package static let lead = Part(rawValue: 1)
    /// Of people and offices: 书记, 委员会.
    package static let post = Part(rawValue: 2)
    /// Closes a policy noun phrase: 体系, 战略.
    package static let head = Part(rawValue: 4)
    /// A phrase too common to be a term.
    package static let everyday = Part(rawValue: 8)
  }

  private var phrases = PatternSet(capacity: 1024)
  private var parts: [Part] = []

  private init() {
    EmbeddedTable("lexicons/terms-words.tsv").forEachRow { row in
      guard let part = Self.part(row.second.first), let index = phrases.insert(row.key) else { return }
      if index == parts.count { parts.append(part) } else { parts[index].insert(part) }
    }
  }

  /// Classes of the table by their first letter.
  private static func part(_ letter: UInt8?) -> Part? {
    switch letter {
    case UInt8(ascii: "l"): .lead
    case UInt8(ascii: "p"): .post
    case UInt8(ascii: "h"): .head
    case UInt8(ascii: "e"): .everyday
    default: nil
    }
  }

  /// Parts of a word of two or more scalars, simplified.
  package func parts(_ word: some Collection<UInt16>) -> Part { phrases.index(of: word).map { parts[$0] } ?? [] }

  package func contains(_ word: some Collection<UInt16>, _ part: Part) -> Bool { parts(word).contains(part) }
}
