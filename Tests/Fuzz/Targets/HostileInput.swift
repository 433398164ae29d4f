/// A text that is meant to take long, of any length.
package struct HostileInput: Sendable {
  package let name: String
  /// Its ending tells the format.
  let file: String
  private let make: @Sendable (_ size: Int) -> [UInt8]

  /// - Parameter size: bytes, about.
  package func bytes(_ size: Int) -> [UInt8] { make(size) }

  /// A piece, over and over.
  init(_ name: String, _ piece: String, in file: String = "文.txt") { self.init(name, "", piece, in: file) }

  init(_ name: String, _ before: String, _ piece: String, in file: String = "文.txt") {
    self.init(name, in: file) { size in
      let piece = Array(piece.utf8)
      return Array(before.utf8) + Array(repeatElement(piece, count: max(1, size / piece.count)).joined())
    }
  }

  /// - Parameter pieces: the piece with a number.
  init(
    _ name: String, after before: String = "", in file: String = "文.txt", pieces: @escaping @Sendable (Int) -> String
  ) {
    self.init(name, in: file) { size in
      var bytes = Array(before.utf8)
      var number = 0
      while bytes.count < size {
        bytes += Array(pieces(number).utf8)
        number += 1
      }
      return bytes
    }
  }

  init(_ name: String, in file: String, make: @escaping @Sendable (_ size: Int) -> [UInt8]) {
    self.name = name
    self.file = file
    self.make = make
  }
}

extension HostileInput {
  package static let all = texts + scripts + pages + data

  private static let surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
  private static let given = "明华国强丽敏静伟芳军杰涛超勇艳娟霞平刚桂文辉玲春建志海兰英林宁帆"

  /// As many distinct names as wanted.
  private static func person(_ number: Int) -> String {
    one(of: surnames, number) + one(of: given, number / 32) + one(of: given, number / 1024)
  }

  private static func one(of characters: String, _ number: Int) -> String {
    String(characters.dropFirst(number % characters.count).prefix(1))
  }

  /// The same at each run.
  private static func dice(_ number: Int) -> Int {
    var z = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return Int((z ^ (z >> 31)) >> 33)
  }

  private static let texts: [HostileInput] = [
    HostileInput("quotations never closed", "言立诚说：", "“好"),
    HostileInput("opening quotes alone", "“"), HostileInput("closing quotes alone", "”"),
    HostileInput("two kinds of quotes", "「“"), HostileInput("straight quotes", "\"好"),
    HostileInput("one hanzi", "好"), HostileInput("one letter", "a"), HostileInput("one digit", "7"),
    HostileInput("paragraphs of one hanzi", "字\n"), HostileInput("blank lines", "江州\n", "\n"),
    HostileInput("blanks", "江州", " "), HostileInput("ideographic blanks", "江州", "　"), HostileInput("tabs", "江州", "\t"),
    HostileInput("carriage returns", "江州", "\r"),
    HostileInput("distinct names") { "市长\(person($0))说，好。" },
    HostileInput("distinct names with quotations") { "\(person($0))说：“第\($0)件事要办好。”\n" },
    HostileInput("names in a row") { person($0) + "、" },
    HostileInput("surnames alone") { one(of: surnames, $0 * 7) },
    HostileInput("cues alone") { ["表示", "指出", "强调", "认为", "说", "介绍", "告诉", "坦言"][$0 % 8] },
    HostileInput("posts alone") { ["市委书记", "市长", "主任", "省委副书记", "局长", "教授"][$0 % 6] },
    HostileInput("punctuation alone") { one(of: "，。：；“”‘’！？、（）《》—…·", dice($0)) },
    HostileInput("commas alone", "，"), HostileInput("colons alone", "："), HostileInput("brackets", "（"),
    HostileInput("titles never closed", "《"), HostileInput("dashes", "—"), HostileInput("ellipses", "…"),
    HostileInput("middle dots", "阿·"), HostileInput("dates") { "2031年\($0 % 12 + 1)月\($0 % 28 + 1)日，" },
    HostileInput("datelines") { "江州日报 2031-05-\($0 % 28 + 1) 第\($0 % 9)版\n" },
    HostileInput("headings") { "一、第\($0)件事\n" }, HostileInput("short quotations", "“好”"),
    HostileInput("short quotations with cues", "他说，“好”，"), HostileInput("pronouns", "他说："),
    HostileInput("的 alone", "的"), HostileInput("说 alone", "说"),
    HostileInput("labels") { "\(person($0 % 50))：第\($0)件事要办好。\n" },
    HostileInput("questions and answers", "问：好吗？\n答：好。\n"), HostileInput("jump lines", "（下转第二版）\n"),
    HostileInput("four hanzi at random") { one(of: "乡村数字", dice($0)) },
    HostileInput("one phrase", "数字乡村建设"), HostileInput("phrases by number") { "\($0 % 97)个百分点的高质量发展，" },
    HostileInput("phrases of growing length") { String(repeating: "高质量", count: $0 % 40 + 1) + "，" },
    HostileInput("sentences without an end", "江州的水清了，"), HostileInput("one line of prose") { "第\($0)件事说的是数字乡村，要办好。" },
  ]

