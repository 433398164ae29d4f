import ArticleModel
import Testing

@Suite("Quotations without a verb, labels, answers")
struct SpeechQuoteTests {
  @Test(arguments: [
    "[p 队长][n 言立诚]感触颇深：“队伍里不断涌现新面孔，这就是传承。”",
    "“大家都很高兴，路修通了。”[p 云岭村村民][n 盘阿妹]谈起变化赞不绝口。",
    "“一切都值得。”[p 校长][n 葛静怡]的脸上露出笑容。",
    "“那段时间，我们吃住在车间。”今年58岁的[p 老工人][n 卢国安]，说起当年，眼里有光。",
    "[p 教师][n 秦素云]的心路历程：“夜里风大，我每天晚上都查寝。”",
    "“我有一个愿望，就是路能修通。”[p 大学生村官][n 龙国安]透着自信。",
    "“救援进展极为缓慢，心里揪着。”在对记者说这番话时，[p 村支书][n 龙在天]几乎带着哭腔。",
    "“心里美滋滋的，盼着大家来。”15日上午8点，[p 村支书][n 龙在天]在网上写了这样一条动态。",
    "首次当选的[p 大学校长][n 丁立诚]倍感光荣。“开局关乎全局，起步决定后程。”丁立诚此次将提出建议。",
    "[p 教师][n 秦素云]听完介绍，深受鼓舞，“这些成绩来之不易，我们要倍加珍惜。”",
    "“看了展览，心里更亮堂了！”[p 云岭小学教师][n 葛静怡]备受鼓舞。",
    "“我来说两句，渠已经修好了。”挤到前排的[p 村党支部书记][n 言立诚]，嗓音洪亮。",
    "[p 书记][n 言立诚]听得仔细。对葛静怡提的难处，他反问几位局长：“谁来牵头？”",
    "苦日子磨炼了[p 摆渡人][n 龙小川]：“河上的每个漩涡我都记得。”",
    "“都往高处走！”山洪冲进院子时，[p 民兵连长][n 龙大勇]已经抱起了隔壁的孩子。",
    "[p 村支书][n 马福安]守在渠边。“水来了！”一阵笑意漫上马福安的眼角。",
    "“水来了！”一阵笑意漫上[n 马福安]的眼角。",
    "“人在，渠就在。”\n说这话的，是[p 石桥村护渠员][n 马福安]。",
    "“灯不能灭。”\n说这话的是[n 龙国安]。", "“灯不能灭。”\n说这话的，是言立诚的[p 老师][n 龙国安]。",
    "“慢一点，稳一点。”\n这是[p 车间主任][n 葛静怡]常挂在嘴边的一句话。",
    "“我要回家乡教书。”这句话，[p 教师][n 葛静怡]说了整整四年。",
    "“快让开！”眼看货箱就要倒下，[p 工人][n 龙大勇]一把推开了身边的徒弟。",
    "“这身军装，我穿不够！”退伍那天，[p 班长][n 龙大勇]眼圈通红。",
    "常年的海上漂泊，让[p 船长][n 言立诚]有了自己的信条：“船在，人就在。”",
    "[p 法官][n 葛静怡]心中的公平，就是让每个人都有说话的机会。",
    "“妈，我回来了！”推开家门，[p 战士][n 言立诚]喊了一声。",
    "“病人把命交给我们，不能马虎。”查完房，[p 医生][n 葛静怡]匆匆赶往手术室。",
    "“他教了我三年。”谈起老师言立诚，[p 学生][n 葛静怡]眼含热泪。",
    "[p 农艺师][n 葛静怡]走进大田，禾苗正绿。“你看，这就是新品种。”顺着葛静怡手指的方向，一片金黄映入眼帘。",
    "[p 厂长][n 葛静怡]的一席话，说得大家心里热乎乎的：“咱们不能等。”",
    "“种子比金子还金贵。”在那间不到二十平方米、没有窗子的库房里，[p 研究员][n 葛静怡]拉开一只小抽屉。",
    "[p 工人][n 卓一凡]走到水边，看了看水尺，“比昨天又落了三厘米。”",
    "“别怕，有我在！”浓烟里，[p 消防员][n 卓一凡]抱起孩子往外冲。",
    "“一群人的力量很大。”\n在接受采访时，[p 志愿者][n 葛静怡]反复说着这句话。",
    "[p 校长][n 言立诚]用“脱胎换骨”来形容学校的变化。",
    "[p 教授][n 卓一凡]将这一现象形容为“没有赢家的赛跑”。",
    "[p 村支书][n 马福安]的一句“有我呢”，让乡亲们吃了定心丸。",
    "[p 教授][n 秦素云]口中的“老朋友”，是一台用了十年的显微镜。",
    "[p 云岭医院院长][n 葛静怡]理解的仁心，就是让每一位病人都听得懂诊断。",
  ])
  func withoutVerb(marked: String) {
    let expected = MarkedSpeech(marked)
    let found = expected.recognised()
    #expect(Set(found.remarks.map(\.speaker)) == Set(expected.remarks.map(\.speaker)))
    #expect(found.posts == expected.posts)
  }

