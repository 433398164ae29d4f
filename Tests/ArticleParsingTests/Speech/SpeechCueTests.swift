import Testing

@Suite("Reporting verbs and who stands before them")
struct SpeechCueTests {
  @Test(arguments: [
    "[p 江州市委书记][n 言立诚][c 说]，江州要把差距变成动力。",
    "“这一趟走下来，最大的感受是差距。”[p 省委常委、江州市委书记][n 言立诚][c 表示]，江州将对标先进。",
    "“我们会把事情办好。”[p 云岭村村民][n 盘阿妹]高兴地[c 说]。",
    "[p 省农业农村厅厅长][n 葛静怡]在接受本报记者采访时[c 指出]，粮食安全是头等大事。",
    "[p 江州大学教授][n 秦素云]向本报记者[c 分析]，市场还会波动。",
    "[p 外交部发言人][n 卓一凡]13日在例行记者会上[c 介绍]了有关情况。",
    "[p 国防部长][n 邱远航]近日曾[c 指责]对方“背弃承诺，令人失望”。",
    "[n 言立诚]同志在参加江州代表团讨论时[c 说]，完全赞成这个报告。",
    "[p 副省长][n 言立诚]出席并[c 强调]，要守住底线。",
    "[p 研究所所长][n 秦素云]代表课题组，对成果的发布[c 表示]祝贺。",
    "在[p 江州大学教授][n 葛静怡][c 看来]，路还很长。",
    "谈到教育问题，[p 校长][n 邱远航][c 说]，要沉下心来。",
    "[p 市长][n 言立诚][c 希望]大家再接再厉。",
    "据[p 护林员][n 龙在天][c 介绍]，山里的鸟多了。",
    "“藏粮于地，先得把地种好。”[p 代表][n 龙在天][c 打开话匣子]。",
    "“下一步，要走出国门！”[p 厂长][n 龙在天][c 信心满满]。",
    "[p 议员][n 言立诚][c 说]，太晚了。[n 言立诚]面带愁容，[c 强调]，不能再等。",
    "在[p 博士生][n 龙在天][c 眼里]，路还很长。",
    "[p 议员][n 言立诚]昨天在会上[c 批评]新规“不公开、不透明，不划算”。",
    "[p 议员][n 言立诚]来到会场，并[c 呼吁]各方坐下来谈。",
    "[p 议员][n 言立诚]則[c 回嗆]對方拿不出辦法。這些話，開會時說過。",
    "[n 言立诚]被问及此事时[c 说]，还在研究。",
    "[p 总统][n 言立诚]3日发表讲话[c 说]，前景是好的。",
    "报道援引[p 江州银行经济学家][n 米歇尔·罗林]的话[c 说]，出口保持弹性。",
    "[p 副部长][n 言立诚]对研究院的成就给予肯定，并[c 希望]大家多出成果。",
    "[p 厂长][n 言立诚][c 表示]，原料涨价，利润变薄，[p 农户][n 龙在天]则[c 认为]，收购价还可以再高。",
    "[p 厂长][n 言立诚][c 表示]，成绩来之不易，卢主席曾强调，要再接再厉。",
    "[p 议员][n 言立诚]来到广场，看望伤者，[c 强调]安全第一。",
    "[p 议员][n 言立诚]拿出记录，[c 批评]对方公开说谎。",
    "路远、人少、天冷……村支书马福安参加了调研。[n 他=马福安][c 说]，先要通路。",
    "[p 市議員][n 言立誠]昨天拿出照片，[c 痛斥]市府說謊。這些話，開會時說過。",
    "[p 市議員][n 言立誠]昨[c 爆]民政局下令各公所配合宣傳。這些話，開會時說過。",
    "[p 村支书][n 马福安][c 告诉]我们，先要通路。",
    "村支书马福安今年60岁。在[n 他=马福安][c 看来]，路通了，人心就通了。",
    "[p 议员][n 言立诚][c 说]，开会时，理事长、云岭村长葛静怡批评，路灯拖延太久。",
    "[p 生命学院教授][n 葛静怡][c 表示]，要育人。[n 言立诚]教授[c 认为]，要攻坚。",
  ])
  func attribution(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test(
    "A verb of speaking inside another word, or one without a person, attributes nothing",
    arguments: [
      "会议指出，要抓好落实。有关部门负责人表示，将加大力度。",
      "据悉，工程明年完工。据了解，小说已经出版。",
      "这部小说的说法众说纷纭，他的演说被称为经典。",
      "县长言立诚听取了汇报，并参观了展览。",
      "言立诚提出的重要建议，得到采纳。",
      "从前，狐狸对乌鸦说：“你的歌声真好听。”乌鸦回答说：“谢谢。”",
      "本报记者言立诚报道：大雪如期而至。", "市长言立诚出席仪式，并宣布开工。", "议员言立诚让大家说说心里话。",
      "媒体询问市长言立诚是否难过，言立诚不回应，转身离开。", "市长言立诚拒绝透露细节。", "会前，发言人言立诚向在场的记者介绍葛静怡。", "市长言立诚到场，询问葛静怡是否认为该修路。",
    ])
  func nobody(text: String) { #expect(MarkedSpeech(text).differences() == []) }

  @Test("Several people, one verb")
  func joint() {
    let found = MarkedSpeech("邱远航、秦素云说，前景光明。").recognised()
    #expect(found.remarks.map(\.speaker).sorted() == ["秦素云", "邱远航"])
  }

  @Test(
    "Those before 等 speak together",
    arguments: ["市民邱远航、教师秦素云等与会人员表示，收获很大。", "市民邱远航、教师秦素云等表示，收获很大。"])
  func jointBeforeEtc(text: String) {
    let found = MarkedSpeech(text).recognised()
    #expect(found.posts == ["邱远航": "市民", "秦素云": "教师"])
  }

  @Test("Groups speak as groups")
  func groups() {
    let article = MarkedSpeech("大家表示，要学到手。代表们认为，目标明确。").recognised().article
    #expect(article.speakers.map(\.name) == ["大家", "代表们"])
    #expect(article.speakers.allSatisfy { $0.kind == .group })
  }

  @Test(
    "What is quoted inside a remark stays with the outer speaker",
    arguments: [
      "[p 市长][n 言立诚][c 表示]，葛静怡教授多次强调，要尊重规律。",
      "[p 市长][n 言立诚][c 表示]，路要走稳。葛静怡主席强调，要尊重规律。",
      "[p 市长][n 言立诚][c 说]，中方认为，合作是唯一选择。",
    ])
  func nested(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }
}
