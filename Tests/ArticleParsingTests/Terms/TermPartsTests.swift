import ArticleModel
import ArticleParsing
import Testing

@Suite("Parts of term finding")
struct TermPartsTests {
  @Test("A pattern set finds every pattern at every place, overlaps included")
  func patternSet() {
    var patterns = PatternSet(capacity: 1)
    let words = ["碳汇", "碳汇交易", "汇交", "交易", "易"] + (0..<200).map { "词\(1000 + $0)" }
    for word in words { patterns.insert(Array(word.utf16)) }
    #expect(patterns.count == words.count - 1)
    #expect(patterns.insert(Array("汇交".utf16)) == 2)
    var found: [String] = []
    patterns.matches(in: Array("碳汇交易，碳汇词1100".utf16)) { pattern, start in
      found.append("\(start)\(String(decoding: patterns[pattern], as: UTF16.self))")
    }
    #expect(Set(found) == ["0碳汇", "0碳汇交易", "1汇交", "2交易", "5碳汇", "7词1100"])
  }

  @Test(
    "Runs are cut into the likeliest words",
    arguments: [
      ("推动高质量发展", "推动 高质量 发展"), ("加强军事合作", "加强 军事 合作"), ("研究生命起源", "研究 生命 起源"),
      ("在湖边，看书", "在 湖 边 看 书"),
    ])
  func words(text: String, expected: String) {
    let scalars = text.utf16.map(HanziFolding.shared.folded)
    let cut = Words(scalars).words.map { String(decoding: scalars[$0.range], as: UTF16.self) }
    #expect(cut.filter { $0 != "湖边" } == expected.split(separator: " ").map(String.init) || cut.contains("湖边"))
    #expect(cut.joined() == text.filter { $0 != "，" })
  }

  @Test("Barred scalars belong to no word")
  func barredWords() {
    let cut = Words(Array("言立诚表示".utf16), barred: [ScalarRange(0..<3)]).words
    #expect(cut.map(\.range) == [3..<5])
  }

  @Test("Tables of words are sorted, of one width, and decode as they are printed")
  func wordbook() {
    for word in ["发展", "志愿", "现代化", "实事求是"] {
      #expect(Words(Array(word.utf16)).words.count == 1, "\(word)")
    }
    #expect(Words(Array("的".utf16)).words.first?.kind == .function)
  }

  @Test("Standing formulations are listed once each and have two or more characters")
  func knownTerms() {
    let known = KnownTerms.shared
    #expect(known.patterns.count > 1000)
    #expect(Set((0..<known.patterns.count).map { Array(known.patterns[$0]) }).count == known.patterns.count)
    let index = known.patterns.index(of: Array("一带一路".utf16))
    #expect(index.map { known.entry($0).year } == 2013)
  }

  @Test("Positions of scalars are those of the source's bytes")
  func termText() {
    var memory = ScratchMemory()
    defer { extendLifetime(memory) }
    let source = SourceText("a“双碳”é新𠮷")
    let text = TermText([Paragraph(role: .body, range: source.whole)], base: 0, in: source, &memory)
    #expect(text.string(2..<4) == "双碳")
    #expect(text.range(2..<4) == TextRange(4, 10))
    #expect(text.range(5..<6) == TextRange(13, 15))
    #expect(text.literal.filter { $0 == TermText.other }.count == 1)
  }
}

@Suite("Terms over many articles")
struct TermCensusTests {
  @Test("Every term is counted in every article, listed there or not")
  func census() {
    let texts = [
      (2030, "湿地碳汇交易试点开始。湿地碳汇交易试点扩大，湿地碳汇交易试点收官。"), (2032, "只说一次湿地碳汇交易试点和乡村振兴。"),
      (2031, "没有别的。"),
    ]
    var census = TermCensus()
    for (year, text) in texts {
      let reading = Reading(text)
      var article = reading.article
      article.date = Article.Date(year: year, month: 3, day: 25)
      census.add(article, in: reading.source)
    }
    let rows = census.rows()
    let row = rows.first { $0.term == "湿地碳汇交易试点" }
    #expect(rows.first == row)
    #expect(row?.articles == 2)
    #expect(row?.occurrences == 4)
    #expect(row.map { ($0.share * 300).rounded() } == 200)
    #expect(row?.first?.year == 2030)
    #expect(row?.last?.year == 2032)
    #expect(rows.first { $0.term == "乡村振兴" }?.year == 2017)
    for row in rows { #expect(row.occurrences == texts.reduce(0) { $0 + $1.1.count(of: row.term) }, "\(row.term)") }
  }

  @Test("No articles, no rows")
  func empty() { #expect(TermCensus().rows().isEmpty) }
}
