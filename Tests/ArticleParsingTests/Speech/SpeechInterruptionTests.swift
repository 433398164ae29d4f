import ArticleModel
import Testing

@Suite("Groups and nouns inside a remark do not end it")
struct SpeechInterruptionTests {
  /// The words of each person in the text, remark by remark.
  private func words(_ text: String) -> [String] {
    let article = MarkedSpeech(text).recognised().article
    let source = SourceText(text)
    return article.remarks.filter { article.speakers[$0.speaker].kind == .person }.map { source[$0.range] }
  }

  @Test(
    "One remark to the end of the paragraph",
    arguments: [
      "市长言立诚表示，账要算清。江州将把企业反映的堵点逐条编号，让群众放心。“章少了，订单就多了。”",
      "市长言立诚说，群众关心的事就是大事，群众反映强烈的问题要先办。“急不得，也拖不得。”",
      "市长言立诚说，代表们提出的建议都有回音，对居民要求，一件一件地答复。",
      "市长言立诚说，要坐下来听企业说，把家长担心，学生盼望的事办好。",
      "市长言立诚认为，路修到哪里，大家表示，日子就好到哪里。“路不会骗人。”",
      "市长言立诚说，老支书盘阿妹说的话在理。要多听这样的话，按通知要求，及时办理。",
      "市长言立诚说，感谢老支书盘阿妹提出的“三张清单”，感谢盘阿妹提出的《石桥办法》。清单管用。",
      "市长言立诚说，茶园丰收了。调查显示，亩产又涨了一成。“明年还要涨。”",
    ])
  func whole(text: String) {
    #expect(words(text) == [text])
  }

  @Test("A group that begins a sentence speaks for itself; a quotation by itself is the person's")
  func groupBetween() {
    let first = "市长言立诚说，路修通了。"
    let group = "大家认为，日子越过越好。"
    let quote = "“路不会骗人。”"
    #expect(words(first + group) == [first])
    #expect(words(first + group + quote) == [first, quote])
    #expect(words(first + "大家说：“日子越过越好。”") == [first])
    #expect(words(first + "会议指出，各地要抓紧落实。会议要求，月底前完成。") == [first])
  }

  @Test("What somebody said is reported even with 的")
  func reportedAttributively() {
    #expect(words("市长言立诚说的是，路一定要修。").count == 1)
  }
}
