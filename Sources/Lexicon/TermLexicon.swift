internal import Characters

/// What the recogniser of terms knows of the language.
public struct TermLexicon: Sendable {
  public static let shared = TermLexicon()

  public let wordbook: Wordbook
  public let formulations: StandingFormulations
  public let vocabulary: TermVocabulary

  private init() {
    let image = LexiconImage(Self.imageName)
    wordbook = Wordbook(image, section: Section.wordbook)
    formulations = StandingFormulations(image, section: Section.formulations, entries: Section.entries)
    vocabulary = TermVocabulary(image, section: Section.vocabulary)
  }

  static let imageName = "lexicons/images/terms.bin"

  private enum Section {
    static let wordbook = 0
    static let formulations = 1
    static let entries = 2
    static let vocabulary = 3
  }

  @Sendable
  static func image(_ table: (String) -> String) -> [UInt8] {
    LexiconImage.bytes(
      of: [Wordbook.section(table)] + StandingFormulations.sections(LexiconTable(table("terms")))
        + [TermVocabulary.section(LexiconTable(table("terms-words")))])
  }
}
