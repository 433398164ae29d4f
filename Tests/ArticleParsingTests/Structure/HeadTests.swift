import ArticleModel
import ArticleParsing
import Testing

@Suite struct HeadTests {
  static let body = "\n\n　　全市数字乡村建设推进会昨天在江州举行，各县汇报了进展。"

  @Test(
    arguments: [
      ("江州日报 数字报纸\n\n00003版:要闻", "江州日报", nil, 3, "要闻"),
      ("江州日报 2031-05-12 第3版:要闻", "江州日报", "2031-05-12", 3, "要闻"),
      ("2031年05月12日 星期一\n第A3版：经济新闻", nil, "2031-05-12", nil, "经济新闻"),
      ("《江州晚报》　二〇三一年五月十二日　第二版", "江州晚报", "2031-05-12", 2, nil),
      ("江州日报 2031．5．12 02版 综合", "江州日报", "2031-05-12", 2, "综合"),
      ("２０３１年５月１２日　江州晨报　第 12 版", "江州晨报", "2031-05-12", 12, nil),
      ("【 日  期 】20310512\n【 版  号 】4", nil, "2031-05-12", 4, nil),
    ] as [(String, String?, String?, Int?, String?)])
  func issueLines(_ head: String, masthead: String?, date: String?, number: Int?, name: String?) {
    let article = Outline.articles(head + "\n\n学习中找准发力点" + Self.body)[0]
    #expect(article.masthead == masthead)
    #expect(article.date?.description == date)
    #expect(article.page?.number == number)
    #expect(article.page?.name == name)
    #expect(article.headline == ["学习中找准发力点"])
  }

  @Test(
    arguments: [
      ("在比较中看差距\n在学习中找方向\n\n——江州代表团成员谈考察体会", nil, ["在比较中看差距", "在学习中找方向"], "——江州代表团成员谈考察体会"),
      ("走出去看 坐下来算\n\n在比较中看差距\n在学习中找方向\n\n——体会", "走出去看 坐下来算", ["在比较中看差距", "在学习中找方向"], "——体会"),
      ("言立诚在全市教育大会上强调\n把每一所学校办成好学校", "言立诚在全市教育大会上强调", ["把每一所学校办成好学校"], nil),
      ("把每一所学校办成好学校\n言立诚出席并讲话", nil, ["把每一所学校办成好学校"], "言立诚出席并讲话"),
      ("【新春走基层】山里的快递站", "【新春走基层】", ["山里的快递站"], nil),
      ("把绿水青山照看好——江州林长制这三年", nil, ["把绿水青山照看好"], "——江州林长制这三年"),
      ("《江河——江州治水记》今晚开播", nil, ["《江河——江州治水记》今晚开播"], nil),
      ("小县城为何留得住人？ - 江州日报", nil, ["小县城为何留得住人？"], nil),
    ] as [(String, String?, [String], String?)])
  func titles(_ head: String, kicker: String?, headline: [String], subtitle: String?) {
    let article = Outline.articles(head + Self.body)[0]
    #expect(article.kicker == kicker)
    #expect(article.headline == headline)
    #expect(article.subtitle == subtitle)
    #expect(article.paragraphs.last?.role == .body)
  }

  @Test func indentedLineIsNoTitle() {
    let outline = Outline.of("江州今年怎么干\n　　先看三组数字\n　　一季度，全市新开工项目增加了两成。")
    #expect(
      outline == [
        "headline: 江州今年怎么干", "sectionHeading: 先看三组数字", "body: 一季度，全市新开工项目增加了两成。",
      ])
  }

  @Test func fileOfOneParagraphHasNoHeadline() {
    #expect(Outline.of("全市数字乡村建设推进会昨天举行。") == ["body: 全市数字乡村建设推进会昨天举行。"])
  }

  @Test func repeatedHeadlineAndPageFurnitureAreMetadata() {
    let text =
      "江州答记者问\n江州答记者问\n  2031-05-12 18:26\n  来源：\n   江州网\n  字号：默认\n  大\n  |\n  打印\n\n  正文从这里开始，一直到这里。\n  责任编辑：言小满"
    #expect(
      Outline.of(text) == [
        "headline: 江州答记者问", "metadata: 江州答记者问", "dateline: 2031-05-12 18:26", "metadata: 来源：", "metadata: 江州网",
        "metadata: 字号：默认", "metadata: 大", "metadata: |", "metadata: 打印", "body: 正文从这里开始，一直到这里。", "editors: 责任编辑：言小满",
      ])
  }

  @Test func databaseFields() {
    let text =
      "【 日  期 】20310512\n【 标  题 】言立诚在座谈会上指出\n            河湖要有人管\n【 作  者 】方之禾\n【 正  文 】\n    河长制推行三年，江州的水清了。\n"
    let article = Outline.articles(text)[0]
    #expect(article.kicker == "言立诚在座谈会上指出")
    #expect(article.headline == ["河湖要有人管"])
    #expect(article.byline == "方之禾")
    #expect(Outline.of(text).last == "body: 河长制推行三年，江州的水清了。")
  }

  @Test func trailingMetadata() {
    let text =
      "江州日报 数字报纸\n\n00002版:要闻\n\n在比较中看差距\n\n  大家谈了体会。\n\n\n江州日报 要闻 00002 在比较中看差距\n在比较中看差距\n2031-05-12 江州日报2031-05-1200005 2 2031年05月12日 星期一"
    let article = Outline.articles(text)[0]
    #expect(article.date?.description == "2031-05-12")
    #expect(article.paragraphs.filter { $0.role == .body }.count == 1)
    #expect(article.paragraphs.filter { $0.role == .metadata }.count == 3)
    #expect(article.findings.map(\.kind) == [.metadata])
  }
}
