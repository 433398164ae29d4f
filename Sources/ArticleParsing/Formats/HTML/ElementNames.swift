/// Words that the makers of pages name an element by, in its class or id.
struct ElementNames: ExpressibleByStringLiteral {
  /// In small letters.
  fileprivate let words: [[UInt8]]

  /// - Parameter words: with blanks between them.
  init(stringLiteral words: String) { self.words = words.split(separator: " ").map { Array($0.utf8) } }

  // font01, font02: of e-papers that are laid out by tables.
  static let title: ElementNames = "title headline biaoti font01"
  static let kicker: ElementNames = "pretitle yinti introtitle kicker shoulder jianti uptitle font02"
  static let subtitle: ElementNames = "subtitle sub-title sub_title futi subhead second-title titlesub font02"
  static let summary: ElementNames = "summary abstract zhaiyao daodu lead intro digest"
  static let caption: ElementNames = "caption picinfo pic_info img_desc imgdesc photo figure slide"
  /// What readers or the site put beside an article.
  static let aside: ElementNames = """
    comment pinglun gentie reply discuss sidebar recommend related relate hotnews rank copyright disclaim statement tuijian \
    shenming footer
    """
  static let centred: ElementNames = "center"
  /// Read out by a program and not shown.
  static let unseen: ElementNames = "visually-hidden visuallyhidden screen-reader sr-only"
  /// A box of an image and what is said of it.
  static let image: ElementNames = "image img pic photo attachment"
}

extension HTMLPage {
  /// Whether an element's class or id holds one of some words.
  func named(_ node: Int, like names: ElementNames) -> Bool {
    for attribute in ["class", "id"] {
      guard let value = self.attribute(attribute, of: node), !value.isEmpty else { continue }
      let bytes = value.utf8.map(\.lowercased)
      if names.words.contains(where: { bytes.firstPosition(of: $0, from: 0) != nil }) { return true }
    }
    return false
  }
}
