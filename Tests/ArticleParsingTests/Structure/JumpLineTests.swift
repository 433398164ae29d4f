import ArticleModel
import ArticleParsing
import Testing

@Suite struct JumpLineTests {
  /// The pointer is marked with ⟪ ⟫.
  static let marked = [
    "县里要办三件实事。 ⟪(下转第二版)⟫",
    "县里要办三件实事。⟪（下转第４版）⟫",
    "县里要办三件实事。⟪【下转A3版】⟫",
    "县里要办三件实事。 ⟪下转第 4 版⟫",
    "县里要办三件实事。 ⟪▶▶▶详见2版⟫",
    "县里要办三件实事。⟪（详见今日第3版）⟫",
    "县里要办三件实事。⟪（相关报道见第二版）⟫",
    "縣裡要辦三件實事。⟪（下轉第二版）⟫",
    "⟪(上接第一版)⟫",
    "⟪(上接第一版)⟫县里要办三件实事。",
    "⟪上接1版⟫ 县里要办三件实事。",
    "⟪（紧接第一版）⟫县里要办三件实事。",
    "县里⟪（下转第二版）⟫要办三件实事。",
    "县里要办三件实事。⟪（下转3面）⟫",
  ]

  @Test(arguments: marked) func isTakenOut(_ marked: String) {
    let text = marked.filter { $0 != "⟪" && $0 != "⟫" }
    let pointer = String(marked.drop { $0 != "⟪" }.dropFirst().prefix { $0 != "⟫" })
    let body = "第一段在这里结束。\n\n" + text
    #expect(Outline.findings(body, .jumpLine) == [pointer])
    #expect(!Outline.of(body).contains { $0.contains("版") || $0.contains("面") })
  }

  @Test(arguments: [
    "这本书今年出了第二版。", "他转到第3版去读副刊，读了很久。", "大家都说（《词典》第5版）好用。", "他见2版，又见3版，都不满意。", "工程从下转第二道工序开始。",
    "据人民出版社1993年版。",
  ])
  func leavesTextAlone(_ text: String) {
    #expect(Outline.findings("开头一段话。\n" + text, .jumpLine).isEmpty)
  }

  @Test func paragraphIsCarriedOn() {
    let outline = Outline.of("江州开会\n\n全市要把力量集中到 (下转第二版)\n\n(上接第一版)三件实事上来。\n\n另外一段。")
    #expect(
      outline == ["headline: 江州开会", "body: 全市要把力量集中到", "body: …三件实事上来。", "body: 另外一段。"])
  }
}
