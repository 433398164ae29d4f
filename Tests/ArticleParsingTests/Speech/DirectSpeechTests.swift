import ArticleModel
import Testing

@Suite("Which quotations are direct speech, and whose")
struct DirectSpeechTests {
  /// Name and words, in the order of the text.
  private func words(_ text: String) -> [String] {
    let article = MarkedSpeech(text).recognised().article
    let source = SourceText(text)
    let persons = article.remarks.filter { article.speakers[$0.speaker].kind == .person }
    return persons.flatMap { remark in remark.quotes.map { "\(article.speakers[remark.speaker].name) \(source[$0])" } }
  }

  @Test(
    "A short quotation is speech as a clause of its own, or as the object of a verb of speaking",
    arguments: [
      ("店主卓一凡表示，“那分明是欺负人”。", "那分明是欺负人"),
      ("摊主卓一凡回忆，那晚雨大，只好收了摊，“我第二天一早就把钱送回去了”。", "我第二天一早就把钱送回去了"),
      ("“停产是给机器放个假而已”，厂长卓一凡解释，订单还在。", "停产是给机器放个假而已"),
      ("发言人卓一凡称，已去函两次，并要求厂家“立即召回全部产品”。", "立即召回全部产品"),
      ("总统卓一凡曾指责邻国“把我们当成了靶子”。", "把我们当成了靶子"),
      ("校长卓一凡说“课要改”。", "课要改"),
      ("议员卓一凡痛批当局“只会空谈”。", "只会空谈"),
      ("議員卓一凡則認為「時機未到」，各界要冷靜。", "時機未到"),
      ("局長卓一凡籲市民「切勿輕信」。", "切勿輕信"),
      ("部長卓一凡澄清，「沒有這回事」，外界勿過度解讀。", "沒有這回事"),
      ("外长卓一凡称这一决定是“历史性的错误”。", "历史性的错误"),
      ("议员卓一凡直指，局长的答复是“照着稿子念一遍”。", "照着稿子念一遍"),
      ("总理卓一凡警告说，任何挑衅都将“付出沉重代价”。", "付出沉重代价"),
      ("部长卓一凡形容会谈“坦诚而富有成效”。", "坦诚而富有成效"),
      ("局长卓一凡否认有关指控，称其“纯属捏造”。", "纯属捏造"),
      ("署长卓一凡发表声明，强调调查“仍在进行”，意指不会评论。", "仍在进行"),
      ("局长卓一凡用一句“心里有数”回应质疑。", "心里有数"),
      ("主席卓一凡发表声明，指方案“不会影响基层市民”。", "不会影响基层市民"),
      ("会长卓一凡提醒，油价可能“说涨就涨”。", "说涨就涨"),
      ("总理卓一凡昨天说，本国“永远不会选边站队”。", "永远不会选边站队"),
      ("教授卓一凡分析，补了需求不补供给，结果多半是“挤爆码头”。", "挤爆码头"),
      ("議員卓一凡說，局長的說法「前後不一」，去年九成商戶續約。", "前後不一"),
      ("教师卓一凡笑言，每月省下两百多，“够给孙子买书”；店主老陈却说，船都没有。", "够给孙子买书"),
      ("在教授卓一凡看来，“孩子的事没有小事”。", "孩子的事没有小事"),
      ("用厂长卓一凡的话来说，“账要算在明处，心要放在正处”。", "账要算在明处，心要放在正处"),
    ])
  func short(text: String, quoted: String) { #expect(words(text) == ["卓一凡 \(quoted)"]) }

  @Test(
    "Terms, slogans and names in a sentence are not",
    arguments: [
      "市长言立诚说，要杜绝部门“只挂牌子，不干实事”的现象。", "市长言立诚说，要坚持“人民至上”，落实“三张清单”，守住“绿水青山”。",
      "市长言立诚强调，要实现“产业兴、百姓富”目标。", "市长言立诚指出，要坚持和落实“两个毫不动摇”，激发活力。",
      "市长言立诚说，全市已经实现“一网通办”，还要坚持“三张清单”。",
      "市长言立诚说，要坚持“永远走在前面”。", "会员言立诚说，店主当时保证“随时可退”，后来就关了门。",
      "针对对方提出的“局部暂停行动计划”，发言人言立诚说，没有任何变化。", "医师言立诚说，患者最常问“会不会好”，她总是耐心解释。", "部长言立诚宣布发起“支持小企业倡议”，实施三年。",
    ])
  func terms(text: String) {
    #expect(words(text) == [])
    #expect(MarkedSpeech(text).recognised().remarks.map(\.speaker) == ["言立诚"])
  }

  @Test("Quotations set one behind the other are of one kind")
  func chains() {
    #expect(
      words("“路要修好。”“桥要修稳。”“课要上足。”……市长言立诚深刻阐明了今年的重点。")
        == ["言立诚 路要修好。", "言立诚 桥要修稳。", "言立诚 课要上足。"])
    #expect(words("市长言立诚表示，“路要修好”“桥要修稳”，一样也不能少。") == ["言立诚 路要修好", "言立诚 桥要修稳"])
    // What follows is a name, no words.
    #expect(words("“雨天也要出车。”“夜来香”车队队长言立诚说。") == ["言立诚 雨天也要出车。"])
  }