  @Test(
    "What looks alike and is nobody's",
    arguments: [
      "“张书记来了！”乡亲们围了上来。", "“加油！”他听见身后有人喊。", "“灯全亮了！”一位乡亲拉着村支书马福安的手不放。", "“人勤地不懒。”\n这里的村民都信这句话，村支书马福安也不例外。",
      "市长言立诚用“一窗到底”改革破解办事难题。",
      "市长言立诚用“八个坚持”总结了做法。", "县长言立诚提出的“三张清单”，得到了群众好评。",
    ])
  func nobodys(text: String) { #expect(MarkedSpeech(text).differences() == []) }

  @Test("An answer runs on to the next question")
  func interview() {
    let text = """
      记者专访了江州农业大学校长言立诚。
      问：当前有哪些挑战？
      答：主要有三个方面。
      各地想了很多办法。
      问：下一步怎么做？
      答：要靠科技。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map(\.paragraph) == [2, 3, 5])
    #expect(found.posts == ["言立诚": "江州农业大学校长"])
  }

  @Test("Names as labels; a paper asks but does not speak")
  func labels() {
    let text = """
      江州日报：您如何看待这次合作？
      言立诚：合作是大势所趋。
      江州日报：为什么？
      言立诚：因为大家都需要它。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map { "\($0.paragraph)\($0.speaker)" } == ["1言立诚", "3言立诚"])
  }

