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
    "建议，得到了[p 省人大代表、省农业厅厅长][n 言立诚]的回应。言立诚[c 表示]，今年就办。",
    "今（14）日[p 江州市长][n 言立诚][c 说]，要拚建設。",
    "来自云岭的[p 全国人大代表][n 盘石磊][c 表示]，很受鼓舞。",
    "[p 被告][n 何某][c 辩称]，合同无效。",
    "正在林场做访问研究的[p 德国教授][n 葛静怡][c 说]，树要慢慢种。",
    "“事在人为。”[p 云岭村党支部书记、合作社理事长][n 盘石磊][c 说]。",
  ])
  func posts(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "The post of whom a text has brought in otherwise",
    arguments: [
      ("头一个发言的是开茶厂的段春晓。这位云岭茶业公司总经理说，茶要慢慢炒。段春晓说，急不得。", "云岭茶业公司总经理"),
      ("全国人大代表、云岭县桥头村党支部书记盘石磊说，好。", "全国人大代表、云岭县桥头村党支部书记"),
      ("——访木偶雕刻师、巧手社创始人葛静怡\n葛静怡说，慢工出细活。", "木偶雕刻师、巧手社创始人"),
      ("大家不约而同把目光转向云岭农商银行行长言立诚。言立诚说，下月就改。", "云岭农商银行行长"),
      ("来自云岭县人民医院的帕提曼·吾守尔委员坐在前排。她说，好。", "委员"),
      ("最后到场的，是部落头目巴索·诺干。巴索·诺干说，山记得路。", "部落头目"),
    ])
  func introduced(text: String, post: String) {
    #expect(Array(MarkedSpeech(text).recognised().posts.values) == [post])
  }

  @Test(
    "Whole names of places and institutions",
    arguments: [
      "[p 陇北省永和镇党委书记][n 卢繁生][c 说]，水清了。", "[p 陇北省那曲河镇党委书记][n 卢繁生][c 说]，水清了。",
      "[p 云岭那仁乡副乡长][n 次仁][c 说]，草好了。", "[p 安和县永同村村支书][n 龙在天][c 说]，电通了。",
      "[p 江州市同安街道主任][n 卢繁生][c 说]，楼道亮了。", "[p 贝鲁特一世大学教授][n 哈达德][c 说]，水要共享。",
      "[p 卡伦堡克里斯蒂安四世大学教授][n 萨利姆·本纳][c 说]，合作共赢。",
      "[p 伦敦大学亚洲―太平洋研究中心主任][n 格林][c 说]，数据可靠。", "[p 云岭大学中国—东盟研究院院长][n 言立诚][c 说]，贸易在增长。",
      "[p 江州师范大学校长][n 葛静怡]代表[c 说]，要办好教育。", "[p 江州律师协会会长][n 卢繁生][c 说]，法援要到村。",
      "[p 埃及战略研究论坛主任][n 萨利姆][c 说]，停火要紧。", "[p 江州市中西医结合医院院长][n 言立诚][c 说]，药够了。",
      "[p 江州派出所所长][n 言立诚][c 说]，夜里也有人。", "[p 云岭经济研究所调查负责人][n 言立诚][c 说]，预期好转。",
      "[p 江州厅长助理][n 葛静怡][c 说]，先干起来。", "[p 江州公使][n 葛静怡][c 说]，先干起来。",
      "[p 甘孜县副县长][n 泽仁扎西][c 表示]，路要修到牧场。", "[p 江州业主委员会主任][n 葛静怡][c 说]，先干起来。",
    ])
  func wholeNames(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "Words before 长, 的 and 该",
    arguments: [
      ("该院院长言立诚说，病床够用。", "院长"), ("该局消费者保护处处长言立诚说，有人管。", "消费者保护处处长"), ("该公司总经理言立诚说，订单排到年底。", "公司总经理"),
      ("来自江州科技的产品经理言立诚说，芯片量产了。", "江州科技的产品经理"), ("来自云岭的产品经理言立诚说，芯片量产了。", "产品经理"),
      ("就读江州大学的研究生言立诚说，书够读。", "研究生"), ("来自江州中学的全国人大代表言立诚说，要减负。", "全国人大代表"),
      ("活动结合安心医院、蓝天基金会董事长言立诚一同剪彩。言立诚说，好。", "蓝天基金会董事长"),
      ("提到某炮兵营营长言立诚，都竖大拇指。言立诚说，好。", "某炮兵营营长"), ("论坛由云岭基金会理事长言立诚主持。言立诚说，好。", "云岭基金会理事长"),
      ("在江州宾馆同柬埔寨国会主席言立诚会谈。言立诚说，好。", "柬埔寨国会主席"), ("审计长被提名人言立诚说，好。", "审计长被提名人"),
      ("委员会审查审计长被提名人言立诚。言立诚说，好。", "审计长被提名人"),
    ])
  func beginnings(text: String, post: String) { #expect(MarkedSpeech(text).recognised().posts == ["言立诚": post]) }

  @Test("What somebody is like, and whose child, is no post")
  func descriptions() {
    #expect(MarkedSpeech("傣族小伙子言立诚说，跳起来。").recognised().posts == [:])
    #expect(MarkedSpeech("他的儿子言立诚说，跳起来。").recognised().remarks.map(\.speaker) == ["言立诚"])
    #expect(MarkedSpeech("他的儿子言立诚说，跳起来。").recognised().posts == [:])
  }

  @Test("The head of an institution whose title stands behind the name")
  func headOfInstitution() {
    #expect(MarkedSpeech("云岭县卫生局葛静怡局长说，药价降了。").recognised().posts == ["葛静怡": "云岭县卫生局局长"])
    #expect(MarkedSpeech("要学习领会言立诚总书记的讲话。言立诚总书记说，好。").recognised().posts == ["言立诚": "总书记"])
    #expect(MarkedSpeech("江州市第一中学言立诚校长表示，作业减了。").recognised().posts == ["言立诚": "江州市第一中学校长"])
  }

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
