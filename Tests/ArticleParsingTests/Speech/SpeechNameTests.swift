import Testing

@Suite("Names: what makes them, where they end, what stands for them")
struct SpeechNameTests {
  @Test(arguments: [
    "[p 世界气象组织秘书长][n 穆萨·卡里姆][c 说]，变暖仍在加速。[n 卡里姆=穆萨·卡里姆][c 指出]，时间不多了。",
    "[n 热依汗·吾守尔]委员[c 发言说]，要讲好故事。",
    "[p 日本防卫大臣][n 佐藤健一]随后[c 表示]，将重新考虑。",
    "[p 苏方队长][n 沙达诺夫][c 说]，山很美。",
    "[p 县长][n 欧阳思远][c 说]，要算长远账。",
    "[p 市民][n 温馨][c 说]，今天很高兴。",
    "[n 王老师][c 说]，孩子们进步很快。",
    "[p 村民][n 何某][c 称]，当时天已经黑了。",
    "[p 副委员长][n 雪来提·扎依尔]在参加讨论时[c 说]，报告鼓舞人心。",
  ])
  func names(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "Words that look like names",
    arguments: [
      "高兴地说，这是一件好事。", "温暖的阳光表明，春天来了。", "白宫说，将研究对策。", "韩方表示，愿意合作。", "但以军称，行动仍在继续。",
      "牢记嘱托，感恩奋进。", "对韩国来说，这是好事。", "福岛县等地接到报告说，有人受伤。",
    ])
  func words(text: String) { #expect(MarkedSpeech(text).differences() == []) }

  @Test(
    "Pronouns",
    arguments: [
      "[p 市长][n 言立诚][c 说]，路要一步一步走。[n 他=言立诚][c 表示]，信心很足。",
      "剧院演员秦素云多年坚持下乡演出。[n 她=秦素云][c 说]：“舞台就在田间。”",
    ])
  func pronouns(marked: String) {
    let expected = MarkedSpeech(marked)
    #expect(Set(expected.recognised().remarks) == Set(expected.remarks))
  }
}
