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

  /// For who asks only who speaks.
  func analysisWithoutTerms() -> Analysis { Analysis(parser: .withoutTerms, corrections: book) }

  /// The page that kanbao opens with when nothing is named.
  static func sample() -> Document? {
    try? DocumentLoader().load(bytes: EmbeddedFile.bytes("sample/sample.txt"), name: Interface.text(.sample))
  }

  /// Adds a term to the person's list, once.
  static func save(term: String) -> Bool { append(line: term + "\n", to: OwnTerms.listName) }

  /// Adds a correction to the person's book, once.
  static func save(_ correction: Correction, article: String) -> Bool {
    append(line: CorrectionBook.line(correction, article: article), to: CorrectionBook.fileName)
  }

  /// Takes the last line of a correction out of the person's book.
  static func remove(_ correction: Correction, article: String) -> Bool {
    guard let path = PersonalFiles.configuration(CorrectionBook.fileName), let bytes = contents(of: path) else {
      return false
    }
    let line = Array(CorrectionBook.line(correction, article: article).utf8.dropLast())
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let at = lines.lastIndex(where: { $0.elementsEqual(line) }) else { return true }
    lines.remove(at: at)
    return (try? SmallFile.replace(path, with: Array(lines.joined(separator: [UInt8(ascii: "\n")])))) != nil
  }

  /// - Parameter line: with its line end.
  private static func append(line: String, to name: String) -> Bool {
    guard let path = PersonalFiles.configuration(name) else { return false }
    guard var bytes = contents(of: path) else { return false }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    let line = Array(line.utf8)
    guard !bytes.split(separator: UInt8(ascii: "\n")).contains(line.dropLast()) else { return true }
    return (try? SmallFile.replace(path, with: bytes + line)) != nil
  }

  /// Empty for a file that is not there; `nil` for one that cannot be read, which must not be replaced.
  private static func contents(of path: String) -> [UInt8]? {
    do throws(SystemError) {
      return try SmallFile.read(path)
    } catch {
      return error.isMissingFile ? [] : nil
    }
  }
}
