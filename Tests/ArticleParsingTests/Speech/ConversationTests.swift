import ArticleParsing
import Testing

@Suite("Interviews, press conferences, transcripts")
struct ConversationTests {
  /// A conversation and its answers: paragraph, name, and the words that differ from the paragraph's.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let answers: [String]
    var testDescription: String { name }
  }

  @Test(arguments: answered + guards)
  func answers(conversation: Case) {
    let article = MarkedSpeech(conversation.text).recognised().article
    #expect(article.remarks.map { "\($0.paragraph)\(article.speakers[$0.speaker].name)" } == conversation.answers)
  }

  static let answered = [
    Case(
      name: "The host of the press conference owns the answers",
      text: """
        #外交部发言人葛静怡就渔业谈判答记者问
        问：市长言立诚会来吗？
        答：没有消息。
        谈判仍在进行。
        问：何时结束？
        答：会及时发布。
        （完）
        2031年5月12日
        """, answers: ["2葛静怡", "3葛静怡", "5葛静怡"]),
    Case(
      name: "Whom a question cites speaks in it",
      text: """
        外交部发言人葛静怡主持例行记者会。
        问：据报道，塔林共和国总理费尔明表示，愿意再坐下来谈。有何评论？
        答：这条消息我们看到了。
        """, answers: ["1费尔明", "2葛静怡"]),
    Case(
      name: "By post alone, where one person has it",
      text: """
        以下為行政長官言立誠今日會見傳媒的談話內容：
        行政長官：今日會討論房屋問題。
        記者：何時公布？
        行政長官：年底。
        （請同時參閱談話內容的英文部分。）
        2031年5月12日（星期一）
        香港時間17時51分
        """, answers: ["1言立誠", "3言立誠"]),
    Case(
      name: "Guests and the host are listed; an aside ends the talk",
      text: """
        对话嘉宾：
        云岭中学校长　言立诚
        江州大学教授　葛静怡
        主持人：
        本报记者　江琳
        主持人：为什么开课？
        言立诚：孩子们需要了解土地。
        主持人：效果怎样？
        葛静怡：我的看法是：可以推广。
        江琳：谢谢。
        相关链接
        农技课从前年开始。
        """, answers: ["6言立诚", "8葛静怡"]),
    Case(
      name: "Labels on lines of their own, the post behind the name",
      text: """
        主持人 江琳：
        欢迎收看。
        石破浪 特约评论员：
        这回试车分三步走。
        江琳：
        哪三层？
        石破浪：
        第一是展示。
        """, answers: ["3石破浪", "7石破浪"]),
    Case(
      name: "One label, of somebody who is announced",
      text: """
        台风过后，护渠员石破浪接受本报采访。
        石破浪：
        渠道没有垮。
        """, answers: ["2石破浪"]),
    Case(
      name: "A web chat in brackets",
      text: """
        江州市农业农村局局长言立诚做客江州网，与网友在线交流。
        ［网友蒲公英］：言局长，农技课还开吗？
        ［言立诚］：还开。
        ［主持人］：感谢言局长。
        """, answers: ["2言立诚"]),
    Case(
      name: "A paper's short name asks; the reporter's parting words are nobody's",
      text: """
        南都：老街为什么要保？
        言立诚：老街是城市的根。
        南都：钱从哪里来？
        言立诚：一部分靠财政。
        采访结束时，记者看到老街上灯火通明。
        """, answers: ["1言立诚", "3言立诚"]),
    Case(
      name: "An answer may begin with a quoted word, or be held in several paragraphs",
      text: """
        #对话江州图书馆馆长言立诚
        本报：效果如何？
        言立诚：“坐不下”成了常态。
        还要再开两个分馆。
        本报：谢谢您。
        """, answers: ["2言立诚", "3言立诚"]),
    Case(
      name: "A briefing by another name; whom a question cites",
      text: """
        外交部發言人葛靜怡今天主持例行新聞說明會。
        記者問：部長卓一凡昨天表示樂見，請說明。
        發言人答：外交部持續溝通。
        記者問：何時完成？
        發言人答：沒有時間表。
        """, answers: ["1卓一凡", "2葛靜怡", "4葛靜怡"]),
    Case(
      name: "Only one holds the post itself",
      text: """
        环境局局长言立诚今日会见传媒。副局长葛静怡、前任局长卓一凡陪同。
        记者：会否延后？
        局长：不会。
        """, answers: ["2言立诚"]),
    Case(
      name: "A surname of four characters is the one whose full name stands above",
      text: """
        专访塔林前总理费尔明·巴尔加斯
        江州日报：您如何看待合作？
        巴尔加斯：合作是大势所趋。
        江州日报：下一步呢？
        巴尔加斯：要多交流。
        """, answers: ["2费尔明·巴尔加斯", "4费尔明·巴尔加斯"]),
    Case(
      name: "A transcript of pictures and sound",
      text: """
        【解说】清晨的云岭，茶农开始采茶。
        【同期】云岭村党支部书记 言立诚：今年茶叶价格好。
        【解说】茶园边上建起了合作社。
        """, answers: ["1言立诚"]),
  ]

  static let guards = [
    Case(
      name: "Who only spoke last week answers nothing today",
      text: """
        上周，发言人葛静怡表示欢迎。
        问：进展如何？
        答：正在协商。
        """, answers: ["0葛静怡"]),
    Case(
      name: "An official without a name answers for nobody",
      text: """
        市财政局有关负责人回答了记者提问。
        问：市长言立诚怎么看？
        答：市长多次强调，要公开。
        负责人：还要高效。
        """, answers: []),
    Case(
      name: "Two have the post",
      text: """
        環境局局長言立誠和運輸局局長葛靜怡今日會見傳媒。
        記者：會否延後？
        局長：不會。
        """, answers: []),
    Case(
      name: "Labels that no conversation has",
      text: """
        问题：水质变差。
        对策：局长言立诚表示，要截污。
        问题：垃圾多。
        对策：校长葛静怡建议，多设桶。
        """, answers: ["1言立诚", "3葛静怡"]),
    Case(
      name: "A list of names beside a report",
      text: """
        组长：卓一凡
        副组长：葛静怡
        本报讯昨日，市长言立诚表示，要抓好落实。
        """, answers: ["2言立诚"]),
    Case(
      name: "The address of a letter",
      text: """
        亲爱的石破浪：
        你好！渠道修好了，石破浪是大家的榜样。
        """, answers: []),
    Case(
      name: "Headings in label form",
      text: """
        #葛静怡：我的书香梦
        葛静怡今年四十岁，在云岭教书。
        #言立诚：把根扎在戈壁
        言立诚每天巡线三十公里。
        """, answers: []),
  ]

  @Test("An answer is direct speech, from the label's end, with what it quotes inside")
  func quotes() {
    let text = """
      记者专访了江州农业大学校长言立诚。
      问：有哪些挑战？
      答：老师们常说“慢不得”，我也这样看。
      """
    let article = MarkedSpeech(text).recognised().article
    #expect(article.remarks.map(\.kind) == [.direct])
    let source = Array(text.utf8)
    let quotes = article.remarks.flatMap(\.quotes).map {
      String(decoding: source[$0.lowerBound..<$0.upperBound], as: UTF8.self)
    }
    #expect(quotes == ["老师们常说“慢不得”，我也这样看。"])
  }
}
