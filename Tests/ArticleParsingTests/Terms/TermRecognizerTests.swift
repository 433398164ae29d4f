import ArticleModel
import ArticleParsing
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

  @Test(
    "Formulations of many fields, each with its first year",
    arguments: [
      ("新三样", 2023), ("党的自我革命", 2015), ("人民城市", 2019), ("退耕还草", nil), ("五水共治", 2013), ("带量采购", 2018),
      ("分级诊疗", 2015), ("产教融合", 2013), ("耐心资本", 2024), ("四下基层", nil),
    ] as [(String, Int?)])
  func fields(formulation: String, year: Int?) {
    let term = Reading("大家都谈\(formulation)。到了江州，\(formulation)也是话题。")[formulation]
    #expect(term?.kind == .known)
    if let year { #expect(term?.evidence.details.contains("since \(year)") == true) }
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
      ("倡导“守时间、讲效率，比干劲、看实绩”的作风。", "守时间、讲效率，比干劲、看实绩"),
      ("提出“要想苗壮先养土，要想水清先护山”。", "要想苗壮先养土，要想水清先护山"),
      ("让村民“听得懂、学得会”。", "听得懂、学得会"), ("实行“2+2+1”排班法。", "2+2+1"),
      ("不能“为了评比而评比”。", "为了评比而评比"),
    ])
  func slogans(text: String, slogan: String) {
    #expect(Reading(text).terms.contains(slogan))
  }

  @Test(
    "Speech, titles and scare quotes are no slogans",
    arguments: [
      "他说：“我们今年收成很好，谢谢大家。”", "这部名为《青岚往事》的书再版了。", "老张成了村里的“身份证”和“翅膀”。",
      "日本称“青礁岛”的小岛。", "“远航-3”火箭发射了。", "“这里的水很清。”游客说。", "他提出“为什么没有人来”的问题。",
      "孩子们上了一节“语文课”。", "他被评为“先进生产者”。", "大家喊：“快走！”", "来的多是“00后”。", "门口写着“8元一小时”。",
      "她总是“改用铅笔写”。", "他收到一份“任务书”。", "他交来一份“情况说明”。", "街角开了“百姓药房”。", "她当过“优秀教师”。", "她说“听懂了、学会了，记住了、会用了”。",
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

  @Test(
    "Phrases are whole",
    arguments: [
      ("全镇要管住管好水源红线。各村管住管好水源红线不放松。大会重申管住管好水源红线。", "管住管好水源红线", "管好水源红线"),
      ("要做优做强乡土品牌。各校做优做强乡土品牌。大家都谈做优做强乡土品牌。", "做优做强乡土品牌", "做强乡土品牌"),
      ("课前晨读要有趣。有人主张课前晨读。课前晨读和游戏结合。课前晨读与唱歌并重。", "课前晨读", "前晨读"),
      ("岗前巡讲已经开始。岗前巡讲要办好。岗前巡讲与讨论结合。岗前巡讲与演示并重。", "岗前巡讲", "岗巡讲"),
      ("驻村巡讲同步推进。驻村巡讲由老师负责。讨论与驻村巡讲结合。演示与驻村巡讲并重。", "驻村巡讲", "村巡讲"),
      ("加强家长对午餐质量的日常把关。家长对午餐质量的日常把关要公开。家长对午餐质量的日常把关很重要。", "家长对午餐质量的日常把关", "日常把关"),
      ("江州搞数智化改造。数智化不是买机器，数智化要懂人，数智化看长远。", "数智化", "智化"),
      ("山谷里的夜校热没有退。夜校热说明什么？有人说夜校热会过去，夜校热却越来越热。", "夜校热", "夜校"),
    ])
  func wholePhrases(text: String, phrase: String, fragment: String) {
    let terms = Reading(text).terms
    #expect(terms.contains(phrase), "\(terms)")
    #expect(!terms.contains(fragment), "\(terms)")
  }

  @Test("A shorter phrase that stands by itself is listed beside the longer one")
  func shorterBesideLonger() {
    let reading = Reading(
      "山区数字化是基础。山区数字化改造要提速。推进山区数字化改造。山区数字化靠产业。山区数字化改造见成效。山区数字化为了人民。")
    #expect(Set(["山区数字化", "山区数字化改造"]).isSubset(of: reading.terms))
  }

  @Test(
    "Bodies, people, generic nouns and parts of longer phrases are no terms however often they are said",
    arguments: [
      "参会人员看了展台。参会人员听了讲解。参会人员提了问题。参会人员合了影。",
      "研究生院发了通知。研究生院办了讲座。研究生院招了新生。研究生院有了新楼。",
      "上述地区下了雨。上述地区有雪。上述地区降温。上述地区起风。",
      "工作顺利开展。项目顺利开展。培训顺利开展。比赛顺利开展。",
      "竞赛单位到齐。竞赛单位签到。竞赛单位退场。竞赛单位合影。",
      "优质茶叶资源不少。优质茶叶资源稀缺。优质茶叶资源在山上。优质茶叶资源要保护。",
      "茶价走低导致减产。茶价走低导致停工。茶价走低导致观望。茶价走低导致转行。",
      "这样做有战略意义。他说战略意义很大，战略意义在后头。",
    ])
  func generic(text: String) {
    let terms = Reading(text).terms
    for term in ["参会人员", "研究生院", "上述地区", "顺利开展", "竞赛单位", "优质茶叶", "战略意义", "走低导致", "茶价走低导致"] {
      #expect(!terms.contains(term))
    }
  }

  @Test("Standing formulations said again come before slogans said once")
  func standingFormulationsFirst() {
    let slogans = ["三湾通", "四海谷", "五彩岭", "六合渡", "七星田", "八方客", "九曲廊", "十里港"]
    let reading = Reading(
      String(repeating: "壮大海洋经济，促进共同富裕。\n", count: 3) + slogans.map { "打响“\($0)”品牌。\n" }.joined())
    #expect(Set(reading.terms.prefix(2)) == ["海洋经济", "共同富裕"])
  }

  @Test("A long document has a longer list")
  func longDocument() {
    let numbers = ["一", "二", "三", "四", "五", "六", "七", "八"]
    let slogans = numbers.flatMap { a in ["湾", "谷", "岭", "渡"].map { "\(a)\($0)一景" } }
    let lines = slogans.map { "打响“\($0)”品牌。" + String(repeating: "水流过石头，", count: 100) + "\n" }
    #expect(Reading(lines.joined()).terms.count > 30)
    #expect(Reading(slogans.map { "打响“\($0)”品牌。\n" }.joined()).terms.count < 20)
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

  @Test("What somebody says once is no slogan; what is quoted so besides his words is one")
  func spoken() {
    func terms(_ text: String) -> [String] {
      let source = SourceText(text)
      return ArticleParser().articles(in: source, range: source.whole).flatMap { $0.terms.map(\.text) }
    }
    let spoken = "江州日报\n渡口\n　　会长卓一凡提醒，摆渡往往“只进城、不进村”。摆渡人都在看行情，也都在算账。\n"
    #expect(!terms(spoken).contains("只进城、不进村"))
    #expect(terms(spoken.replacing("提醒，摆渡往往", with: "说，江州推行")).contains("只进城、不进村"))
  }
}
