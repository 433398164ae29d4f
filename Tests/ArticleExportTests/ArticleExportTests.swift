import ArticleExport
import ArticleModel
import Testing

struct JSONTests {
  @Test(
    arguments: [
      (JSONValue.null, "null"),
      (.string("“三张清单”\n\"\\\u{1B}\u{9B}\u{2028}"), #""“三张清单”\n\"\\\u001b\u009b\u2028""#),
      (.string("反\u{202E}写\u{E0041}\u{7F}😀"), #""反\u202e写\udb40\udc41\u007f😀""#),
      (.array([.int(-3), .bool(true), .double(0.5), .double(.nan)]), "[-3,true,0.5,null]"),
      (.object([("甲", .array([])), ("乙", .object([]))]), #"{"甲":[],"乙":{}}"#),
    ])
  func writesOneLine(value: JSONValue, text: String) {
    #expect(value.serialized() == text)
  }

  @Test func indents() {
    let value = JSONValue.object([("a", .array([.int(1), .int(2)])), ("b", .array([]))])
    #expect(value.serialized(indent: 2) == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": []\n}")
  }
}

struct LineNumbersTests {
  @Test(arguments: [
    ("甲\n乙\n丙", [1, 2, 3]), ("甲\r\n乙\r\n丙", [1, 2, 3]), ("甲\r乙\r丙", [1, 2, 3]), ("\n\n甲乙丙", [3, 3, 3]),
  ])
  func countsLines(text: String, lines: [Int]) {
    let source = SourceText(text)
    let numbers = LineNumbers(source)
    let bytes = Array(text.utf8)
    let offsets = ["甲", "乙", "丙"].map { hanzi in
      bytes.indices.first { bytes[$0...].starts(with: hanzi.utf8) } ?? -1
    }
    #expect(offsets.map { numbers[$0] } == lines)
  }
}

/// An article of two remarks, built by hand.
struct ExportTests {
  private static let text = "江州市长言立诚说，“要快”。\n他说，*稳*。"
  private static func range(of part: String) -> TextRange {
    let (bytes, pattern) = (Array(text.utf8), Array(part.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: pattern) } ?? 0
    return TextRange(start, start + pattern.count)
  }
  private static let article = Article(
    range: TextRange(0, text.utf8.count), masthead: "江州日报", date: .init(year: 2031, month: 5, day: 2),
    page: Article.Page(number: 2, name: "要闻"), headline: ["甲,乙"],
    paragraphs: text.split(separator: "\n").map { Paragraph(role: .body, range: range(of: String($0))) },
    speakers: [Speaker(name: "言立诚", post: "江州市长")],
    remarks: [
      Remark(
        speaker: 0, paragraph: 0, kind: .mixed, range: range(of: "江州市长言立诚说，“要快”。"),
        attribution: range(of: "江州市长言立诚说"), cue: range(of: "说"), quotes: [range(of: "要快")],
        evidence: Evidence(rule: "post-name-cue")),
      Remark(
        speaker: 0, paragraph: 1, kind: .indirect, range: range(of: "他说，*稳*。"), attribution: range(of: "他说"),
        evidence: Evidence(rule: "pronoun-follow-up")),
    ])
  private static let document = Document(name: "a,b.txt", source: SourceText(text))

  private func text(_ format: ArticleExporter.Format) -> String {
    var exporter = ArticleExporter(format)
    return exporter.text(of: [Self.article], in: Self.document) + exporter.end()
  }

  /// Two halves, the second written by an exporter that goes on from the first one's count, make the whole.
  @Test(arguments: ArticleExporter.Format.allCases)
  func goesOnFromACount(format: ArticleExporter.Format) {
    var whole = ArticleExporter(format)
    let both = whole.text(of: [Self.article, Self.article], in: Self.document) + whole.end()
    var first = ArticleExporter(format)
    let half = first.text(of: [Self.article], in: Self.document)
    var second = ArticleExporter(format, recordCount: first.recordCount)
    #expect(half + second.text(of: [Self.article], in: Self.document) + second.end() == both)
  }

  /// What is written record by record is the same text, and no piece holds two records.
  @Test(arguments: ArticleExporter.Format.allCases)
  func recordsComeOneByOne(format: ArticleExporter.Format) {
    var whole = ArticleExporter(format)
    let text = whole.text(of: [Self.article, Self.article], in: Self.document)
    var exporter = ArticleExporter(format)
    var pieces: [String] = []
    exporter.write([Self.article, Self.article], in: Self.document) { pieces.append($0) }
    #expect(pieces.joined() == text && pieces.count == exporter.recordCount)
    #expect(exporter.recordCount == whole.recordCount && pieces.count >= 2)
  }

  @Test func nothingIsAnExportToo() {
    #expect(ArticleExporter(.json).end() == "{\n  \"articles\": []\n}\n")
    #expect(
      ArticleExporter(.csv).end() == "source,masthead,date,page,headline,name,post,line,kind,attribution,quotes,text\n")
    #expect(ArticleExporter(.jsonl).end() == "")
  }

  @Test func jsonList() {
    let text = text(.json)
    #expect(text.hasPrefix("{\n  \"articles\": [\n    {\n      \"source\": \"a,b.txt\","))
    #expect(text.hasSuffix("\n    }\n  ]\n}\n"))
  }

  @Test func json() {
    let text = text(.jsonl)
    #expect(text.contains(#""date":"2031-05-02""#))
    #expect(text.contains(#""masthead":"江州日报""#))
    #expect(text.contains(#""name":"言立诚","post":"江州市长","remarks":[{"line":1,"kind":"mixed""#))
    #expect(text.contains(#""cue":"说","quotes":["要快"]"#))
    #expect(text.contains(#"{"line":2,"kind":"indirect","attribution":"他说","cue":null"#))
    // Reported words have no quotation: they stand in the remark's text.
    #expect(text.contains(#""quotes":[],"text":"他说，*稳*。""#))
  }

  @Test func csv() {
    let rows = text(.csv).split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[0] == "source,masthead,date,page,headline,name,post,line,kind,attribution,quotes,text")
    #expect(rows[1] == "\"a,b.txt\",江州日报,2031-05-02,第2版 要闻,\"甲,乙\",言立诚,江州市长,1,mixed,江州市长言立诚说,要快,江州市长言立诚说，“要快”。")
  }

  /// What spreadsheets would calculate is text, and what nobody sees is left out.
  @Test(arguments: [
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("  +1", "'  +1"), ("@a", "'@a"), ("-3", "'-3"), ("＝1", "'＝1"), ("3-1", "3-1"),
    ("甲\u{1B}[2J\u{202E}乙", "甲[2J乙"), ("甲\r\n乙", "\"甲\n乙\""), ("甲,\"乙\"", "\"甲,\"\"乙\"\"\""), ("——甲", "——甲"),
  ])
  func csvFields(field: String, written: String) { #expect(CSV.quoted(field) == written) }

  @Test func markdown() {
    let text = text(.markdown)
    #expect(text.hasPrefix("# 甲,乙\n\n江州日报 · 2031-05-02 · 第2版 要闻\n\n"))
    #expect(text.contains("他说，\\*稳\\*。\n\n"))
    #expect(text.contains("| 言立诚 | 江州市长 | 2 |"))
  }

  private func quotations(
    _ format: QuotationExporter.Format, _ selection: QuotationExporter.Selection = .quoted, speaker: String? = nil
  )
    -> String
  {
    var exporter = QuotationExporter(format, selection: selection, speaker: speaker)
    return exporter.text(of: [Self.article], in: Self.document) + exporter.end()
  }

  @Test func quotationsWithTheirSource() {
    #expect(quotations(.text) == "要快\n    言立诚（江州市长），《江州日报》2031-05-02 第2版\n")
    #expect(quotations(.text, .all).hasSuffix("\n\n他说，*稳*。\n    言立诚（江州市长），《江州日报》2031-05-02 第2版\n"))
    #expect(quotations(.markdown) == "> 要快\n>\n> — 言立诚（江州市长），《江州日报》2031-05-02 第2版\n\n")
    #expect(
      quotations(.csv)
        == "\u{FEFF}name,post,masthead,date,page,headline,kind,text,source,line\n言立诚,江州市长,江州日报,2031-05-02,第2版 要闻,\"甲,乙\",mixed,要快,\"a,b.txt\",1\n"
    )
    #expect(quotations(.json).contains(#""citation": "言立诚（江州市长），《江州日报》2031-05-02 第2版""#))
  }

  @Test func quotationsOfOneSpeaker() {
    #expect(quotations(.text, speaker: "立诚") == quotations(.text))
    #expect(quotations(.text, speaker: "静怡").isEmpty)
    #expect(quotations(.json, speaker: "静怡") == "[]\n")
    #expect(quotations(.csv, speaker: "静怡").hasPrefix("\u{FEFF}name,"))
  }
}
