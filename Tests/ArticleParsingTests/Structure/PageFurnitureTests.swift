import ArticleModel
import ArticleParsing
import Testing

@Suite struct PageFurnitureTests {
  static let before = "江州的水清了\n\n　　河长制推行三年以来，江州的水清了。\n\n"
  static let after = "\n\n　　湿地里有了白鹭。"

  @Test(arguments: [
    ("caption", "图为志愿者在河边捡拾垃圾。"), ("caption", "志愿者在河边捡拾垃圾 言小满 摄"), ("caption", "河边新修的步道（资料图片）"),
    ("caption", "▲图①：步道全长十公里。"), ("caption", "志愿者在巡河。本报记者 言小满 摄"), ("caption", "河长言小满说，水清了。（图由河长办公室提供）"),
    ("caption", "河长言小满。（资料照）"), ("editors", "责任编辑：言小满"), ("editors", "（责编：言小满、方之禾）"),
    ("editors", "本版编辑 言小满"), ("sectionHeading", "河边的人多了"), ("sectionHeading", "一、管住源头"), ("sectionHeading", "“三张清单”"),
    ("metadata", "分享到："), ("metadata", "相关阅读"), ("body", "水为什么清了？"), ("body", "方之禾说：“那天我哭了。”"), ("body", "问：水清了吗？"),
    ("body", "记者摄影归来，天已经黑了。"),
  ])
  func role(_ role: String, _ line: String) {
    #expect(Outline.of(Self.before + line + Self.after)[2] == "\(role): \(line)")
  }

  @Test func siteWordsBehindTheLastParagraph() {
    let outline = Outline.of("江州的水清了\n　　湿地里有了白鹭。” 【纠错】    【责任编辑:言小满】    阅读下一篇：")
    #expect(outline.dropFirst() == ["body: 湿地里有了白鹭。”", "metadata: 【纠错】", "editors: 【责任编辑:言小满】", "metadata: 阅读下一篇："])
  }

  @Test("Headlines of other articles below the line that announces them", arguments: ["延伸阅读", "更多江州日报报道"])
  func relatedLinks(line: String) {
    let outline = Outline.of(Self.before + line + "\n湿地公园开园 言小满：免费\n秋粮收购启动！方之禾宣布三条措施\n")
    let expected = ["metadata: \(line)", "metadata: 湿地公园开园 言小满：免费", "metadata: 秋粮收购启动！方之禾宣布三条措施"]
    #expect(Array(outline.suffix(3)) == expected)
  }

  @Test func shortItemsAreArticles() {
    let text = """
      秋粮收购启动
      本报讯（记者 方之禾）全市秋粮收购昨天启动。
      湿地公园开园
      本报讯（记者 言小满）江州湿地公园昨天开园，首日游客过万。
      　　公园全年免费。
      本报讯 三条公交线路今起调整。
      """
    let articles = Outline.articles(text)
    #expect(articles.map(\.headline) == [["秋粮收购启动"], ["湿地公园开园"], []])
    #expect(articles.map(\.byline) == ["记者 方之禾", "记者 言小满", nil])
    #expect(articles.map(\.paragraphs.count) == [2, 3, 1])
  }

  @Test func articlesOfAPage() {
    let text = """
      江州日报
      2031年5月12日 星期一 第1版 要闻

      把学校办好
      本报讯（记者 方之禾）全市教育大会昨天召开。
      (下转第二版)

      江州又添三座公园
      □ 本报记者 言小满
      三座公园同时开园。

      江州日报
      2031年5月12日 第2版 综合

      (上接第一版)会议还研究了其他事项。
      """
    let articles = Outline.articles(text)
    #expect(articles.map(\.headline) == [["把学校办好"], ["江州又添三座公园"], []])
    #expect(articles.map(\.page?.number) == [1, 1, 2])
    #expect(articles.allSatisfy { $0.masthead == "江州日报" })
  }

  @Test func noticeWithListTableAndSignature() {
    let text = """
      关于做好防汛工作的通知

      一、总体要求
      各县要把防汛放在第一位。
      （一）储备物资
      1. 沙袋两万只；

      单位    沙袋    冲锋舟
      江州县  8000    16

      江州市防汛办公室
      2031年5月12日
      """
    #expect(
      Outline.of(text) == [
        "headline: 关于做好防汛工作的通知", "sectionHeading: 一、总体要求", "body: 各县要把防汛放在第一位。", "sectionHeading: （一）储备物资",
        "body: 1. 沙袋两万只；", "verse: 单位    沙袋    冲锋舟", "verse: 江州县  8000    16", "body: 江州市防汛办公室", "dateline: 2031年5月12日",
      ])
  }

  @Test func wireNumberBehindTheEditor() {
    #expect(Outline.of("校園午餐免費\n預算約三億元。（編輯：方之禾）1200310").dropFirst() == ["body: 預算約三億元。", "editors: （編輯：方之禾）1200310"])
  }

  @Test func flawsAreFindings() {
    let source = SourceText(utf8: Array("江州\u{7}的水".utf8) + [0xE6, 0xB1] + Array("清了。".utf8))
    let findings = StructureRecognizer().articles(in: source, range: source.whole).flatMap(\.findings)
    #expect(findings.map(\.kind) == [.control, .illFormed])
    #expect(findings.map(\.range.count) == [1, 2])
  }
}
