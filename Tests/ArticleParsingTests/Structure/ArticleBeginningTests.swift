import ArticleParsing
import Testing

@Suite("Where articles begin, and what stands around their first lines")
struct ArticleBeginningTests {
  @Test(
    "A dateline set wide is one",
    arguments: [
      "本报江州3月6日电  （记者葛静怡）", "新华社江州3月6日电　　（记者葛静怡、言立诚）", "本报江州3月6日电\t（记者葛静怡）",
    ])
  func wideDatelines(lead: String) {
    let outline = Outline.of("全县桥梁会议召开\n　　\(lead)全县桥梁会议6日召开。")
    #expect(outline == ["headline: 全县桥梁会议召开", "body: ⟨\(lead)⟩全县桥梁会议6日召开。"])
  }

  @Test("Byline and issue on one line")
  func bylineWithIssue() {
    let article = Outline.articles("补网课开到船头\n本报记者  葛静怡《江州日报》（2031年03月07日  第 02 版）\n　　渔汛一到，修网人聚到码头。")[0]
    #expect(article.masthead == "江州日报")
    #expect(article.date?.description == "2031-03-07")
    #expect(article.page?.number == 2)
    #expect(article.byline == "本报记者  葛静怡")
  }

  @Test(
    "What stands between a headline and the report's dateline is of the same article",
    arguments: [
      "■ 东街开了新书店。\n■ 西街修了新戏台。", "▲ 东街开了新书店。", "研讨会现场。 葛静怡摄", "编辑同志：\n我们村的路坏了，盼望修好。\n言立诚",
    ])
  func openings(lines: String) {
    #expect(Outline.articles("办好山乡学校\n\(lines)\n本报讯（记者 葛静怡）昨日，推进会召开。\n会上定下三件事。").count == 1)
  }

  @Test("Two reports below each other are two articles")
  func reports() {
    let text = "新桥通车\n本报讯（记者 葛静怡）昨日，新桥通车。\n市民很高兴。\n农机下田\n本报讯（记者 言立诚）昨日，新收割机下了地。"
    #expect(Outline.articles(text).map(\.headline) == [["新桥通车"], ["农机下田"]])
  }

  @Test("A second page has the paper and the day of the first")
  func secondPage() {
    let articles = Outline.articles(
      "江州日报\n2031年05月12日\n01版：头版\n河长制见成效\n本报讯（记者 葛静怡）昨日，会议召开。\n02版：要闻\n新农机下田\n本报讯（记者 言立诚）昨日，新收割机下了地。")
    #expect(articles.map(\.masthead) == ["江州日报", "江州日报"])
    #expect(articles.map { $0.date?.description } == ["2031-05-12", "2031-05-12"])
    #expect(articles.map { $0.page?.number } == [1, 2])
  }

  @Test(
    "Dates of Taiwan",
    arguments: ["1140710", "114/07/10", "114年7月10日", "一一四年七月十日", "民國114年7月10日", "中華民國一一四年七月十日", "發布日期：1140710"])
  func republic(date: String) {
    #expect(Outline.articles("江州日報\n\(date)\n新橋通車\n跨江新橋昨日通車。")[0].date?.description == "2025-07-10")
  }

  @Test("Codes and counts are no dates", arguments: ["1149910", "114元", "第1140710號"])
  func codes(line: String) {
    #expect(Outline.articles("新橋通車\n\(line)\n跨江新橋昨日通車。")[0].date == nil)
  }

  @Test("A turn of a conversation is text, however short; a first line may be a headline in label form")
  func turns() {
    let outline = Outline.of("言立诚：我的三个愿望\n记者：为什么？\n言立诚：喜欢\n记者：愿望呢？\n言立诚：都读书")
    #expect(
      outline == [
        "headline: 言立诚：我的三个愿望", "body: 记者：为什么？", "body: 言立诚：喜欢", "body: 记者：愿望呢？", "body: 言立诚：都读书",
      ])
  }

  @Test("记者专访… is a headline, no byline")
  func interviewHeadline() {
    let text = "江州日报记者专访校长言立诚\n问：学校有多大？\n答：三百人。"
    #expect(Outline.articles(text)[0].headline == ["江州日报记者专访校长言立诚"])
  }
}
