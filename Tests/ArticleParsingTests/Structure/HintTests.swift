import ArticleModel
import ArticleParsing
import Testing

/// What a format knows of its text, weighed with what the text says.
@Suite struct HintTests {
  typealias Piece = (role: Hint.Role?, text: String)

  /// Pieces as lines; those of no role are nobody's.
  static func text(_ pieces: [Piece], from origin: Hint.Origin = .markup) -> HintedText {
    var writer = HintedTextWriter()
    for piece in pieces {
      if piece.role == .articleStart {
        writer.beginArticle(from: origin)
      } else if let role = piece.role {
        writer.writeLine(piece.text.utf8, as: role, from: origin)
      } else {
        writer.write(piece.text.utf8)
        writer.endLine()
      }
    }
    return writer.finished()
  }

  static func articles(_ text: HintedText) -> [Article] {
    ArticleParser().articles(in: Document(name: "x", source: text.source, hints: text.hints))
  }

  static func outline(_ pieces: [Piece]) -> [String] {
    let text = text(pieces)
    return articles(text).flatMap(\.paragraphs).map { "\($0.role): \($0.text(in: text.source))" }
  }

  static let sentence = "河长制推行三年以来，江州的水一天比一天清了。"

  @Test func rolesOfLines() {
    let pieces: [Piece] = [
      (nil, "首页"), (.masthead, "江州日报"), (.kicker, "三年治水"), (.headline, "声明：水要清，岸要绿。"), (.subtitle, "江州的账"),
      (.date, "2031-05-12"), (nil, "打赏"), (.author, "言立诚"), (.body, Self.sentence), (.sectionHeading, "岸也绿了。"),
      (.caption, "水边的人"), (.body, "先看水"), (.row, "江州\u{3000}三"), (.body, Self.sentence), (.furniture, "马上下载。"),
    ]
    #expect(
      Self.outline(pieces) == [
        "metadata: 首页", "masthead: 江州日报", "kicker: 三年治水", "headline: 声明：水要清，岸要绿。", "subtitle: 江州的账",
        "dateline: 2031-05-12", "metadata: 打赏", "byline: 言立诚", "body: \(Self.sentence)", "sectionHeading: 岸也绿了。",
        "caption: 水边的人", "sectionHeading: 先看水", "verse: 江州\u{3000}三", "body: \(Self.sentence)", "metadata: 马上下载。",
      ])
  }

  @Test func valuesInsideLines() {
    var writer = HintedTextWriter()
    writer.writeLine("水清了".utf8, as: .headline, from: .markup)
    for (text, role) in [
      ("发布于", nil), ("2031/5/12 09:58", .date), (" 来源 ", nil), ("江州网", .source), (" 作者 ", nil), ("葛静怡", .author),
      (" 版面 ", nil), ("A02", .page), (" ", nil), ("要闻", .pageName),
    ] as [(String, Hint.Role?)] {
      let start = writer.count
      writer.write(text.utf8)
      if let role { writer.add(Hint(role, TextRange(start, writer.count), from: .markup)) }
    }
    writer.endLine()
    writer.writeLine(Self.sentence.utf8, as: .body, from: .markup)
    let article = Self.articles(writer.finished())[0]
    #expect(article.date == Article.Date(year: 2031, month: 5, day: 12))
    #expect(article.masthead == "江州网")
    #expect(article.byline == "葛静怡")
    #expect(article.page?.name == "要闻")
    #expect(article.headline == ["水清了"])
    #expect(article.paragraphs.map(\.role) == [.headline, .dateline, .body])
  }

  @Test func theSurestValueCounts() {
    var writer = HintedTextWriter()
    writer.writeLine("2031-05-13".utf8, as: .date, from: .position)
    writer.writeLine("2031-05-12".utf8, as: .date, from: .metadata)
    writer.writeLine("2031-05-11".utf8, as: .date, from: .metadata)
    writer.writeLine("2031-05-10".utf8, as: .date, from: .markup)
    #expect(Self.articles(writer.finished())[0].date?.description == "2031-05-12")
  }

  @Test func thePaperComesBeforeTheSource() {
    let pieces: [Piece] = [(.source, "江州网"), (.masthead, "江州日报"), (.body, Self.sentence)]
    #expect(Self.articles(Self.text(pieces))[0].masthead == "江州日报")
  }

  @Test func articlesBeginWhereTheFormatSays() {
    let pieces: [Piece] = [
      (.articleStart, ""), (.headline, "水清了"), (.date, "2031-05-12"), (.source, "江州日报"), (.body, Self.sentence),
      (nil, "岸绿了"), (nil, "本报江州5月12日电 \(Self.sentence)"),
      (.articleStart, ""), (.headline, "路通了"), (.body, Self.sentence),
    ]
    let articles = Self.articles(Self.text(pieces))
    #expect(articles.map(\.headline) == [["水清了"], ["路通了"]])
    // Nothing is handed on from one record to the next.
    #expect(articles.map(\.masthead) == ["江州日报", nil])
    #expect(articles.map(\.date?.day) == [12, nil])
  }

  @Test func textWithoutHintsFollowsThoseOfItsHead() {
    let pieces: [Piece] = [(.headline, "水清了"), (.date, "2031-05-12"), (nil, "先看岸上"), (nil, Self.sentence)]
    #expect(
      Self.outline(pieces) == [
        "headline: 水清了", "dateline: 2031-05-12", "sectionHeading: 先看岸上", "body: \(Self.sentence)",
      ])
  }

  @Test func linesOfATitleAreNotWrapped() {
    let body = (1...8).map { _ in (Hint.Role?.none, "江州的水一天比一天清了，岸上的人也一天比一天多了，孩子们") }
    let pieces: [Piece] = [(.headline, "江州的水一天比一天清了，岸上的人也一天比一天多了，孩子们")] + body
    #expect(Self.articles(Self.text(pieces))[0].headline.first?.count == 28)
  }

  @Test func bigTextsAreCutBetweenArticles() {
    let record: [Piece] = [
      (.articleStart, ""), (.headline, "水清了"), (.body, String(repeating: Self.sentence, count: 60)),
    ]
    let text = Self.text((0..<60).flatMap { _ in record })
    let document = Document(name: "x", source: text.source, hints: text.hints)
    #expect(document.sectionCount > 2)
    let articles = ArticleParser().articles(in: document)
    #expect(articles.count == 60)
    #expect(articles.allSatisfy { $0.headline == ["水清了"] })
  }
}
