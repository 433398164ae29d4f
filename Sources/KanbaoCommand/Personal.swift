import ArticleModel
import ArticleParsing
import ReaderCore
import System

/// What belongs to the person and changes how articles are read: own terms and corrections.
struct Personal: Sendable {
  let ownTerms: OwnTerms
  /// What is wrong with the person's files, to be told.
  let problem: String?
  private let book: CorrectionBook

  /// The person's files as they are now.
  static func load() -> Personal {
    let (own, problem) = OwnTerms.load()
    return Personal(ownTerms: own, problem: problem, book: CorrectionBook.load())
  }

  /// As `load`, for commands that print: what is wrong goes to standard error.
  static func loadReporting() -> Personal {
    let personal = load()
    if let problem = personal.problem { StandardError.report(settings: [problem]) }
    return personal
  }

  /// Analyses documents as this person reads them.
  func analysis() -> Analysis { Analysis(parser: ArticleParser(ownTerms: ownTerms.terms), corrections: book) }

  /// For the reader, which carries the corrections out itself: they can be undone there.
  func uncorrectedAnalysis() -> Analysis {
    Analysis(parser: ArticleParser(ownTerms: ownTerms.terms), corrections: CorrectionBook())
  }

  var corrections: [FiledCorrection] { book.corrections }

  /// For who asks only who speaks.
  func analysisWithoutTerms() -> Analysis { Analysis(parser: .withoutTerms, corrections: book) }

  /// The page that kanbao opens with when nothing is named.
  static func sample() -> Document? {
    try? DocumentLoader().load(bytes: EmbeddedFile.bytes("sample/sample.txt"), name: Interface.text(.sample))
  }

  /// Adds a term to the person's list, once.
  static func save(term: String) -> StateFile.Trouble? {
    guard let line = OwnTerms.line(term) else { return .unwritable(term) }
    return append(line: line, to: OwnTerms.listName)
  }

  /// Adds a correction to the person's book, once.
  static func save(_ correction: FiledCorrection) -> StateFile.Trouble? {
    append(line: CorrectionBook.line(correction), to: CorrectionBook.fileName)
  }

  /// Takes the last line of a correction out of the person's book.
  static func remove(_ correction: FiledCorrection) -> StateFile.Trouble? {
    let line = Array(CorrectionBook.line(correction).utf8)
    return HandWrittenFile(PersonalFiles.configuration(CorrectionBook.fileName)).remove(line: line)
  }

  private static func append(line: String, to name: String) -> StateFile.Trouble? {
    HandWrittenFile(PersonalFiles.configuration(name)).append(line: Array(line.utf8))
  }
}
