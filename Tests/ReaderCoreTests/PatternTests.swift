import ArticleModel
import Foundation
import ReaderCore
import Testing

/// Regular expressions, and spellings that a search takes for one.
@Suite struct PatternTests {
  private func session(_ text: String, settings: ReaderSettings = ReaderSettings()) -> Session {
    let document = KnownDocument(name: "x", source: SourceText(text)) { source, range in
      var paragraphs: [Paragraph] = []
      var start = range.lowerBound
      for end in range.offsets where source[end] == 0x0A || end + 1 == range.upperBound {
        let stop = source[end] == 0x0A ? end : end + 1
        if stop > start { paragraphs.append(Paragraph(role: .body, range: TextRange(start, stop))) }
        start = end + 1
      }
      return [Article(range: range, paragraphs: paragraphs)]
    }
    return Session(document, settings: settings)
  }

  @Test(arguments: [
    ("第.版", "第3版，第十版，第版", 2), ("第[一二三]条", "第一条第四条第三条", 2), ("第[０-９]+版", "第12版", 1), ("\\d+%", "12%和３％", 2),
    ("^云", "云岭\n云上云", 2), ("路$", "修路\n路通", 1), ("^云", "　　云岭\n  云上", 2), ("（.+?）", "(甲)和（乙）", 2), ("甲.乙", "甲\n乙", 0),
    ("甲，乙", "甲,乙", 1),
    ("“.+?”", "“通”和\"畅\"", 2), ("“[^”]+”", "“通”和“畅”", 2), ("\\p{Han}+", "云岭ok澄阳", 2), ("[一-龥]", "發a展", 2),
    ("发展", "發展发展", 2),
    ("發.", "发展", 1), ("abc|ABD", "abc ABC ABD", 2), ("ab", "AB aB", 2), ("x*", "云", 0), ("𬭎.", "𬭎甲𬭎乙", 2),
    ("a.c", "abc\r\nadc", 2),
    ("\\Q(a)\\E", "(a)", 1), ("(甲|乙)\\1", "甲乙乙", 1), ("\\w+$", "云 岭\r\n澄", 2),
  ])
  func matches(pattern: String, text: String, count: Int) {
    var session = session(text)
    session.type("/<ctrl-r>")
    for character in pattern { session.send(.key(.character(character))) }
    session.type("<enter>")
    #expect(session.status.contains(count == 0 ? "找不到" : "1/\(count)"), "\(session.status)")
  }