  private static let scripts: [HostileInput] = [
    HostileInput("mixed Latin", "GDP增长5.2%，AI+制造 C++ "), HostileInput("a word without end", "江州", "supercali"),
    HostileInput("an address without end", "https://", "example.org/"),
    HostileInput("combining marks on one base", "e", "\u{301}"), HostileInput("zero width blanks", "江州", "\u{200B}"),
    HostileInput("joined emoji", "👩\u{200D}"), HostileInput("regional indicators", "🇨"),
    HostileInput("Thai", "ไทย"), HostileInput("Hangul", "\u{1100}\u{1161}"),
    HostileInput("from right to left", "\u{202E}א"),
    HostileInput("numbers with commas", "1,234,"), HostileInput("percentages", "5.2%"),
    HostileInput("bytes that are no UTF-8", in: "文.txt") { size in
      Array("江州".utf8) + (0..<size).map { $0 % 3 == 0 ? 0xB0 : 0xA1 }
    },
    HostileInput("continuation bytes", in: "文.txt") { size in Array(repeating: 0x80, count: size) },
  ]

  private static let pages: [HostileInput] = [
    HostileInput("boxes in boxes", "<html><body>", "<div>", in: "页.html"),
    HostileInput("boxes in boxes with text", "<html><body>", "<div>好", in: "页.html"),
    HostileInput("closing tags", "<html><body><p>好", "</div>", in: "页.html"),
    HostileInput("bold never closed", "<html><body><p>", "<b>好", in: "页.html"),
    HostileInput("fonts never closed", "<html><body><p>", "<font color=red>好", in: "页.html"),
    HostileInput("fonts over paragraphs", "<html><body>", "<p><font color=red>好", in: "页.html"),
    HostileInput("lists in lists", "<html><body>", "<ul><li>好", in: "页.html"),
    HostileInput("definitions", "<html><body>", "<dl><dt>好<dd>", in: "页.html"),
    HostileInput("tables in tables", "<html><body>", "<table><tr><td>好", in: "页.html"),
    HostileInput("text outside of cells", "<html><body><table>", "好<b>", in: "页.html"),
    HostileInput("links in links", "<html><body>", "<a href=x>好", in: "页.html"),
    HostileInput("attributes", after: "<html><body><p ", in: "页.html") { "a\($0)=\"x\" " },
    HostileInput("entities", "<html><body><p>", "&#22909;&amp;", in: "页.html"),
    HostileInput("comments", "<html><body><p>", "<!--好-->", in: "页.html"),
    HostileInput("comments never closed", "<html><body><p>", "<!--", in: "页.html"),
    HostileInput("scripts never closed", "<html><body>", "<script>", in: "页.html"),
    HostileInput("paragraphs", "<html><body>", "<p>渡口修好了，船又开了。", in: "页.html"),
    HostileInput("short links", "<html><body>", "<li><a href=1.htm>好</a></li>", in: "页.html"),
    HostileInput("line breaks", "<html><body>", "好<br>", in: "页.html"),
    HostileInput("less-than signs", "<html><body>", "<", in: "页.html"),
    HostileInput("metadata", "<html><head>", "<meta name=author content=好>", in: "页.html"),
    HostileInput("sections with headings", "<html><body>", "<div><h2>第一件</h2><p>渡口修好了，船又开了。</p></div>", in: "页.html"),
  ]

  private static let data: [HostileInput] = [
    HostileInput("arrays in arrays", "[", in: "集.json"), HostileInput("objects in objects", "{\"a\":", in: "集.json"),
    HostileInput("records", "[", "{\"title\":\"渡口\",\"content\":\"船又开了。\"},", in: "集.json"),
    HostileInput("fields of one record", after: "{\"content\":\"船\"", in: "集.json") { ",\"f\($0)\":\"好\"" },
    HostileInput("escapes", "{\"content\":\"", "\\u597d", in: "集.json"),
    HostileInput("backslashes", "{\"content\":\"", "\\", in: "集.json"),
    HostileInput("lines of records", in: "集.jsonl") { "{\"title\":\"渡口\($0)\",\"content\":\"船又开了。\"}\n" },
    HostileInput("torn lines", "{\"content\":\n", in: "集.jsonl"),
    HostileInput("rows", after: "title,content\n", in: "表.csv") { "渡口\($0),船又开了。\n" },
    HostileInput("columns", "title,content", ",x", in: "表.csv"),
    HostileInput("quoted cells never closed", "title,content\n", "\"好,", in: "表.csv"),
    HostileInput("doubled quotes", "title,content\n\"", "\"\"", in: "表.csv"),
    HostileInput(
      "elements in elements", "<?xml version=\"1.0\"?><rss><channel><item><title>好</title>", "<a>", in: "源.xml"),
    HostileInput(
      "items", "<?xml version=\"1.0\"?><rss><channel>", "<item><title>好</title><description>船又开了。</description></item>",
      in: "源.xml"),
    HostileInput("quotes in quotes", "> ", in: "文.md"), HostileInput("emphasis never closed", "*好", in: "文.md"),
    HostileInput("links never closed", "[好](", in: "文.md"), HostileInput("lists in Markdown", "- 好\n", in: "文.md"),
    HostileInput("backticks", in: "文.md") { String(repeating: "`", count: $0 % 80 + 1) + "好" },
    HostileInput("tables in Markdown", "|好|好|\n|-|-|\n", "|好|好|\n", in: "文.md"),
    HostileInput("front matter never closed", "---\n", "title: 好\n", in: "文.md"),
    HostileInput(
      "parts", "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n",
      "--b\nContent-Type: text/html\n\n<p>好\n", in: "页.mhtml"),
    HostileInput(
      "header lines", "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", " a=b;\n", in: "页.mhtml"),
  ]
}