  @Test("A label may be the post alone: its holder speaks, or nobody who is named")
  func postLabels() {
    let text = """
      行政长官言立诚昨天会见记者。
      记者：有什么打算？
      行政长官：正在研究。
      秘书长：我补充一点。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map { "\($0.paragraph)\($0.speaker)" } == ["2言立诚"])
  }

  @Test("Who is asked does not speak; a paragraph about the speaker is no answer of his")
  func askedAndTold() {
    let text = """
      媒体提问“军神”言立诚：支撑你的是什么？
      言立诚：是热爱。
      我每天都练。
      去年的决赛中，言立诚打破了纪录。
      媒体提问铅球冠军葛静怡：有什么意义？
      葛静怡：首先谢谢。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map { "\($0.paragraph)\($0.speaker)" } == ["1言立诚", "2言立诚", "5葛静怡"])
  }

  @Test("记者问, 发言人答, and who answers in a parenthesis")
  func asked() {
    let text = """
      外交部发言人言立诚今天回答了记者提问。
      记者问：有何评论？
      发言人答：我们注意到了。
      问：校长怎么看？
      答：（江州一中校长 葛静怡）先看兴趣，再看要求。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map { "\($0.paragraph)\($0.speaker)" } == ["2言立诚", "4葛静怡"])
  }

  @Test("A speaker named on a line of his own speaks below it, in a collection of statements")
  func speakerLines() {
    let text = """
      #座谈会发言摘登
      #江州市工商联主席 言立诚
      企业盼的是稳定预期。
      #江州大学院长 葛静怡
      法治是最好的营商环境。
      卓一凡（市民政局局长）：
      要把小事办好。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map { "\($0.paragraph)\($0.speaker)" } == ["2言立诚", "4葛静怡", "6卓一凡"])
    #expect(found.posts["卓一凡"] == "市民政局局长")
  }

  @Test("Statements under each other, each after a post, a name and a colon")
  func statements() {
    let text = """
      云岭村党支部书记言立诚：把好政策带到田间地头，带着乡亲们干。
      江州钢铁厂厂长卓一凡：抓住机遇，让老厂焕发新活力。
      """
    #expect(MarkedSpeech(text).recognised().posts == ["言立诚": "云岭村党支部书记", "卓一凡": "江州钢铁厂厂长"])
  }

  @Test("Statements after a title and a colon")
  func titledStatements() {
    let text = """
      言立诚委员：报告鼓舞人心，要抓好落实才行。
      葛静怡委员：乡村振兴离不开人才，要留得住人。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map { "\($0.paragraph)\($0.speaker)" } == ["0言立诚", "1葛静怡"])
  }

  @Test("A quotation that a paragraph leaves open runs on to the mark that closes it")
  func leftOpen() {
    let text = """
      主教练言立诚：“两支球队都踢得精彩。
      我们还要改进。
      感谢到场的球迷！”
      比赛在雨中结束。
      """
    let found = MarkedSpeech(text).recognised()
    #expect(found.remarks.map { "\($0.paragraph)\($0.speaker)" } == ["0言立诚", "1言立诚", "2言立诚"])
  }

  @Test("A quotation as a sentence of its own belongs to whom the sentence before is about")
  func standingAlone() {
    let text = "面对提问，教练言立诚没有给出葛静怡不来的理由。“他有特殊情况，所以来不了。”"
    #expect(MarkedSpeech(text).recognised().posts == ["言立诚": "教练"])
    #expect(MarkedSpeech("言立诚和葛静怡都来了。“路修通了，大家都高兴。”").differences() == [])
  }

  @Test("Entries of a list are no statements", arguments: ["组长言立诚：负责。\n副组长卓一凡：协助。"])
  func lists(text: String) { #expect(MarkedSpeech(text).differences() == []) }

  @Test("The stop of a quoted sentence outside its marks")
  func stopOutside() {
    let text = "江州醫院主任鄭立中則持不同看法，「藥品的品質已經大幅提升，不必過度恐慌」。他們還在開會說明，這對誰來說都不難。"
    #expect(MarkedSpeech(text).recognised().posts == ["鄭立中": "江州醫院主任"])
  }

  @Test("Kinds: direct, reported, both, cited")
  func kinds() {
    func kind(_ text: String) -> Remark.Kind? { MarkedSpeech(text).recognised().article.remarks.first?.kind }
    #expect(kind("市长言立诚说：“路要一步一步走，急不得。”") == .direct)
    #expect(kind("市长言立诚说，路要一步一步走。") == .indirect)
    #expect(kind("“路要一步一步走。”市长言立诚说，江州将加快建设，力争明年建成。") == .mixed)
    #expect(kind("“路要一步一步走。”这是言立诚省长在贺信中的寄语。") == .cited)
  }

  @Test("White corner brackets where there are no other quotation marks")
  func whiteCorners() {
    let found = MarkedSpeech("『这是最长的桥，一点都不高。』工程师言立诚说。").recognised()
    #expect(found.remarks.count == 1)
    #expect(found.article.remarks.first?.kind == .direct)
  }

  @Test("Traditional characters and corner brackets")
  func traditional() {
    let text = "教育部長鄭立中說：「偏鄉師資不足是老問題，會在三個月內提出方案。」他強調，經費已經增加。"
    let found = MarkedSpeech(text).recognised()
    #expect(found.posts == ["鄭立中": "教育部長"])
    #expect(found.remarks.count == 2)
  }

  @Test(
    "Any text is read without harm",
    arguments: [
      "", "“", "”“", "说", "：“”", "《", "（（））", "·说", "书记", "“““", "王说王说王说", "记者：\n记者：\n答：", "鲁山先生说过：“路很长。”", "答：（",
      "市长（市长",
    ])
  func odd(text: String) { _ = MarkedSpeech(text).recognised() }
}
