/// What the makers of a page call an element, in its class or id.
struct ElementNames: OptionSet {
  let rawValue: UInt16

  static let title = ElementNames(rawValue: 1 << 0)
  static let kicker = ElementNames(rawValue: 1 << 1)
  static let subtitle = ElementNames(rawValue: 1 << 2)
  static let summary = ElementNames(rawValue: 1 << 3)
  static let caption = ElementNames(rawValue: 1 << 4)
  /// What readers or the site put beside an article.
  static let aside = ElementNames(rawValue: 1 << 5)
  static let centred = ElementNames(rawValue: 1 << 6)
  /// Read out by a program and not shown.
  static let unseen = ElementNames(rawValue: 1 << 7)
  /// A box of an image and what is said of it.
  static let image = ElementNames(rawValue: 1 << 8)
  static let time = ElementNames(rawValue: 1 << 9)
  static let source = ElementNames(rawValue: 1 << 10)
  static let author = ElementNames(rawValue: 1 << 11)

  // font01, font02: of e-papers that are laid out by tables.
  private static let words: [(names: ElementNames, words: String)] = [
    (.title, "title headline biaoti font01"),
    (.kicker, "pretitle yinti introtitle kicker shoulder jianti uptitle font02"),
    (.subtitle, "subtitle sub-title sub_title futi subhead second-title titlesub dek standfirst font02"),
    (.summary, "summary abstract zhaiyao daodu lead intro digest excerpt"),
    (.caption, "caption picinfo pic_info img_desc imgdesc photo figure slide"),
    (.aside, "comment pinglun gentie reply discuss sidebar recommend related relate hotnews rank copyright"),
    (.aside, "disclaim statement tuijian shenming footer"), (.centred, "center"),
    (.unseen, "visually-hidden visuallyhidden screen-reader sr-only"), (.image, "image img pic photo attachment"),
    (.time, "time date"), (.source, "source"), (.author, "author"),
  ]

  /// A class or an id that is nothing but these: what some systems shorten 引题 and 副题 to.
  private static let wholes: [String: ElementNames] = ["yt": .kicker, "fbt": .subtitle]

  private struct Word {
    var letters: [UInt8]
    var names: ElementNames
  }

  private static let first = UInt8(ascii: "a")
  /// By their first letter.
  private static let byLetter: [[Word]] = {
    var table = [[Word]](repeating: [], count: 26)
    for (names, words) in words {
      for word in words.split(separator: " ") {
        let letters = Array(word.utf8)
        table[Int(letters[0] - first)].append(Word(letters: letters, names: names))
      }
    }
    return table
  }()

  /// What a class or an id says: a word may stand anywhere in it.
  static func said(in value: Span<UInt8>) -> ElementNames {
    var said: ElementNames = []
    for start in value.indices {
      let letter = Int(value[start].lowercased) - Int(first)
      guard byLetter.indices.contains(letter) else { continue }
      for word in byLetter[letter] where stands(word.letters, in: value, at: start) { said.formUnion(word.names) }
    }
    return value.count <= longestWhole ? said.union(whole(value)) : said
  }

  private static let longestWhole = 3

  private static func whole(_ value: Span<UInt8>) -> ElementNames {
    wholes.first { word, _ in word.utf8.count == value.count && stands(Array(word.utf8), in: value, at: 0) }?.value
      ?? []
  }

  private static func stands(_ letters: [UInt8], in value: Span<UInt8>, at start: Int) -> Bool {
    guard start + letters.count <= value.count else { return false }
    for offset in letters.indices where value[start + offset].lowercased != letters[offset] { return false }
    return true
  }
}
