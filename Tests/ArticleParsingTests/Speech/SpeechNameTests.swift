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
    "行政长官林邱月英今日到访云岭。[n 林邱月英][c 说]，一切顺利。",
    "[p 国防军司令][n 奥列济克]22日[c 称]，局势平静。",
    "“待遇要跟上，编制也要跟上。”来自云岭的[n 卢在天]委员[c 接过话头]。",
    "坐在后排的[n 卢在天][c 说]，讲得好。",
    "外籍工人[n 阿勇]（化名）无奈地[c 说]，想回家。",
    "今年50岁的罗文（化名）就住在河边。[n 她=罗文][c 说]，水涨得很快。",
    "卓志国（34岁）当时正在做饭。[n 他=卓志国][c 说]，门窗都在响。",
    "[p 村民][n 赵跃才][c 说]，房子晃得厉害。[p 妻子][n 施凤][c 说]，一夜没睡。赵跃才家里，一堵墙倒了。",
    "[p 议员][n 邱立诚][c 追问]何时动工。[n 邱=邱立诚][c 强调]，不能再拖。",
    "[p 副委员长][n 雪来提·扎依尔]在参加讨论时[c 说]，报告鼓舞人心。",
  ])
  func names(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "Words that look like names",
    arguments: [
      "高兴地说，这是一件好事。", "温暖的阳光表明，春天来了。", "白宫说，将研究对策。", "韩方表示，愿意合作。", "但以军称，行动仍在继续。",
      "牢记嘱托，感恩奋进。", "家住五楼的秦奶奶乐呵呵地说，住得舒心。", "总统先生说的话，大家都记得。", "孟子说：“生于忧患。”", "鲁山先生说过：“路很长。”", "对韩国来说，这是好事。",
      "福岛县等地接到报告说，有人受伤。",
    ])
  func words(text: String) { #expect(MarkedSpeech(text).differences() == []) }

  @Test(
    "Pronouns",
    arguments: [
      "[p 市长][n 言立诚][c 说]，路要一步一步走。[n 他=言立诚][c 表示]，信心很足。",
      "[p 局长][n 葛静怡][c 表示]，主任龙在天肯定了这项工作。[n 她=葛静怡][c 指]，将全力以赴。",
      "[p 局长][n 葛静怡][c 认为]路还很长。报道说，[n 她=葛静怡][c 指]外地也是如此，“今年更是这样”。",
      "剧院演员秦素云多年坚持下乡演出。[n 她=秦素云][c 说]：“舞台就在田间。”",
    ])
  func pronouns(marked: String) {
    let expected = MarkedSpeech(marked)
    #expect(Set(expected.recognised().remarks) == Set(expected.remarks))
  }
}
