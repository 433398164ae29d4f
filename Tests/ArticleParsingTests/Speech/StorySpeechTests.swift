import ArticleModel
import Testing

@Suite("Speech in stories and village features")
struct StorySpeechTests {
  @Test(
    "A noun, a pronoun or a given name takes up the one of whom was told",
    arguments: [
      "养蜂人马福安有三十箱蜂。有人劝他卖掉。[n 老汉=马福安]摆摆手：“蜂在，山就在。”",
      "养蜂人马福安有三十箱蜂。有人劝他卖掉。[n 小伙子=马福安]想了想，“蜂在，山就在。”",
      "养蜂人盘大垒有三十箱蜂。\n大垒不怕冷。大垒起得早。\n有人劝他卖掉。[n 大垒=盘大垒][c 说]：“蜂在，山就在。”",
      "养蜂人马福安今年六十。问起收成，[n 他=马福安]伸出四个指头：“一年四千斤。”",
      "养蜂人马福安开了家店。客人一多，[n 他=马福安]就一边忙一边唱。“歌声一响，人就来了。”",
      "摆渡人马福安有些腼腆。面对话筒，[n 她=马福安]有点紧张：“我划了三十年船。”",
      "记者见到地质学家、院士马福安时，他在海边。\n“沙子会变成石头。”[n 老院士=马福安]笑眯眯地[c 回答]。",
      "八十岁的摆渡人马福安住在江边，划了一辈子船，靠的是眼力和手劲。\n临别时，马福安拉住船工言立诚的手。“路上慢些走。”[n 老人=马福安][c 说]。",
      "“他让我等四个月。”这位名叫[n 葛静怡]的女士后来在信里[c 回忆]，表是外公留下的。",
      "第一个报名的，是马福安的妻子葛静怡。“家里为这个吵了一架。”[n 她=葛静怡][c 回忆说]。",
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
      // 吴阿婆 is another one, and nobody knows her full name.
      "“水到了。”[p 村支书][n 马福安][c 说]。\n那天晚上，82岁的吴阿婆拧开水龙头。她拉着大家的手说：“没见过这么亮的水。”",
      // He hears it.
      "车厢里传来一阵呼救声。“有人晕倒了！”司机马福安从镜子里看到，一位老人滑了下来。",
      // Whom he asks is not told of.
      "养蜂人马福安在等人。问起言立诚，他伸出四个指头：“走了四天。”",
      // He would say I.
      "[p 校长][n 马福安][c 说]：“先要通路。”\n“他这个人啊，一辈子都在修路。”",
      // A place that somebody is called after.
      "养蜂人盘石淞来了。石淞不大。石淞有江。在石淞住着的人都有船。石淞一拍桌子：“今年还要修路。”",
      // Two brothers have one given name.
      "养蜂人盘大垒和木匠丁大垒都在。大垒不怕冷。大垒起得早。大垒一拍桌子：“蜂在，山就在。”",
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
