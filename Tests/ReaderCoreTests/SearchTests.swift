import ArticleModel
import ReaderCore
import Testing

@Suite struct SearchTests {
  @Test(arguments: [
    ("/营商环境<enter>", "营商环境 1/3"), ("/营商环境<enter>n", "营商环境 2/3"), ("/营商环境<enter>N", "营商环境 3/3"),
    ("G?营商环境<enter>", "3/3"), ("G?营商环境<enter>n", "2/3"), ("G?营商环境<enter>N", "1/3"), ("/，<enter>", "，"),
    ("/企业说了算<enter>", "1/1"), ("/没有的词<enter>", "找不到"), ("/,大家<enter>", "大家 1/1"),
    ("/，大家<enter>", "，大家 1/1"), ("/\"三张清单\"<enter>", "1/2"), ("/乡村<esc>", "第1/2屏"),
    ("/乡村<enter>/<enter>", "乡村 2/6"), ("/乡村<enter>/<up><enter>", "乡村 "),
  ])
  func finds(keys: String, status: String) {
    var session = Session()
    session.type(keys)
    #expect(session.status.contains(status), "\(session.status)")
  }

  @Test func incrementallyAndBack() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    let start = session.rows
    session.type("/绿色发展")
    #expect(session.status == "/绿色发展                           1/3")
    #expect(session.rows.contains { $0.contains("绿色发展是底色") })
    session.type("<backspace><backspace><backspace><backspace>")
    #expect(Array(session.rows.dropLast()) == Array(start.dropLast()))
    session.type("绿<esc>")
    #expect(Array(session.rows.dropLast()) == Array(start.dropLast()))
  }

  /// Counts as a plain search does over characters folded one by one.
  @Test(arguments: 0..<60)
  func countsAsAPlainSearchDoes(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let alphabet: [Character] = Array("的的数字乡村，,。.“\"ａaA１1𬭎é")
    let text = (0..<400).map { _ in alphabet[dice.roll(alphabet.count)] }
    let start = dice.roll(390)
    let needle = Array(text[start..<start + 1 + dice.roll(3)])
    func folded(_ character: Character) -> Character {
      switch character {
      case "，": ","
      case "“": "\""
      case "ａ": "a"
      case "１": "1"
      case "A": needle.contains("A") ? "A" : "a"
      default: character
      }
    }
    let (line, wanted) = (text.map(folded), needle.map(folded))
    var count = 0
    var i = 0
    while i + wanted.count <= line.count {
      if Array(line[i..<i + wanted.count]) == wanted {
        count += 1
        i += wanted.count
      } else {
        i += 1
      }
    }
    let source = SourceText(String(text))
    var session = Session(
      KnownDocument(
        name: "x", source: source,
        articles: [Article(range: source.whole, paragraphs: [Paragraph(role: .body, range: source.whole)])]))
    session.type("/")
    for character in needle { session.send(.key(.character(character))) }
    #expect(session.status.hasSuffix("1/\(count)"), "\(String(needle)): \(session.status), \(count)")
  }

  @Test(arguments: [
    ("abc", "xxABC abc", 2), ("ABC", "abc ABC", 1), ("１２", "12 １２ 1２", 3), ("高质量发展", "高质量\n发展。高质量发展", 2),
    ("高质量", "高\r\n　　质\n量", 1), ("甲乙", "甲\n\n乙", 0), ("的的", "的的的的的", 2), ("a", "", 0), ("，", ",，", 2),
    ("𬭎", "a𬭎𬭎", 2), ("aab", "aaaab", 1), ("ababc", "abababc", 1), ("的的一", "的的的一", 1),
    ("United Nations", "United\nNations", 1), ("AI制造", "AI\n制造", 1), ("12", "1\n2", 1), ("甲 乙", "甲 乙甲\n乙", 1),
  ])
  func matches(needle: String, text: String, count: Int) {
    let source = SourceText(text)
    let document = KnownDocument(name: "x", source: source) { _, range in
      [Article(range: range, paragraphs: range.isEmpty ? [] : [Paragraph(role: .body, range: range)])]
    }
    var session = Session(document)
    session.type("/\(needle)<enter>")
    #expect(session.status.contains(count == 0 ? "找不到" : "1/\(count)"), "\(session.status)")
  }
}
