import Testing

@Suite("Posts: the full chain as printed, no more")
struct SpeechPostTests {
  @Test(arguments: [
    "[p 省委副书记、江州市委书记][n 言立诚][c 说]，差距不小。",
    "[p 江州行政学院（省委党校）教授、省志愿服务联合会副会长][n 葛静怡][c 说]，成绩来之不易。",
    "[p 总工会的士司机分会副主任][n 龙在天][c 说]，天气太热。",
    "——记江州建筑公司总工程师龙国安。“楼一点都不高。”[n 龙国安][c 说]。",
    "（江州社记者秦小朗江州28日电）[p 议会专案小组召集人][n 龙国安][c 说]，很难有结论。",
    "[p 环球分析公司首席经济学家][n 马克·赞蒂][c 说]，风险很大。另一[p 议员][n 言立诚][c 说]，未必。",
    "言立诚是云岭村党支部书记，[n 他=言立诚][c 说]，水清了。",
    "港媒提问铅球冠军葛静怡。[n 葛静怡][c 说]，很开心。",
    "[p 直选议员][n 区锦文]以此为题[c 说]，前进。",
    "[p “小水滴”志愿服务队队长][n 秦素云][c 说]，我们会走下去。",
    "[p 中共江州市委水利办公室、市政府水务办公室主任][n 邱远航][c 说]，水要用好。",
    "[p 58号店董事长兼CEO][n 卓一凡][c 说]，要靠信任。",
    "对此，[p 江州市司法局局长][n 龙在天][c 表示]，将依法办事。",
    "现场参会的[p 江州市法学会副会长][n 葛静怡][c 说]，很受鼓舞。",
    "路透社援引[p 美国负责贸易事务的助理国务卿][n 约翰·史密斯][c 称]，谈判仍在继续。",
    "5月12日上午，[p 国务院副总理][n 言立诚][c 说]，要抓紧落实。",
    "[p 埃及总统][n 穆萨尼][c 批评]了这一做法。",
    "[p 人大代表、江西省石桥县的放牧员][n 卢加大][c 说]，草场好了。",
    "卢繁生女儿卢玲也来了。[p 轻工工程总指挥][n 李治邦][c 说]，进度很快。",
    "新华社江州7月15日电[p 外交部发言人][n 言立诚]今天[c 说]，双方将会谈。",
    "当地[p 议员][n 邱思宣][c 说]，乡亲们等了很久。",
    "今（14）日[p 江州市长][n 言立诚][c 说]，要拚建設。",
    "来自云岭的[p 全国人大代表][n 盘石磊][c 表示]，很受鼓舞。",
    "[p 被告][n 何某][c 辩称]，合同无效。",
    "“事在人为。”[p 云岭村党支部书记、合作社理事长][n 盘石磊][c 说]。",
  ])
  func posts(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test("A title after the name is a post where no other is given, a courtesy never is")
  func titles() {
    #expect(MarkedSpeech("言立诚委员说，要敢于创新。").recognised().posts == ["言立诚": "委员"])
    #expect(MarkedSpeech("言立诚同志说，要敢于创新。").recognised().posts == [:])
  }

  @Test(
    "The words before it are no part of it",
    arguments: [
      ("救生圈送给市长言立诚后，言立诚说，谢谢大家。", "市长"), ("今天请来了市人社局局长言立诚。言立诚说，就业稳中有升。", "市人社局局长"),
      ("书包是父亲言立诚缝的。言立诚说，不费事。", "父亲"), ("——访江州大学教授言立诚\n言立诚说，路还很长。", "江州大学教授"),
    ])
  func leads(text: String, post: String) { #expect(MarkedSpeech(text).recognised().posts == ["言立诚": post]) }

  @Test("Behind an organisation the title after the name is the post")
  func organisation() {
    #expect(MarkedSpeech("生命科学学院董思远教授表示，要潜心育人。").recognised().posts == ["董思远": "教授"])
  }

  @Test("Kin are named by whose they are, a title may stand before 和")
  func kin() {
    #expect(MarkedSpeech("卢繁生说，好。卢繁生女儿卢玲说，也好。").recognised().posts["卢玲"] == "卢繁生女儿")
    #expect(MarkedSpeech("卢繁生总书记和秦素云一起植树。卢繁生说，好。").recognised().posts == ["卢繁生": "总书记"])
  }

  @Test("A post in a parenthesis after the name")
  func bracket() {
    #expect(MarkedSpeech("言立诚（市教育局副局长）说，要减负。").recognised().posts == ["言立诚": "市教育局副局长"])
  }

  @Test("The post may stand in an earlier paragraph, or in a heading")
  func elsewhere() {
    let predicate = MarkedSpeech("言立诚是云岭村党支部书记，他说，水清了。")
    #expect(predicate.recognised().posts == ["言立诚": "云岭村党支部书记"])
    let earlier = MarkedSpeech("江州大学校长言立诚来到现场。\n“水到渠成。”言立诚说。")
    #expect(earlier.recognised().posts == ["言立诚": "江州大学校长"])
    let heading = MarkedSpeech("#发布人：市财政局局长 言立诚\n言立诚说，资金已经到位。")
    #expect(heading.recognised().posts == ["言立诚": "市财政局局长"])
  }
}
