import ArticleModel
import TextLayout

/// The document as one long column of rows, set only where it is looked at.
///
/// What is not in memory is taken from `supplies`. Where it is not there either, `missing` says what was needed, and from then
/// on nothing can be had from here: every question is answered with nothing. See `Reader.update`.
struct PageFlow: Sendable {
  let document: Document
  private(set) var geometry: PageGeometry
  private var body: Typesetter
  private var heads: Typesetter
  private(set) var style: PageStyle
  /// The person's corrections, by `Article.key(in:)`.
  private(set) var corrections: [String: [Correction]] = [:]
  /// Sections in memory, sorted by index; few, so that a huge file stays cheap.
  private(set) var loaded: [SectionView] = []

  /// Articles of sections that are not in memory yet.
  var supplies: [SectionRequest: [Article]] = [:]
  /// What could not be gone on without.
  private(set) var missing: SectionRequest?

  /// Of the document's only section no more is in memory than its first screen takes.
  private(set) var isFirstLook = false

  /// The document is one section, and all of it was looked at.
  var isWhole: Bool { document.sectionCount == 1 && !isFirstLook }

  private static let loadedLimit = 12
  /// Sections without any text that are passed over; a file that has more of them in a row ends there. Nobody should
  /// wait for gigabytes of blanks.
  private static let emptySections = 64

  init(document: Document, geometry: PageGeometry, options: LayoutOptions, style: PageStyle) {
    self.document = document
    self.geometry = geometry
    self.style = style
    (body, heads) = Self.typesetters(options, geometry)
  }

  /// For what stands in newspaper columns, and for what runs across them.
  private static func typesetters(_ options: LayoutOptions, _ geometry: PageGeometry) -> (Typesetter, Typesetter) {
    var options = options
    options.axis = geometry.axis
    options.measure = Cells(geometry.columnWidth + geometry.hangingMargin)
    options.hanging = geometry.hangingMargin > 0
    let body = Typesetter(options: options)
    options.measure = Cells(geometry.spanWidth)
    options.hanging = false
    return (body, Typesetter(options: options))
  }

  /// Takes a new screen or new options: every line is set anew when it is looked at.
  mutating func relayout(geometry: PageGeometry, options: LayoutOptions, style: PageStyle) {
    if style != self.style { loaded = [] }
    self.geometry = geometry
    self.style = style
    (body, heads) = Self.typesetters(options, geometry)
    for i in loaded.indices { loaded[i].forgetLines() }
  }

  /// Takes other corrections: everything is read with them from now on.
  mutating func correct(with corrections: [String: [Correction]]) {
    guard corrections != self.corrections else { return }
    self.corrections = corrections
    loaded = []
  }

  mutating func forgetLayers() {
    for i in loaded.indices { loaded[i].layers = Array(repeating: nil, count: loaded[i].articles.count) }
  }

  // MARK: Sections

  /// The position of a section in `loaded`, valid until the next call; `nil` once something is missing.
  mutating func load(_ section: Int) -> Int? {
    guard missing == nil else { return nil }
    var at = 0
    while at < loaded.count, loaded[at].index < section { at += 1 }
    if at < loaded.count, loaded[at].index == section { return at }
    let firstLook = isFirstLook ? document.firstLook : nil
    let request = SectionRequest(section: section, range: firstLook ?? document.sectionRange(section))
    guard var articles = supplies[request] else {
      missing = request
      return nil
    }
    correct(&articles)
    loaded.insert(SectionView(index: section, articles: articles, style: style, in: document.source), at: at)
    return at
  }

  /// Forgets the supplies, and the sections farthest from the person where many are in memory.
  mutating func tidy(around section: Int) {
    supplies = [:]
    while let first = loaded.first, let last = loaded.last, loaded.count > Self.loadedLimit {
      if section - first.index > last.index - section { loaded.removeFirst() } else { loaded.removeLast() }
    }
  }

  /// - Precondition: nothing was analysed yet.
  mutating func beginWithFirstLook() { isFirstLook = document.firstLook != nil }

  /// Ends the first look: all of the section is analysed when it is next needed.
  mutating func seeAll() {
    isFirstLook = false
    loaded = []
  }

  func isLoaded(_ section: Int) -> Bool { loaded.contains { $0.index == section } }

  func correct(_ articles: inout [Article]) {
    guard !corrections.isEmpty else { return }
    for i in articles.indices {
      if let list = corrections[articles[i].key(in: document.source)] { articles[i].apply(list, in: document.source) }
    }
  }

  subscript(section: Int) -> SectionView? {
    mutating get { load(section).map { loaded[$0] } }
  }

  /// What lies over an article's text.
  mutating func layers(section: Int, article: Int, lighting: inout TermLighting) -> ArticleLayers? {
    guard let at = load(section) else { return nil }
    if let layers = loaded[at].layers[article] { return layers }
    let value = loaded[at].articles[article]
    let layers = ArticleLayers(article: value, colours: lighting.colours(for: value))
    loaded[at].layers[article] = layers
    return layers
  }

