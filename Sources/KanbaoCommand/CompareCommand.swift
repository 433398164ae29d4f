import Archive
import ArgumentParser
import ArticleComparison
import ArticleExport
import ArticleModel
import ArticleParsing
import ReaderCore
import System
import TerminalUI

/// What became of the formulations of one text in another.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: Interface.text(.compareAbstract),
    discussion: Interface.text(.compareDiscussion))

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, markdown, html }

  @Option(help: ArgumentHelp("\(Interface.text(.compareFormatHelp))", valueName: "format")) var format = Format.text
  @Option(help: .phrase(.compareTopHelp)) var top = 20
  @Option(help: .phrase(.widthHelp)) var width: Int?
  @Option(help: .phrase(.colorHelp)) var color = ShowCommand.Color.auto
  @OptionGroup var database: ArchiveArguments
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.compareBeforeHelp), completion: .file()) var before: String
  @Argument(help: .phrase(.compareAfterHelp), completion: .file()) var after: String

  func validate() throws {
    if !(1...1000).contains(top) { throw ValidationError(Interface.text(.termsTopRange)) }
    if let width, !(20...1000).contains(width) { throw ValidationError("--width takes 20 to 1000.") }
  }

  func run() throws {
    if let periods { return try print(of: periods) }
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysis()
    var inputs = Inputs([before, after], fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
    var (earlier, later) = (NamedSide(before), NamedSide(after))
    inputs.readAll(.atTheEnd, to: &output) { document, _ in
      let articles = analysis.articles(in: document)
      earlier.add(articles, in: document)
      later.add(articles, in: document)
    }
    let words = ComparisonWords.interface(before: earlier.title, after: later.title)
    write(Comparison(before: earlier.side, after: later.side), words, to: &output)
    try inputs.finish(&output)
  }

  /// Both are periods of the archive (2030, 2030-05, 2030-05..2030-08), and no files.
  private var periods: (DaySpan, DaySpan)? {
    guard let first = DaySpan(before), let second = DaySpan(after),
      ![before, after].contains(where: { (try? FileStatus(of: $0)) != nil })
    else { return nil }
    return (first, second)
  }

  private func print(of periods: (DaySpan, DaySpan)) throws {
    let reader = ArchiveReader(try database.read())
    let comparison = try database.attempt { () throws(DatabaseError) in
      Comparison(before: try reader.side(of: periods.0), after: try reader.side(of: periods.1))
    }
    var output = StandardOutput()
    write(comparison, .interface(before: before, after: after), to: &output)
    output.flush()
  }

  private func write(_ comparison: Comparison, _ words: ComparisonWords, to output: inout StandardOutput) {
    switch format {
    case .json: output.writeLine(ComparisonJSON.value(comparison).serialized(indent: 2))
    case .markdown: output.write(ComparisonMarkdown(comparison, words: words).text)
    case .html:
      output.write(ComparisonHTML(comparison, words: words, language: Interface.language.rawValue).page)
    case .text:
      let theme = color.isColored ? Configuration.load().printedTheme : nil
      let text = ComparisonText(
        words: words, width: width ?? ShowRun.terminalWidth, top: top, isColoured: theme != nil)
      let styled = StyledText(theme: theme)
      for row in text.rows(comparison) { output.write(typeset: styled.line(row) + "\n") }
    }
  }
}

extension ArchiveReader {
  /// The articles of a time, as one side of a comparison. A line is a paragraph of the article.
  fileprivate func side(of span: DaySpan) throws(DatabaseError) -> ComparedSide {
    var side = ComparedSide()
    try forEachArticle(of: span) { found in
      let texts = found.article.paragraphs.enumerated().filter { $0.element.role.holdsTerms }.map {
        (text: found.text($0.element.range), line: $0.offset + 1)
      }
      side.add(texts, terms: found.article.terms.map(\.text), source: found.source)
    }
    return side
  }
}

/// One of the two that are compared, and the files that belong to it.
private struct NamedSide {
  private let path: String
  private let files: Set<String>
  private var headline: String?
  private(set) var side = ComparedSide()

  init(_ path: String) {
    self.path = path
    files = Set((try? DocumentLoader().files(at: path)) ?? []).union([Inputs.displayName(path)])
  }

  mutating func add(_ articles: [Article], in document: Document) {
    guard files.contains(document.name) else { return }
    for article in articles {
      if side.articleCount == 0, !article.headline.isEmpty { headline = Self.title(article) }
      side.add(article, in: document)
    }
  }

  /// The headline of its only article, else what it was called by.
  var title: String { side.articleCount == 1 ? headline ?? path : path }

  private static func title(_ article: Article) -> String {
    ([article.headline.joined(separator: " ")] + [article.date?.description].compactMap(\.self)).joined(separator: " ")
  }
}

extension ComparisonWords {
  /// In the language of the interface.
  static func interface(before: String, after: String) -> ComparisonWords {
    var words = ComparisonWords(before: before, after: after)
    words.formulation = Interface.text(.termColumn)
    words.new = Interface.text(.newTitle)
    words.gone = Interface.text(.goneTitle)
    words.more = Interface.text(.moreTitle)
    words.less = Interface.text(.lessTitle)
    words.reworded = Interface.text(.rewordedTitle)
    words.paragraphs = Interface.text(.paragraphsTitle)
    words.same = Interface.text(.samePairs)
    words.moved = Interface.text(.movedPair)
    words.nothing = Interface.text(.nothingOfIt)
    return words
  }
}
