public import Characters

/// Words of two characters or more by the part they play in a phrase: what a term is weighed by.
public struct TermVocabulary: Sendable {
  public struct Part: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Opens a verb phrase: 推动, 加强.
    public static let lead = Part(rawValue: 1)
    /// Of people and offices: 书记, 委员会.
    public static let post = Part(rawValue: 2)
    /// Closes a policy noun phrase: 体系, 战略.
    public static let head = Part(rawValue: 4)
    /// A phrase too common to be a term.
    public static let everyday = Part(rawValue: 8)
    /// A noun that names no policy when it closes a phrase, whatever stands before: 意义, 情况.
    public static let generic = Part(rawValue: 16)
    /// Says only how great or whose, before any noun: 重大, 有关.
    public static let modifier = Part(rawValue: 32)
    /// Of bodies and groups of people, and inside a phrase of nothing: 企业 closes no term, 企业文化 may be one.
    public static let group = Part(rawValue: 64)
  }

  private let words: WordTable

  init(_ image: LexiconImage, section: Int) { words = WordTable(image, section: section) }

  /// - Parameter word: simplified.
  public func parts(_ word: ArraySlice<Char>) -> Part { words[word].map { Part(rawValue: $0) } ?? [] }

  public func contains(_ word: ArraySlice<Char>, _ part: Part) -> Bool { parts(word).contains(part) }

  private static let letters: [Character: Part] = [
    "L": .lead, "P": .post, "H": .head, "E": .everyday, "G": .generic, "M": .modifier, "B": .group,
  ]

  /// - Parameter table: lines of word, the parts' letters.
  static func section(_ table: LexiconTable) -> [UInt8] {
    var words: [[Char]: UInt32] = [:]
    for row in table.rows where row.count > 1 {
      let word = [Char](row[0])
      guard word.count > 1, words[word] == nil else { continue }
      words[word] = row[1].reduce(into: Part()) { $0.formUnion(letters[$1] ?? []) }.rawValue
    }
    return WordTableBuilder.section(words.filter { $0.value != 0 })
  }
}
