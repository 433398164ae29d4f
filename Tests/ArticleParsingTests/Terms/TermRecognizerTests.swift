import ArticleModel
import Testing

@Suite("Terms of invented articles")
struct TermRecognizerTests {
  @Test("Standing formulations said twice are found, once they are not")
  func standingFormulations() {
    let reading = Reading(
      """
      青岚市提出，发展新质生产力要看本地条件，新质生产力不能一哄而上。
      会上还谈到乡村振兴。
      """)
    #expect(reading["新质生产力"]?.kind == .known)
    #expect(reading["新质生产力"]?.occurrences.count == 2)
    #expect(reading["新质生产力"]?.evidence.details.contains("since 2023") == true)
    #expect(!reading.terms.contains("乡村振兴"))
  }

  @Test("The name of a joint venture keeps its 中")
  func jointVenture() {
    let reading = Reading("中苏科考登山队抵达云浦。记者采访了中苏科考登山队的队员。", headline: "中苏科考登山队归来")
    #expect(reading.terms.contains("中苏科考登山队"))
    #expect(!reading.terms.contains("苏科考登山队"))
  }

  @Test("A place that stands before 县 or 市 somewhere is no term")
  func places() {
    let reading = Reading(
      """
      霜栎县是产茶大县。霜栎今年扩种，霜栎还要修路，霜栎的茶走出大山，霜栎不等不靠。
      """)
    #expect(!reading.terms.contains("霜栎"))
  }

  @Test("Two formulations that share a word are one when the second stands nowhere else")
  func sharedWord() {
    let reading = Reading(
      "数字乡村要看用处。云浦推进数字乡村建设，数字乡村建设不比排场，数字乡村建设要靠人，数字乡村也靠人。")
    #expect(reading.terms.contains("数字乡村"))
    #expect(reading.terms.contains("数字乡村建设"))
    #expect(!reading.terms.contains("乡村建设"))
  }

  @Test("A nested term keeps its own count and says where it is nested")
  func nesting() {
    let reading = Reading(
      """
      要因地制宜发展新质生产力。各县都说因地制宜发展新质生产力，云浦县还说要发展新质生产力。
      发展新质生产力不是口号，新质生产力看得见。
      """)
    let inner = reading["新质生产力"]
    #expect(inner?.occurrences.count == 5)
    #expect(inner?.nestedIn.contains(Term.Nesting(term: "发展新质生产力", count: 4)) == true)
    #expect(inner?.nestedIn.contains(Term.Nesting(term: "因地制宜发展新质生产力", count: 2)) == true)
    #expect(reading["发展新质生产力"]?.nestedIn == [Term.Nesting(term: "因地制宜发展新质生产力", count: 2)])
  }

  @Test(
    "Slogans in quotation marks",
    arguments: [
      ("青岚市持续推进“五湖共治”，成效明显。", "五湖共治"),
      ("以“三张清单”支撑两个“二号工程”。", "三张清单"),
      ("以“三张清单”支撑两个“二号工程”。", "二号工程"),
      ("大力发展算法和“机器人+”，推动应用。", "机器人+"),
      ("依托“一湾六谷”平台，积极招商。", "一湾六谷"),
      ("他说：“这次增强了我们‘原地踏步也是退’的紧迫感。”", "原地踏步也是退"),
      ("围绕“互学、互鉴、互助”的主题开展活动。", "互学、互鉴、互助"),
      ("提出「三退三進」的辦法。", "三退三進"),
      ("推行\"一窗到底\"服务。", "一窗到底"),
    ])
  func slogans(text: String, slogan: String) {
    #expect(Reading(text).terms.contains(slogan))
  }

  @Test(
    "Speech, titles and scare quotes are no slogans",
    arguments: [
      "他说：“我们今年收成很好，谢谢大家。”", "这部名为《青岚往事》的书再版了。", "老张成了村里的“身份证”和“翅膀”。",
      "日本称“青礁岛”的小岛。", "“远航-3”火箭发射了。", "“这里的水很清。”游客说。", "他提出“为什么没有人来”的问题。",
    ])
  func noSlogans(text: String) {
    #expect(Reading(text).terms.isEmpty)
  }

