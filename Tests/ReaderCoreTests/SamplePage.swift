import ArticleModel

/// An invented page, its article put together by hand: these tests know no parser.
enum SamplePage {
  static let text = """
    江州日报
    2031年05月12日 第3版：要闻

    在学习比较中找准发力点
    把路子走得更实更稳

    ——江州代表团成员谈赴临川考察体会

    　　5月9日至11日,江州代表团赴临川考察学习。三天里,大家看园区、访农家、听介绍,一路比较,一路思考。大家表示,要把看到的变成干成的,推动数字乡村建设走在前列。

    　　“这一趟走下来,最大的感受是差距。”市委副书记、市长言立诚表示,江州要把数字乡村建设摆在更突出的位置,以“三张清单”推动营商环境再优化。“不能只看别人的高楼,要看高楼是怎样一层一层盖起来的。”他说,数字乡村不是装几块屏幕,而是让农民少跑路、多增收。

    　　县委书记闻人秋说,山里的路修通了,网络也要通。推进数字乡村,先要把“一村一站”办好,让留守老人学得会、用得上。

    　　营商环境好不好,企业说了算。

    　　“临川的窗口不打烊,我们的窗口也不能早关门。”市发展改革局局长贺兰川表示,优化营商环境要从小事做起,把“三张清单”逐项落实到岗位。今年计划引进项目120个,总投资超过35.6亿元。

    　　在讨论中,来自柳溪乡的农技员古丽·艾山提出,合作社要学会用数据。“哪块地缺水,手机上一看就知道,这就是数字乡村给我们的底气。”(下转第四版)

    (上接第三版)

    　　镇长郝一鸣认为,绿色发展与数字乡村可以两手抓。绿色发展是底色,不能因为赶进度丢了底色。他还表示,要把绿色发展写进村规民约。

    　　考察途中,代表团成员反复谈到一个词：实干。路是走出来的,事业是干出来的。

    责任编辑 一号编辑
    江州日报 20310512 00003

    """

  static let source = SourceText(text)

  static let document = KnownDocument(name: "江州.txt", source: source, articles: [article])

  static let article = ArticleBuilder(text).build(
    masthead: "江州日报", date: Article.Date(year: 2031, month: 5, day: 12), page: Article.Page(number: 3, name: "要闻"),
    headline: ["在学习比较中找准发力点", "把路子走得更实更稳"], subtitle: "——江州代表团成员谈赴临川考察体会",
    speakers: [
      Speaker(kind: .group, name: "大家"),
      Speaker(name: "言立诚", post: "市委副书记、市长"),
      Speaker(name: "闻人秋", post: "县委书记"),
      Speaker(name: "贺兰川", post: "市发展改革局局长"),
      Speaker(name: "古丽·艾山", post: "农技员"),
      Speaker(name: "郝一鸣", post: "镇长"),
    ],
    remarks: [
      ("大家表示", "大家", "表示", 0),
      ("市委副书记、市长言立诚表示", "言立诚", "表示", 1),
      ("县委书记闻人秋说", "闻人秋", "说", 2),
      ("市发展改革局局长贺兰川表示", "贺兰川", "表示", 3),
      ("农技员古丽·艾山提出", "古丽·艾山", "提出", 4),
      ("镇长郝一鸣认为", "郝一鸣", "认为", 5),
    ],
    terms: [
      ("数字乡村", .repeated), ("营商环境", .repeated), ("绿色发展", .known), ("三张清单", .quoted), ("数字乡村建设", .repeated),
      ("一村一站", .quoted),
    ])
}

