/// Goes over a page and writes what a person sees of it as lines.
struct PageReader {
  private let page: HTMLPage
  private let amounts: TextAmounts
  /// Whether the things of a numbered list have their numbers.
  private let numbersLists: Bool
  private(set) var writer = PageTextWriter()

  // Where the outermost element ends that makes text so; 0 for none.
  private var preformattedEnd = 0
  private var linkEnd = 0
  private var boldEnd = 0
  private var rowEnd = 0
  private var barEnd = 0

  init(_ page: HTMLPage, numbersLists: Bool = false) {
    self.page = page
    self.numbersLists = numbersLists
    amounts = TextAmounts(page)
  }

  mutating func read(_ nodes: Range<Int>) {
    var number = nodes.lowerBound
    while number < nodes.upperBound {
      var next = number + 1
      switch page.nodes[number].kind {
      case .element(let tag):
        if tag.traits.contains(.unread) || isHidden(number) {
          next = page.nodes[number].end
        } else {
          begin(tag.traits, number)
        }
      case .text(let range), .whitespace(let range): writer.write(page.text[range], of: number, style(at: number))
      case .document, .comment: break
      }
      endBlocks(from: number, to: next, in: nodes)
      number = next
    }
    writer.finish()
  }

  private func style(at number: Int) -> PageTextWriter.Style {
    PageTextWriter.Style(
      isPreformatted: number < preformattedEnd, isLinked: number < linkEnd, isBold: number < boldEnd,
      isRow: number < rowEnd, isInBar: number < barEnd)
  }

  private mutating func begin(_ traits: ElementTraits, _ number: Int) {
    let end = page.nodes[number].end
    if traits.contains(.preformatted) { preformattedEnd = max(preformattedEnd, end) }
    if traits.contains(.link) { linkEnd = max(linkEnd, end) }
    if traits.contains(.bold) { boldEnd = max(boldEnd, end) }
    if traits.contains(.image) { writer.passImage() }
    if traits.contains(.lineBreak), number >= rowEnd { writer.breakLine(1) }
    if isBar(number, traits) { barEnd = max(barEnd, end) }
    if number < rowEnd {
      if traits.contains(.cell), number - 1 != page.nodes[number].parent { partColumns(number) }
    } else if traits.contains(.block) {
      writer.breakLine(2)
      if traits.contains(.row), isRow(number) { rowEnd = end }
      if numbersLists, let place = place(number) { writer.write("\(place). ".utf8, of: number, style(at: number)) }
    }
  }

  /// Columns are parted by an ideographic space.
  private mutating func partColumns(_ number: Int) { writer.write("\u{3000}".utf8, of: number, style(at: number)) }

  /// The number of a thing in a numbered list; `nil` for other elements.
  private func place(_ number: Int) -> Int? {
    guard page.nodes[number].tag == "li", let list = page.nodes[number].parent, page.nodes[list].tag == "ol" else {
      return nil
    }
    let first = page.attribute("start", of: list).flatMap { Int($0) } ?? 1
    let before = page.children(of: list).prefix { $0 < number }.prefix(Self.longestList)
      .filter { page.nodes[$0].tag == "li" }
    return before.count < Self.longestList ? first + before.count : nil
  }

  /// Things that are counted.
  private static let longestList = 500

  /// Ends the blocks that are left on the way from one node to the next.
  private mutating func endBlocks(from number: Int, to next: Int, in nodes: Range<Int>) {
    var left: Int? = number
    while let node = left, node >= nodes.lowerBound, !page.holds(node, next) {
      if page.traits(of: node).contains(.block), next >= rowEnd || node >= rowEnd { writer.breakLine(2) }
      left = page.nodes[node].parent
    }
  }
}

// MARK: - Elements

extension PageReader {
  /// Bytes of a table's row and of a cell in it; longer ones are the columns of a page.
  private static let longestRow = 600
  private static let longestCell = 180

  /// Whether a tr is a row of data: a few short cells.
  private func isRow(_ number: Int) -> Bool {
    guard amounts.amount(in: number).text <= Self.longestRow, hasOtherRows(number) else { return false }
    var cells = 0
    for node in page.children(of: number) where page.traits(of: node).contains(.cell) {
      let amount = amounts.amount(in: node)
      guard amount.text <= Self.longestCell, !holds(.row, node) else { return false }
      if amount.text > 0 { cells += 1 }
    }
    return cells > 1
  }

  /// A table of one row is no table.
  private func hasOtherRows(_ number: Int) -> Bool {
    guard let part = page.nodes[number].parent else { return false }
    // A head and a body are parts of one table.
    let table = page.nodes[part].tag == "table" ? part : page.nodes[part].parent ?? part
    return ([part] + page.children(of: table)).contains { part in
      page.children(of: part).contains { $0 != number && page.traits(of: $0).contains(.row) }
    }
  }

  /// Of an element that are looked at.
  private static let mostNodes = 400

  private func holds(_ traits: ElementTraits, _ number: Int) -> Bool {
    page.subtree(number).prefix(Self.mostNodes).contains { !page.traits(of: $0).isDisjoint(with: traits) }
  }

  /// Bytes of the text of a form that is no more than one.
  private static let longestForm = 600

  /// Whether an element is a bar beside, above or below a page's content.
  private func isBar(_ number: Int, _ traits: ElementTraits) -> Bool {
    if traits.contains(.bar) { return true }
    if traits.contains(.form) {
      return amounts.amount(in: number).text <= Self.longestForm && !holds([.heading, .row, .text], number)
    }
    return traits.contains(.header) && !holds(.heading, number)
  }

  /// Bytes. What is hidden and longer may be shown by a script.
  private static let longestHidden = 600
  /// Of what only a program reads out.
  private static let longestUnseen = 90
  private static let hiding = Array("display:none".utf8)

  private func isHidden(_ number: Int) -> Bool {
    if amounts.amount(in: number).text <= Self.longestUnseen, page.names(of: number).contains(.unseen) { return true }
    guard let style = page.attribute("style", of: number) else { return false }
    let bytes = style.utf8.filter { $0 != UInt8(ascii: " ") }
    return bytes.firstPosition(of: Self.hiding, from: 0) != nil && amounts.amount(in: number).text <= Self.longestHidden
  }
}
