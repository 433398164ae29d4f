import ArticleModel

/// The quiet line at the top: paper, date and page of the article on the screen, or file and headline where no paper is
/// named, and which article and file it is.
extension Reader {
  mutating func drawTopLine(on frame: inout Frame, _ composition: Composition) {
    guard let geometry = flow?.geometry, let row = geometry.topLine, let document else { return }
    let style = Style(.masthead)
    frame.fill(columns: 0..<size.columns, row: row, style: style)
    var head = ""
    var right = ""
    if let place = composition.rows.first(where: { $0.y >= min(1, geometry.lines - 1) })?.place ?? location.top,
      let view = flow?[place.section]
    {
      let number = view.blocks[place.block].article
      head = self.head(of: view.articles[number], document)
      if let headline = self.headline(of: number, in: view, composition) {
        head += (head.isEmpty ? "" : "  ") + headline
      }
      if view.articles.count > 1, flow?.isWhole == true {
        right = text(.articleOf, "\(number + 1)", "\(view.articles.count)")
      }
    }
    if head.isEmpty { head = Self.shortName(document.name) }
    if settings.files.count > 1, let at = settings.files.firstIndex(of: document.name) {
      right += (right.isEmpty ? "" : "  ") + text(.fileOf, "\(at + 1)", "\(settings.files.count)")
    }
    if location.isComing { right += (right.isEmpty ? "" : "  ") + text(.stillComing) }
    let left = geometry.left
    let width = size.columns - left
    let rightWidth = labels.width(of: right)
    let fits = rightWidth > 0 && rightWidth + 12 < width
    frame.put(
      label: head, column: left, row: row, width: fits ? width - rightWidth - 4 : width,
      style: style, setter: labels)
    if fits {
      frame.put(
        label: right, column: size.columns - rightWidth - 2, row: row, width: rightWidth, style: style, setter: labels)
    }
  }

  /// Paper, date and page; of an article that does not name its paper, the file with its folder in the paper's place.
  private func head(of article: Article, _ document: Document) -> String {
    guard article.masthead == nil else { return Self.masthead(of: article) }
    let name = Self.shortName(document.name)
    let rest = Self.masthead(of: article)
    guard let date = article.date?.description, name.contains(date) else {
      return rest.isEmpty ? name : name + "  " + rest
    }
    // The folder's name says the date already.
    return article.page?.label.map { name + "  " + $0 } ?? name
  }

  /// The headline of an article without a paper's name that is on the screen without it.
  private func headline(of number: Int, in view: SectionView, _ composition: Composition) -> String? {
    let article = view.articles[number]
    guard article.masthead == nil, !article.headline.isEmpty else { return nil }
    let isShown = composition.rows.contains { row in
      row.place.section == view.index && view.blocks[row.place.block].article == number
        && view.blocks[row.place.block].role == .headline
    }
    return isShown ? nil : article.headline.joined(separator: " ")
  }

  /// 2031-05-12/01.txt: a file's name with its folder's.
  static func shortName(_ path: String) -> String { path.split(separator: "/").suffix(2).joined(separator: "/") }

  /// 江州日报  2031-05-12  第3版 要闻; empty where the article has none of these.
  static func masthead(of article: Article) -> String {
    joined(joined(article.masthead, article.date?.description, by: "  "), article.page?.label, by: "  ") ?? ""
  }

  /// Two parts of a label; one where the other is missing. (`[String].joined` looks its type up among all of the
  /// program's at the first call, which the first screen would wait for.)
  private static func joined(_ first: String?, _ second: String?, by separator: String) -> String? {
    guard let first, let second else { return first ?? second }
    return first + separator + second
  }
}
