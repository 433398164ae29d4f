import ArticleParsing
import KanbaoCommand
import ReaderCore
import System
import Testing

/// What is wrong with a file has words in every language.
@Suite struct ProblemTextTests {
  @Test func eachProblemHasItsWordsAndNoneIsLeftOver() {
    let codes = FileProblem.Code.allCases.map(\.rawValue) + SystemError.Reason.allCases.map(\.rawValue)
    #expect(Set(codes) == Set(Phrase.problems.keys))
  }

  /// What loaders give fills the places in the words, no fewer and no more.
  @Test(
    arguments: [
      ("%PDF-1.7", "a", .isPDF), ("\0\0\0\0\0\0\0\0\0\0\0\0", "a", .isBinary),
      ("甲,乙\n1,2\n", "a.csv", .noArticleColumns),
      (#"[{"甲": "乙"}]"#, "a.json", .noArticleFields), ("<?xml version=\"1.0\"?><a/>", "a.xml", .noArticlesInXML),
      ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n", "a.mht", .emptyMessage),
      ("PK\u{5}\u{6}" + String(repeating: "\0", count: 18), "a.zip", .emptyArchive),
    ] as [(String, String, FileProblem.Code)])
  func placesAreFilled(_ text: String, _ name: String, _ code: FileProblem.Code) throws {
    let failure = try #require(
      #expect(throws: DocumentLoader.Failure.self) {
        try DocumentLoader().load(bytes: Array(text.utf8), name: name)
      })
    #expect(failure.problem.code == code)
    let places = Phrase.problem(code.rawValue)[.english].count { $0 == "{" }
    #expect(places == failure.problem.parameters.count)
    let texts = Language.allCases.map { failure.problem.text(in: $0) }
    #expect(Set(texts).count > 1 && texts.allSatisfy { !$0.contains("{") && !$0.isEmpty })
  }

  @Test func foldersWithoutArticlesSayWhatTheseWouldBe() throws {
    let scratch = try ScratchFolder()
    let failure = try #require(
      #expect(throws: DocumentLoader.Failure.self) { try DocumentLoader().files(at: scratch.path) })
    #expect(failure.problem.text(in: .simplified).contains(".txt .text .md"))
  }

  /// What the system says is told as it says it.
  @Test func unforeseenErrorsKeepTheirWords() throws {
    let failure = try #require(
      #expect(throws: DocumentLoader.Failure.self) { try DocumentLoader().load(path: "/proc/self/mem") })
    #expect(failure.problem.code == .other && failure.problem.text(in: .simplified) == failure.problem.parameters[0])
  }
}