/// Puts articles together by finding words in a text.
struct ArticleBuilder {
  let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Every place of a word.
  func ranges(_ word: String) -> [TextRange] {
    let needle = Array(word.utf8)
    guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
    return (0...(bytes.count - needle.count)).filter { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
      .map { TextRange($0, $0 + needle.count) }
  }

  /// The lines of the text without their blanks.
  private var lines: [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for end in bytes.indices where bytes[end] == 0x0A {
      var a = start
      while a + 2 < end, bytes[a] == 0xE3, bytes[a + 1] == 0x80, bytes[a + 2] == 0x80 { a += 3 }
      while a < end, bytes[a] == 0x20 { a += 1 }
      if a < end { lines.append(TextRange(a, end)) }
      start = end + 1
    }
    if start < bytes.count { lines.append(TextRange(start, bytes.count)) }
    return lines
  }

  func build(
    masthead: String? = nil, date: Article.Date? = nil, page: Article.Page? = nil, headline: [String] = [],
    subtitle: String? = nil, speakers: [Speaker] = [], remarks: [(String, String, String, Int)] = [],
    terms: [(String, Term.Kind)] = []
  ) -> Article {
    var findings: [Finding] = []
    var paragraphs: [Paragraph] = []
    for line in lines {
      let words = String(decoding: bytes[line.offsets], as: UTF8.self)
      let role: Paragraph.Role
      switch words {
      case _ where headline.contains(words): role = .headline
      case _ where words == subtitle: role = .subtitle
      case _ where words.hasPrefix("(上接") && words.hasSuffix("版)"):
        findings.append(Finding(kind: .jumpLine, range: line))
        continue
      case _ where words == masthead: role = .masthead
      case _ where words.hasPrefix("2031"): role = .dateline
      case _ where words.hasPrefix("责任编辑"): role = .editors
      case _ where masthead.map { words.hasPrefix($0) } ?? false: role = .metadata
      default: role = .body
      }
      var range = line
      if let jump = words.range(of: "(下转") {
        let at = line.lowerBound + words[..<jump.lowerBound].utf8.count
        findings.append(Finding(kind: .jumpLine, range: TextRange(at, line.upperBound)))
        range = TextRange(line.lowerBound, at)
      }
      paragraphs.append(Paragraph(role: role, range: range))
    }
    return Article(
      range: TextRange(0, bytes.count), masthead: masthead, date: date, page: page, headline: headline,
      subtitle: subtitle, paragraphs: paragraphs, speakers: speakers,
      remarks: remarks.compactMap { remark($0, paragraphs) }.sorted { $0.range < $1.range },
      terms: terms.map { text, kind in
        let occurrences = ranges(text)
        return Term(
          text: text, kind: kind, occurrences: occurrences, score: Double(occurrences.count),
          evidence: Evidence(rule: kind.rawValue))
      }, findings: findings)
  }

  private func remark(_ given: (String, String, String, Int), _ paragraphs: [Paragraph]) -> Remark? {
    let (words, name, cue, speaker) = given
    guard let attribution = ranges(words).first,
      let paragraph = paragraphs.firstIndex(where: { $0.range.contains(attribution) })
    else { return nil }
    let whole = paragraphs[paragraph].range
    let opening = ranges("“").filter { whole.contains($0) }
    let closing = ranges("”").filter { whole.contains($0) }
    let quotes = zip(opening, closing).map { TextRange($0.upperBound, $1.lowerBound) }.filter { $0.count > 30 }
    let startsQuoted = quotes.first.map { $0.lowerBound < attribution.lowerBound } ?? false
    let range = TextRange(startsQuoted ? whole.lowerBound : attribution.lowerBound, whole.upperBound)
    func inside(_ word: String) -> TextRange? { ranges(word).last { attribution.contains($0) } }
    return Remark(
      speaker: speaker, paragraph: paragraph, kind: quotes.isEmpty ? .indirect : .mixed, range: range,
      attribution: attribution, name: inside(name), cue: inside(cue), quotes: quotes,
      evidence: Evidence(rule: "post-name-cue", clues: [.note("姓名 \(name)"), .note("说词 \(cue)")]))
  }
}

extension String {
  /// Where a part first stands.
  func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
