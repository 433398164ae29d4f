/// Words by the part they play in a phrase, and the standing formulations: what a term is weighed by.
package struct TermVocabulary: @unchecked Sendable {
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

  private let phrases: PatternTable
  /// By phrase.
  private let parts: UnsafeBufferPointer<UInt8>

  private init() {
    let image = TermLexicon.image
    phrases = PatternTable(image, TermLexicon.Section.vocabulary)
    parts = image.section(TermLexicon.Section.vocabularyParts, of: UInt8.self)
  }

  /// The classes of a line, by their first letters.
  static func parts(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> Part {
    var parts: Part = []
    for byte in field {
      switch byte {
      case UInt8(ascii: "\n"): return parts
      case UInt8(ascii: "L"): parts.insert(.lead)
      case UInt8(ascii: "P"): parts.insert(.post)
      case UInt8(ascii: "H"): parts.insert(.head)
      case UInt8(ascii: "E"): parts.insert(.everyday)
      default: continue
      }
    }
    return parts
  }

  /// Parts of a word of two or more scalars, simplified.
  package func parts(_ word: UnsafeBufferPointer<UInt16>) -> Part {
    phrases.index(of: word).map { Part(rawValue: parts[$0]) } ?? []
  }

  package func contains(_ word: UnsafeBufferPointer<UInt16>, _ part: Part) -> Bool { parts(word).contains(part) }
}