  @Test("Repeated phrases of the article's own subject")
  func repeatedPhrases() {
    let reading = Reading(
      """
      云浦县的湿地碳汇交易试点已有三年。湿地碳汇交易的价格由市场决定，
      湿地碳汇交易既保护候鸟，又让渔民增收。专家认为，湿地碳汇交易可以推广。
      """)
    #expect(reading.terms.first == "湿地碳汇交易")
    #expect(reading["湿地碳汇交易"]?.kind == .repeated)
    #expect(reading["湿地碳汇交易"]?.occurrences.count == 4)
  }

  @Test("Members of one length that are said together again are one term")
  func parallelMembers() {
    let reading = Reading("要稳步扎根、向上生长。全市干部为稳步扎根、向上生长而努力。渔民小组、湿地小组都来了，渔民小组、湿地小组的人多。")
    #expect(reading["稳步扎根、向上生长"]?.occurrences.count == 2)
    #expect(!reading.terms.contains("向上生长"))
  }

  @Test("What stands only inside a longer term is not listed")
  func fragments() {
    let reading = Reading(
      """
      湿地碳汇交易试点开始了。湿地碳汇交易试点顺利，湿地碳汇交易试点将扩大。
      """)
    for term in reading.terms {
      for longer in reading.terms where longer != term && longer.contains(term) {
        #expect(reading[term]?.occurrences.count != reading[longer]?.occurrences.count)
      }
    }
    #expect(!reading.terms.contains("碳汇交易"))
  }

  @Test(
    "Everyday words, dates, posts and names are no terms",
    arguments: [
      "记者今年三月来到青岚。记者表示，今年三月还要再来。市委书记说，市委书记要下基层。",
      "言立诚表示，言立诚会再来。言立诚说，言立诚很高兴。",
      "去年同期增长两成，去年同期下降一成，去年同期持平。",
    ])
  func everyday(text: String) {
    #expect(Reading(text, speakers: ["言立诚"]).terms.isEmpty)
  }

  @Test("Traditional characters: found by the same lexicons, printed as they stand")
  func traditional() {
    let reading = Reading("發展新質生產力。新質生產力是方向，「雙碳」目標不變。")
    #expect(reading["新質生產力"]?.occurrences.count == 2)
    #expect(reading.terms.contains("雙碳"))
  }

  @Test("The person's own terms are listed wherever they stand, in either script")
  func own() {
    let reading = Reading("湖边新开了一家书店，離岸的船不多。", own: ["书店", "离岸", "没有的词", "店"])
    #expect(Set(reading.terms) == ["书店", "離岸"])
    #expect(reading["书店"]?.kind == .own)
  }

  @Test("Paragraph ends and punctuation part terms")
  func boundaries() {
    let reading = Reading("湿地碳汇\n交易试点。湿地碳汇，交易试点。湿地碳汇。交易试点。")
    #expect(reading.terms.allSatisfy { !$0.contains("碳汇交易") })
  }

  @Test("Odd input: any bytes give some terms")
  func oddInput() {
    let texts: [[UInt8]] = [
      [], [0], [0xFF, 0xFE, 0xE4], Array("“".utf8), Array("””““".utf8), Array(repeating: 0xE4, count: 99),
      Array(String(repeating: "“双碳", count: 300).utf8), Array(String(repeating: "碳", count: 5000).utf8),
      Array("𠮷野家𠮷野家𠮷野家“𠮷碳”".utf8),
    ]
    for bytes in texts {
      let source = SourceText(utf8: bytes)
      var article = Article(range: source.whole, paragraphs: [Paragraph(role: .body, range: source.whole)])
      recognizeTerms(&article, in: source)
      for range in article.terms.flatMap(\.occurrences) { #expect(source.whole.contains(range)) }
    }
  }
}