  // MARK: Rows

  /// Rows of a block, which is set now if it was not.
  mutating func rows(section: Int, block: Int) -> Int {
    guard let at = load(section) else { return 1 }
    if loaded[at].rows[block] == 0 { set(at, block) }
    return loaded[at].rows[block]
  }

  private mutating func set(_ at: Int, _ block: Int) {
    let page = loaded[at].blocks[block]
    let typesetter = page.spans ? heads : body
    let lines = document.source.withSpan { typesetter.lines(of: page.block, in: $0) }
    loaded[at].lines[block] = lines
    // A block without a line (nothing but blanks) takes one row, so that every block has a place.
    loaded[at].rows[block] = page.rows(lines: lines.count)
  }

  /// The line on a row; `nil` on a blank one.
  mutating func line(at place: Place) -> Line? {
    _ = rows(section: place.section, block: place.block)
    guard let at = load(place.section) else { return nil }
    let lines = loaded[at].lines[place.block]
    guard let index = loaded[at].blocks[place.block].line(onRow: place.row), lines.indices.contains(index) else {
      return nil
    }
    return lines[index]
  }

  mutating func block(at place: Place) -> PageBlock? { load(place.section).map { loaded[$0].blocks[place.block] } }

  mutating func next(_ place: Place) -> Place? {
    guard let at = load(place.section) else { return nil }
    if place.row + 1 < rows(section: place.section, block: place.block) {
      return Place(section: place.section, block: place.block, row: place.row + 1)
    }
    if place.block + 1 < loaded[at].blocks.count {
      return Place(section: place.section, block: place.block + 1, row: 0)
    }
    var section = place.section + 1
    while section < min(document.sectionCount, place.section + Self.emptySections) {
      guard let blocks = self[section]?.blocks else { return nil }
      if !blocks.isEmpty { return Place(section: section, block: 0, row: 0) }
      section += 1
    }
    return nil
  }

  mutating func previous(_ place: Place) -> Place? {
    guard missing == nil else { return nil }
    if place.row > 0 { return Place(section: place.section, block: place.block, row: place.row - 1) }
    if place.block > 0 { return last(section: place.section, block: place.block - 1) }
    var section = place.section - 1
    while section >= max(0, place.section - Self.emptySections) {
      guard let blocks = self[section]?.blocks.count else { return nil }
      if blocks > 0 { return last(section: section, block: blocks - 1) }
      section -= 1
    }
    return nil
  }

  private mutating func last(section: Int, block: Int) -> Place? {
    let rows = rows(section: section, block: block)
    return missing == nil ? Place(section: section, block: block, row: rows - 1) : nil
  }

  /// The text's first row; `nil` where the document shows nothing.
  mutating func firstPlace() -> Place? {
    for section in 0..<min(document.sectionCount, Self.emptySections) {
      guard let blocks = self[section]?.blocks else { return nil }
      if !blocks.isEmpty { return Place(section: section, block: 0, row: 0) }
    }
    return nil
  }

  mutating func lastPlace() -> Place? {
    for section in (0..<document.sectionCount).suffix(Self.emptySections).reversed() {
      guard let blocks = self[section]?.blocks.count else { return nil }
      if blocks > 0 { return last(section: section, block: blocks - 1) }
    }
    return nil
  }

  /// The row a number of rows above (or the first).
  mutating func stepBack(_ place: Place, by rows: Int) -> Place {
    var place = place
    for _ in 0..<max(0, rows) {
      guard let above = previous(place) else { break }
      place = above
    }
    return place
  }

  // MARK: Offsets

  /// The row on which the byte at an offset stands, or the nearest shown one before it.
  mutating func place(of offset: Int) -> Place? {
    let section = document.section(at: offset)
    guard let at = load(section) else { return nil }
    guard !loaded[at].blocks.isEmpty else {
      return previous(Place(section: section, block: 0, row: 0)) ?? firstPlace()
    }
    let block = loaded[at].block(at: offset)
    if offset < loaded[at].blocks[block].range.lowerBound {
      return previous(Place(section: section, block: block, row: 0)) ?? Place(section: section, block: block, row: 0)
    }
    _ = rows(section: section, block: block)
    let lines = loaded[at].lines[block]
    var row = 0
    while row + 1 < lines.count, lines[row + 1].range.lowerBound <= offset { row += 1 }
    return Place(section: section, block: block, row: loaded[at].blocks[block].row(ofLine: row))
  }

  /// Where a row's text begins, bytes.
  mutating func offset(of place: Place) -> Int {
    line(at: place)?.range.lowerBound ?? block(at: place)?.range.lowerBound ?? 0
  }
}