  /// ICU's engine against Swift's own, line by line.
  @Test(arguments: ["的.", "[的数]+", "数|字", "(的|数)字?", "^.", "字$", "[^的]{2,3}", "乡(?=村)", "a?1+"], 0..<8)
  func findsWhatAnotherEngineFinds(pattern: String, seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let alphabet: [Character] = Array("的的数字乡村a11。\n")
    let text = String((0..<300).map { _ in alphabet[dice.roll(alphabet.count)] })
    let regex = try Regex(pattern)
    let count = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.matches(of: regex) }.count { !$0.range.isEmpty }
    // With blank lines: no two lines may be taken for one.
    var session = session(text.replacing("\n", with: "\n\n"))
    session.type("/<ctrl-r><ctrl-t>\(pattern)<enter>")
    #expect(session.status.contains(count == 0 ? "找不到" : "/\(count)"), "\(session.status), \(count)")
  }

  private static let wrapped = """
    　　渡口今年春天修好了，两岸的人往来方便了许
    多，县里说，数字乡村的事要一件一件做下去，水
    大水小都有路走，船家也说这样稳当，大家都点头
    称好。
    　　灯也点亮了，路也通了，一年里来过渡的人比
    往年多了三成，有人从很远的地方来看。
    """

  @Test(
    "Lines that a fixed width has parted are one, those that an author has parted are not",
    arguments: [
      (wrapped, "许.，", 1), (wrapped, "水.水小", 1), (wrapped, "^.*点头称好。$", 1), (wrapped, "好。.", 0), (wrapped, "^大水", 0),
      (wrapped, "比往年", 1), (wrapped, "^.+$", 2), (wrapped.replacing("\n", with: "\r\n"), "点头称好", 1),
      // A line end between Latin words is a blank.
      (
        "The ferry was mended in spring and the people\nof both banks come and go, the county says that\nit goes on.",
        "people of|that it", 2
      ),
      // One full line, and a heading of two.
      ("渡口今年春天修好了，两岸的人往来方便了许多，县里也说\n要做下去。\n\n别的。", "说要", 1), ("渡口今年春天修好\n灯也点亮了\n\n别的。", "好.", 0),
      // Paragraphs, and items of a list, that are lines of their own.
      (
        "渡口修好了，两岸的人往来方便了，灯也亮\n县里说要做下去\n渡口今年春天修好了，两岸的人往来方便了许多，县里说好\n路也通了\n灯也亮了",
        "^.+$", 5
      ),
      ("渡口今年春天修好了，两岸的人往来方便了许多，县里也说好。\n要做下去。", "好。.", 0),
    ])
  func readsAParagraphAsOneLine(text: String, pattern: String, count: Int) {
    var session = session(text)
    session.type("/<ctrl-r>\(pattern)<enter>")
    #expect(session.status.contains(count == 0 ? "找不到" : "1/\(count)"), "\(session.status)")
  }

  @Test(arguments: [
    ("[一", "缺 ]"), ("(一", "括号不成对"), ("一)", "括号不成对"), ("一{3,1}", "重复次数"), ("\\p{云}", "反斜杠"), ("[二-一]", "范围颠倒"),
    ("一\\2", "分组"),
    ("(?<=一*)二", "限度"), ("*一", "第1字：写法不对"),
  ])
  func saysWhatIsWrong(pattern: String, message: String) {
    var session = session("一二三")
    session.type("/<ctrl-r>")
    for character in pattern { session.send(.key(.character(character))) }
    #expect(session.status.contains(message), "\(session.status)")
    session.type("<enter>")
    #expect(session.status.contains(message) && session.status.contains("正则第"), "\(session.status)")
    session.type(":search-forward ")
    for character in pattern { session.send(.key(.character(character))) }
    session.type("<enter>")
    #expect(session.status.contains(message), "\(session.status)")
  }

  @Test(
    "A hostile pattern and text are given up, soon and in words",
    arguments: ["(a+)+b", "(a|a)*b", ".*.*.*b", "(.*)*b", "(?=(a+))a*b\\1"])
  func hostilePatternsAreGivenUp(pattern: String) {
    var session = session(String(repeating: "a", count: 400_000))
    let began = ContinuousClock.now
    session.type("/<ctrl-r>")
    for character in pattern { session.send(.key(.character(character))) }
    session.type("<enter>")
    #expect(session.status.contains("试法太多"), "\(session.status)")
    session.type("&")
    for character in pattern { session.send(.key(.character(character))) }
    session.type("<enter>")
    #expect(session.status.contains("试法太多"), "\(session.status)")
    #expect(ContinuousClock.now - began < .seconds(20))
  }

  /// A long line is cut, and what stands in its pieces is found, whatever is looked at first.
  @Test func findsInOneLongLine() {
    let text = String(repeating: "云岭通了路，", count: 9000) + "终点站"
    var session = session(text)
    session.type("/<ctrl-r>终.站<enter>")
    #expect(session.status.contains("1/1"), "\(session.status)")
    session.type("?通[了过]<enter>")
    #expect(session.status.contains("/9000"), "\(session.status)")
  }

  @Test func theSwitchesShowAndStay() {
    var session = Session()
    session.type("/")
    #expect(session.status.contains("^R 文字") && session.status.contains("^T 简繁同"))
    session.type("<ctrl-r>")
    #expect(session.status.hasPrefix("正则/") && session.status.contains("^R 正则"))
    session.type("三.清单<enter>")
    #expect(session.status.contains("三.清单 1/"))
    session.type("?")
    #expect(session.status.hasPrefix("正则?"))
    session.type("<up>")
    #expect(session.status.hasPrefix("正则?三.清单"))
    session.type("<ctrl-r>")
    #expect(session.status.hasPrefix("?三.清单"))
    session.type("<esc>&")
    #expect(session.status.hasPrefix("&"))
    session.type("<ctrl-r>^.*三张清单<enter>")
    #expect(session.rows.contains { $0.contains("略去") } && session.rows.contains { $0.contains("三张清单") })
  }

  @Test(arguments: [("发展", 3), ("發展", 3), ("发展12", 3), ("后来", 1), ("後來", 1), ("干", 2)])
  func variantsAreOne(needle: String, count: Int) {
    let text = "发展12，發展１２，发展１2。\n後來的乾杯，幹部。"
    var session = session(text)
    session.type("/\(needle)<enter>")
    #expect(session.status.contains("1/\(count)"), "\(session.status)")
  }

  @Test func variantsCanBeToldApart() {
    let text = "发展12，發展１２。"
    var settings = ReaderSettings()
    var session = session(text, settings: settings)
    session.type("/发展<ctrl-t>")
    #expect(session.status.contains("^T 照原字") && session.status.hasSuffix("1/1"), "\(session.status)")
    settings.joinsVariants = false
    session = self.session(text, settings: settings)
    session.type("/12<enter>")
    #expect(session.status.contains("12 1/1"), "\(session.status)")
    session.send(.configure(ReaderSettings()))
    session.type("/12<enter>")
    #expect(session.status.contains("12 1/2"), "\(session.status)")
  }

  @Test("The number of a hit is seen beside any message", arguments: ["h", "w", "_", "z"])
  func theNumberStaysInSight(key: String) {
    var session = Session()
    session.type("/营商环境<enter>" + key)
    #expect(session.status.contains("1/3"), "\(session.status)")
  }
}