  @Test("Two people in one sentence, or side by side, each have their own")
  func twoSpeakers() {
    #expect(words("市长言立诚说“路要修”，校长葛静怡说“课要改”。") == ["言立诚 路要修", "葛静怡 课要改"])
    #expect(words("夜里言立诚激动地在朋友圈发文，“我是云岭队的言立诚。”卓一凡则说：“我也是云岭人。”") == ["言立诚 我是云岭队的言立诚。", "卓一凡 我也是云岭人。"])
    #expect(words("“路要修。”市长言立诚说。“课要改。”校长葛静怡说。") == ["言立诚 路要修。", "葛静怡 课要改。"])
  }

  @Test("Who is not known answers: the words are not those of who spoke before")
  func stranger() {
    #expect(words("村长言立诚说：“你先走。”小胖子摇摇头：“要走一起走。”") == ["言立诚 你先走。"])
    for other in ["站在一旁的佐沼则有些着急：“风向变了，得再等一等。”", "站在船头的佐仓平吾说：“再等一等。”", "站在一旁的佐沼则有些着急：“再等一等。”这位舵手表示，要看风。"] {
      #expect(words("船长言立诚称，“风浪不算大，可以出海”。" + other) == ["言立诚 风浪不算大，可以出海"])
    }
    #expect(words("“今年收成好。”农户言立诚说。“价钱也好。”一旁的妻子说。") == ["言立诚 今年收成好。"])
    #expect(words("“今年收成好。”农户言立诚说。“价钱也好。”收购商葛静怡说。") == ["言立诚 今年收成好。", "葛静怡 价钱也好。"])
    #expect(words("“今年收成好。”农户言立诚说。“价钱也好。”他又说。") == ["言立诚 今年收成好。", "言立诚 价钱也好。"])
    #expect(words("市长言立诚走进粮仓。“够吃多久？”他关切地问。") == ["言立诚 够吃多久？"])
    #expect(words("“第一要稳；第二要准；”教练言立诚伸出手指，“第三，要狠。”") == ["言立诚 第一要稳；第二要准；", "言立诚 第三，要狠。"])
  }

  @Test("A remark that goes on with the same subject does not repeat the words of the first")
  func carriedOn() {
    #expect(words("市长言立诚在会上明确提出“把水源保护好，不搞大开发”，强调“治水先治岸，水清靠人勤”。") == ["言立诚 把水源保护好，不搞大开发", "言立诚 治水先治岸，水清靠人勤"])
  }

  @Test("A quotation inside the post is passed over")
  func insidePost() {
    #expect(words("“不用怕。”出海20多年，有过“一夜掉头三次”遭遇的船长言立诚说。") == ["言立诚 不用怕。"])
  }

  @Test("Over paragraphs: each opens with a mark, only the last one closes; a quotation alone goes on")
  func overParagraphs() {
    #expect(words("市长言立诚说：“第一，要快。\n“第二，要稳。\n“第三，要好。”") == ["言立诚 第一，要快。", "言立诚 第二，要稳。", "言立诚 第三，要好。"])
    #expect(words("老站长言立诚说，信是他封的。说着说着，他停了停。\n“那年他病得厉害。”") == ["言立诚 那年他病得厉害。"])
    #expect(words("老站长言立诚说，信是他封的。说到这里，葛静怡进来了。\n“外面下雪了。”") == [])
    #expect(words("“路要修。”市长言立诚说。\n“桥也要修，都要抓紧。”") == ["言立诚 路要修。", "言立诚 桥也要修，都要抓紧。"])
    #expect(words("主任言立诚说：“都看到了。\n工程还在继续。\n请大家放心。”") == ["言立诚 都看到了。", "言立诚 工程还在继续。", "言立诚 请大家放心。"])
    #expect(words("主任言立诚说：“都看到了。\n请大家放心。”校长葛静怡说，课照上。") == ["言立诚 都看到了。", "言立诚 请大家放心。"])
    #expect(
      words("“有人问我，路往哪里修。\n“修到家门口去。”\n说这话的是老站长言立诚。") == ["言立诚 有人问我，路往哪里修。", "言立诚 修到家门口去。"])
    #expect(words("“路要修到家门口。”\n市长言立诚话音刚落，会场响起掌声。") == ["言立诚 路要修到家门口。"])
    for other in ["一位村民这样评价。", "说这话的是一位老党员。"] {
      #expect(words("“路要修。”市长言立诚说。\n“他是我们的主心骨。”\n" + other) == ["言立诚 路要修。"])
    }
    #expect(words("“路要修，”市长言立诚说，“桥也要修。”") == ["言立诚 路要修，", "言立诚 桥也要修。"])
  }

  @Test("Typed with a Latin keyboard: straight marks, and full stops that join no name")
  func latinMarks() {
    let text = "木工师傅言立诚来了.\"急不得,慢工出细活.\"言立诚举起榫头,\"先学磨刀.\"大家都笑了."
    #expect(words(text) == ["言立诚 急不得,慢工出细活.", "言立诚 先学磨刀."])
    #expect(words("作家阿布.卡里姆说：“书要慢慢写。”") == ["阿布.卡里姆 书要慢慢写。"])
  }

  @Test("What stands before 的 and a noun is a saying")
  func sayings() {
    #expect(words("厂长言立诚说，要记住“宁慢一步，不差一丝”的规矩，把活做好。") == [])
    #expect(words("厂长言立诚说，“宁慢一步，不差一丝”，这是规矩。") == ["言立诚 宁慢一步，不差一丝"])
  }
}
