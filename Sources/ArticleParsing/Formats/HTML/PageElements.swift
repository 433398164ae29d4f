/// What an element is to a reader of articles.
struct ElementTraits: OptionSet {
  let rawValue: UInt16

  /// Nobody reads its text as part of a page.
  static let unread = ElementTraits(rawValue: 1 << 0)
  /// It begins and ends a line.
  static let block = ElementTraits(rawValue: 1 << 1)
  static let cell = ElementTraits(rawValue: 1 << 2)
  static let row = ElementTraits(rawValue: 1 << 3)
  static let heading = ElementTraits(rawValue: 1 << 4)
  /// A paragraph, or what stands for several.
  static let paragraph = ElementTraits(rawValue: 1 << 5)
  /// It stands beside, above or below the content.
  static let bar = ElementTraits(rawValue: 1 << 6)
  /// It does where it holds no heading.
  static let header = ElementTraits(rawValue: 1 << 7)
  /// It does where it is small.
  static let form = ElementTraits(rawValue: 1 << 8)
  static let link = ElementTraits(rawValue: 1 << 9)
  static let bold = ElementTraits(rawValue: 1 << 10)
  static let image = ElementTraits(rawValue: 1 << 11)
  static let preformatted = ElementTraits(rawValue: 1 << 12)
  static let lineBreak = ElementTraits(rawValue: 1 << 13)
  static let caption = ElementTraits(rawValue: 1 << 14)
  /// A paragraph and nothing else.
  static let text = ElementTraits(rawValue: 1 << 15)
}

extension HTMLTag {
  var traits: ElementTraits { Self.traits[number] }

  private static let traits: [ElementTraits] = {
    let table: [(ElementTraits, String)] = [
      (
        .unread,
        "script style noscript template head title button select textarea iframe object svg math audio video canvas rt rp"
      ),
      (.block, "body main article section header footer nav aside form div center p h1 h2 h3 h4 h5 h6 blockquote pre"),
      (.block, "address hr ul ol li dl dt dd table tr td th figure figcaption"),
      (.cell, "td th"), (.row, "tr"), (.heading, "h1 h2 h3 h4 h5 h6"),
      (.paragraph, "p blockquote pre ul ol table figure center h2 h3 h4 h5 h6"), (.bar, "nav aside footer"),
      (.header, "header"), (.form, "form"), (.link, "a"), (.bold, "b strong h1 h2 h3 h4 h5 h6"), (.image, "img"),
      (.preformatted, "pre"), (.lineBreak, "br"), (.caption, "figcaption"), (.text, "p"),
    ]
    var traits = [ElementTraits](repeating: [], count: HTMLTag.limit)
    for (trait, names) in table {
      for name in names.split(separator: " ") { traits[HTMLTag(stringLiteral: String(name)).number].insert(trait) }
    }
    return traits
  }()
}

extension HTMLPage {
  /// What an element is; nothing of what is none.
  func traits(of node: Int) -> ElementTraits { nodes[node].tag?.traits ?? [] }
}
