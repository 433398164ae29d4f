import FoundationEssentials

/// Chinese sentences out of bytes: each byte chooses a kind of word, the next two the word, from kanbao's own lexicons.
struct Grammar {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func number(below limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    let high = Int(bytes.popFirst() ?? 0)
    let low = limit > 256 ? Int(bytes.popFirst() ?? 0) : 0
    return (limit > 256 ? high << 8 | low : high) % limit
  }

  private mutating func choice(of words: [String]) -> String {
    words.isEmpty ? "" : words[number(below: words.count)]
  }

  /// A text of so many words at most.
  mutating func text(words most: Int, from kinds: [[String]]) -> String {
    var text = ""
    for _ in 0..<most where !bytes.isEmpty { text += choice(of: kinds[number(below: kinds.count)]) }
    return text
  }
}

/// The words that sentences are made of.
enum Vocabulary {
  private static let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  /// Everything in hanzi that a lexicon lists.
  private static func words(_ lexicon: String) -> [String] {
    let path = "\(folder)/Resources/lexicons/\(lexicon).tsv"
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { fatalError("no \(path)") }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .flatMap { $0.split(separator: "\t") }.filter { ($0.utf8.first ?? 0) >= 0xE0 }.map(String.init)
  }

  private static let marks = [
    "，", "。", "：", "“", "”", "：“", "。”", "，”", "‘", "’", "「", "」", "『", "』", "、", "；", "？", "！", "——", "……", "（",
    "）", "《", "》", "·", ",", ":", "\"", "'", ".", " ", "　", "\n", "\n　　", "\n\n", "【", "】", "\t",
  ]
  private static let names = [
    "张伟", "言立诚", "王小明", "欧阳文竹", "司马迁", "阿布·伯克尔", "买买提江·吾买尔", "约翰·史密斯", "老陈", "小李", "王总", "田中三郎", "A", "×",
    "陈", "李", "诸葛", "伟", "明", "他", "她", "他们", "其", "自己", "记者", "本报记者", "该负责人", "这位", "一位", "前者", "后者",
  ]
  private static let joints = [
    "的", "在", "对", "向", "把", "被", "是", "说", "道", "称", "和", "与", "及", "曾", "也", "又", "还", "就", "所", "了", "着", "过", "地",
    "得", "一", "不", "没有", "以", "为", "等", "中", "上", "下", "前", "后", "时", "说过，", "问：", "答：", "问", "答", "笑着", "告诉记者", "看来",
    "眼中", "口中", "这样", "如此", "代表", "委员", "同志", "先生", "女士", "年", "月", "日", "3", "２０３１", "12",
  ]

  static let sentences: [[String]] = [
    names, names, marks, marks, marks, joints, joints, words("cues"), words("cues"), words("posts"), words("phrases"),
    words("groups"), words("places"), words("surnames"), words("words"), words("terms"), words("terms-words"),
    words("name-characters").joined().map(String.init), words("wordbook-2"), words("traditional"),
  ]

  /// What stands around articles: papers, pages, datelines, credits, notices.
  static let pages: [[String]] = [
    words("structure"), words("structure"), words("pages"), marks, ["\n", "\n\n", "\r\n", "\n　　", "  ", "\t", "|"],
    [
      "江州日报", "2031-05-12", "2031年5月12日", "第3版:要闻", "03版", "A12", "本报讯", "新华社江州3月5日电", "（记者 文竹）", "本报记者 文竹", "下转第二版",
      "（下转2版）", "上接第一版", "责任编辑：陆迟", "图为渡口。", "陆迟 摄", "来源：", "作者：", "题：", "——", "（完）", "【标题】", "【正文】", "◆", "一、", "（一）",
      "1.", "Q：", "A：", "http://example.org/a.htm", "江州的水清了", "图①", "→", "关键词：", "摘要：", "编者按", "版面", "字号", "<", ">",
      "&nbsp;",
    ], names, joints, words("places"), words("terms"),
  ]
}
