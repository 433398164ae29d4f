public import Characters

/// What the recogniser of speech knows of the language: words with their classes, and what characters are in names.
public struct SpeechLexicon: Sendable {
  public static let shared = SpeechLexicon()

  public struct Match: Sendable {
    /// Characters; 0 where nothing was found.
    public let length: Int
    public let classes: WordClass

    public static let none = Match(length: 0, classes: [])
  }

  public let characters: NameCharacters
  @usableFromInline let words: WordTable
  /// The same words by how they end.
  private let endings: WordTable

  private init() {
    let image = LexiconImage(Self.imageName)
    characters = NameCharacters(image, section: Section.characters)
    words = WordTable(image, section: Section.words)
    endings = WordTable(image, section: Section.endings)
  }

  /// Calls `body` with every word that begins at a position, shortest first.
  @inlinable @inline(__always)
  public func forEachWord(in text: [Char], at position: Int, _ body: (Int, WordClass) -> Void) {
    words.forEachWord(in: text, at: position, limit: text.count) { body($0, WordClass(rawValue: $1)) }
  }

  /// The longest word of one of some classes that begins at a position and ends by the limit.
  public func longest(_ wanted: WordClass, in text: [Char], at position: Int, limit: Int) -> Match {
    var found = Match.none
    words.forEachWord(in: text, at: position, limit: limit) { length, value in
      let classes = WordClass(rawValue: value)
      if classes.has(wanted) { found = Match(length: length, classes: classes) }
    }
    return found
  }

  /// The longest word of one of some classes that ends at a position and does not begin before the floor.
  public func longest(_ wanted: WordClass, in text: [Char], before position: Int, floor: Int) -> Match {
    var found = Match.none
    endings.forEachWord(in: text, before: position, floor: floor) { length, value in
      let classes = WordClass(rawValue: value)
      if classes.has(wanted) { found = Match(length: length, classes: classes) }
    }
    return found
  }
}

extension SpeechLexicon {
  static let imageName = "lexicons/images/speech.bin"

  private enum Section {
    static let characters = 0
    static let words = 1
    static let endings = 2
  }

  private static let tables = ["words", "phrases", "cues", "posts", "places", "surnames", "groups"]

  @Sendable
  static func image(_ table: (String) -> String) -> [UInt8] {
    // A word that several tables list is one word with all its classes.
    var words: [[Char]: UInt32] = [:]
    for row in tables.flatMap({ LexiconTable(table($0)).rows }) where row.count > 1 {
      words[[Char](row[0]), default: 0] |= WordClass(named: row[1]).rawValue
    }
    words = words.filter { $0.value != 0 }
    return LexiconImage.bytes(of: [
      NameCharacters.section(LexiconTable(table("name-characters"))), WordTableBuilder.section(words),
      WordTableBuilder.section(words, .backwards),
    ])
  }
}
