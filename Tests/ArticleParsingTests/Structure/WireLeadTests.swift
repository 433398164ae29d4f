import ArticleModel
import ArticleParsing
import Testing

@Suite struct WireLeadTests {
  /// The dateline is marked with ⟨ ⟩, a credit with { }.
  @Test(
    arguments: [
      ("⟨本报讯（记者 方之禾）⟩全市秋粮收购昨天启动。", "记者 方之禾"),
      ("⟨本报讯 记者方之禾报道：⟩全市秋粮收购昨天启动。", "记者方之禾报道"),
      ("⟨新华社江州3月5日电（记者方之禾、言小满）⟩全市秋粮收购昨天启动。", "记者方之禾、言小满"),
      ("⟨据新华社江州４月１５日电（记者方之禾）⟩全市秋粮收购昨天启动。", "记者方之禾"),
      ("⟨中新网江州５月３１日电（记者　方之禾）　⟩“秋粮收购启动了。”市长说。", "记者　方之禾"),
      ("⟨（中央社記者方之禾江州10日電）⟩全市秋糧收購昨天啟動。", "記者方之禾江州10日電"),
      ("⟨記者方之禾／江州報導 ⟩全市秋糧收購昨天啟動。", nil),
      ("⟨【江州时报报道 记者 方之禾】⟩全市秋粮收购昨天启动。", "记者 方之禾"),
      ("⟨央视网消息（新闻联播）：⟩全市秋粮收购昨天启动。", nil),
      ("⟨新华社江州三月五日电 ⟩全市秋粮收购昨天启动。", nil),
      ("⟨本报江州3月5日讯 ⟩全市秋粮收购昨天启动。", nil),
      ("全市秋粮收购昨天启动。{（记者方之禾）}", "记者方之禾"),
      ("全市秋粮收购昨天启动。{（完）}", nil),
      ("全市秋粮收购昨天启动。{（言小满）}", "言小满"),
    ] as [(String, String?)])
  func lead(_ marked: String, byline: String?) {
    let text = marked.filter { !"⟨⟩{}".contains($0) }
    #expect(Outline.of("秋粮收购启动\n" + text).last == "body: " + marked)
    #expect(Outline.articles("秋粮收购启动\n" + text)[0].byline == byline)
  }

  @Test(arguments: [
    "记者从市粮食局获悉，秋粮收购昨天启动。", "本报记者采访了三位种粮大户。", "新华社消息人士说，收购已经启动。", "据报道，收购已经启动。", "电网改造昨天启动，全市停电两小时。",
    "（一）全市秋粮收购昨天启动。",
  ])
  func noLead(_ text: String) {
    #expect(Outline.of("秋粮收购启动\n" + text).last == "body: " + text)
  }

  @Test func titleBehindTheDatelineIsNoBody() {
    let outline = Outline.of("把河管好\n新华社江州3月5日电 题：把河管好\n新华社记者方之禾、言小满\n　　河长制推行三年，水清了。")
    #expect(
      outline == [
        "headline: 把河管好", "dateline: 新华社江州3月5日电 题：把河管好", "byline: 新华社记者方之禾、言小满", "body: 河长制推行三年，水清了。",
      ])
  }

  @Test func titleBehindTheDatelineIsTheHeadlineWhereThereIsNoOther() {
    let text = "    中新社江州五月三十一日电　题：山城的桥\n    中新社记者　方之禾\n    江州有桥四十二座。"
    #expect(Outline.articles(text)[0].headline == ["山城的桥"])
  }

  @Test(arguments: [
    "本报记者 方之禾 通讯员 言小满", "江州日报记者 方之禾", "记者　方之禾", "文/方之禾 图/言小满", "（撰文：方之禾  摄影：本报记者  言小满）", "作者：方之禾", "■本报记者 方之禾",
  ])
  func bylineLine(_ line: String) {
    #expect(Outline.of("把河管好\n" + line + "\n河长制推行三年，水清了。")[1] == "byline: " + line)
  }

  @Test(arguments: ["记者：河长都管些什么？", "记者手记", "记者会昨天举行"])
  func noBylineLine(_ line: String) {
    let roles = Outline.of("把河管好\n\n河长制推行三年。\n" + line + "\n水清了。").map { $0.prefix(6) }
    #expect(!roles.contains("byline"))
  }
}
