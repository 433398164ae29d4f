import ArticleModel
import Testing

@Suite("Speech in stories and village features")
struct StorySpeechTests {
  @Test(
    "A noun takes up the one of whom was told",
    arguments: [
      "养蜂人马福安有三十箱蜂。有人劝他卖掉。[n 老汉=马福安]摆摆手：“蜂在，山就在。”",
      "养蜂人马福安有三十箱蜂。有人劝他卖掉。[n 小伙子=马福安]想了想，“蜂在，山就在。”",
      "领头的人叫帕提曼·吾守尔。[n 帕提曼=帕提曼·吾守尔][c 说]：“鼓声一响，人就来了。”",
      "村西的帕提曼·吾守尔开了家店。[n 帕提曼=帕提曼·吾守尔][c 说]：“蜂在，山就在。”",
    ])
  func takenUp(text: String) {
    #expect(MarkedSpeech(text).differences() == [])
  }

  @Test(
    "Where it may be another one, the words are nobody's",
    arguments: [
      // Two are named.
      "养蜂人马福安和木匠言立诚都在。老汉摆摆手：“蜂在，山就在。”",
      // Somebody without a name is brought in.
      "养蜂人马福安走进院子，看见一位剥豆子的老汉。老汉摆摆手：“蜂在，山就在。”",
      // An official visits somebody.
      "镇长马福安走进院子。老汉摆摆手：“蜂在，山就在。”",
      // Who listens and is silent has not spoken.
      "“师傅，三十箱蜂都活了！”养蜂人马福安看了很久，没有说话。",
      // She is the teacher whose name is not read.
      "[p 校长][n 马福安][c 说]，先要通路。\n学校不大。支教教师时光来自江州。她说，头一个月最难。",
      // He would say I.
      "[p 校长][n 马福安][c 说]：“先要通路。”\n“他这个人啊，一辈子都在修路。”",
    ])
  func nobody(text: String) {
    #expect(MarkedSpeech(text).differences() == [])
  }

  @Test(
    "What brackets tell of somebody before his words is none of them",
    arguments: [
      ("（从柜子里拿出一罐蜜）这罐蜜存了十年，我舍不得开。", "这罐蜜存了十年，我舍不得开。"),
      ("（笑）（摆手）这罐蜜存了十年，我舍不得开。", "这罐蜜存了十年，我舍不得开。"),
      ("（一）这罐蜜存了十年，我舍不得开。", "（一）这罐蜜存了十年，我舍不得开。"),
    ])
  func stageDirections(answer: String, words: String) {
    let text =
      "对话养蜂人马福安\n记者：您养蜂多少年了？\n马福安：整整三十年了，没有歇过一天。\n记者：最得意的是什么？\n马福安："
      + answer
    let article = MarkedSpeech(text).recognised().article
    let source = SourceText(text)
    #expect(article.remarks.last?.quotes.map { source[$0] } == [words])
  }
}
