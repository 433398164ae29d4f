/// What elements are to a reader of articles.
enum PageElements {
  /// Nobody reads their text as part of the article.
  static let unread: HTMLTagSet = """
    script style noscript template head nav aside footer form button select textarea iframe object svg math audio video \
    canvas rt rp
    """

  /// They begin and end a line.
  static let blocks: HTMLTagSet = """
    body main article section header div center p h1 h2 h3 h4 h5 h6 blockquote pre address hr ul ol li dl dt dd table tr \
    figure figcaption
    """

  /// Lists and boxes: where they hold little but links, they are navigation.
  static let linkHolders: HTMLTagSet = "ul ol dl div section table"

  static let cells: HTMLTagSet = "td th"
}
