package import ArticleModel

/// The policy terms: count, where they stand, evidence, who uses them. Space lights one, Enter makes it active.
struct TermsPane: Pane {
  enum Order: CaseIterable {
    case importance, count, place

    var phrase: Phrase {
      switch self {
      case .importance: .byImportance
      case .count: .byCount
      case .place: .byPlace
      }
    }
  }

  /// Rows that decide how wide the column of terms is.
  private static let measured = 100

  private var list = ListState()
  private var order = Order.importance
  /// Indices into the index's terms: those that are shown.
  private var rows: [Int] = []

  var needsIndex: Bool { true }
  var isTyping: Bool { list.isFiltering }

  init(_ context: PaneContext) {
    rows = rows(context.index)
    guard case .term(let active)? = context.selection.hits?.source else { return }
    list.selected = rows.firstIndex { context.index.terms[$0].term.text == active } ?? 0
  }

  func region(in context: PaneContext) -> Region { .beside(in: context, rows: context.index.terms.count + 1) }

  private func rows(_ index: DocumentIndex) -> [Int] {
    let filter = list.filterText
    let shown = index.terms.indices.filter { filter.isEmpty || index.terms[$0].term.text.contains(filter) }
    let terms = index.terms
    switch order {
    case .importance: return shown.sorted { (-terms[$0].importance, $0) < (-terms[$1].importance, $1) }
    case .count: return shown.sorted { (-terms[$0].count, $0) < (-terms[$1].count, $1) }
    case .place:
      return shown.sorted { first(terms[$0]) < first(terms[$1]) }
    }
  }

  private func first(_ entry: DocumentIndex.TermEntry) -> Int { entry.occurrences.first?.lowerBound ?? .max }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? activate(context) : [] }
    if list.take(key, count: rows.count, page: region.rows - 1, spaceIsTaken: true) { return [] }
    let chosen = chosen(context)
    switch key.halfWidth {
    case .enter: return activate(context)
    case .character(" "): return chosen.map { [.light($0.text, !isLit($0.text, context))] } ?? []
    case .character("s"):
      order = Order.allCases[((Order.allCases.firstIndex(of: order) ?? 0) + 1) % Order.allCases.count]
      list.selected = 0
      return []
    case .character("y"), .character("Y"): return chosen.map { [.copy($0.text)] } ?? []
    case .character("A"), .character("a"): return chosen.map { [.adopt($0.text)] } ?? []
    case .character("T"): return chosen.map { [.ask(.trend(of: $0.text, on: context.size))] } ?? []
    case .character("W"): return chosen.map { [.ask(.sayers(of: $0.text))] } ?? []
    case .character("e"):
      return chosen.map { [.explainTerm($0)] } ?? []
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("t"): return [.close]
    default: return nil
    }
  }

  private func chosen(_ context: PaneContext) -> Term? {
    rows.indices.contains(list.selected) ? context.index.terms[rows[list.selected]].term : nil
  }

  private func activate(_ context: PaneContext) -> [PaneCommand] {
    guard let text = chosen(context)?.text else { return [.close] }
    return (isLit(text, context) ? [] : [.light(text, true)]) + [.activate(text), .chooseHitOnScreen, .close]
  }

  /// Lit in the article in which it ranks highest.
  private func isLit(_ text: String, _ context: PaneContext) -> Bool {
    context.selection.lighting.isLit(text, rank: context.index.rank(of: text) ?? .max)
  }

  mutating func settle(in context: PaneContext) {
    rows = rows(context.index)
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let index = context.index
    let shown = list.filterText.isEmpty ? "\(index.terms.count)" : "\(rows.count)/\(index.terms.count)"
    let title = [context.text(.termsTitle, shown), context.text(order.phrase), context.progress].compactMap(\.self)
    let width = region.columns - 2
    let textWidth = min(
      max(8, rows.prefix(Self.measured).map { context.labels.width(of: index.terms[$0].term.text) }.max() ?? 8),
      width / 2)
    let sparkWidth = width >= 40 ? 12 : 0
    let countWidth = max(3, String(index.terms.map(\.count).max() ?? 0).count)
    let symbols = context.symbols
    let restored = context.restored
    let count = context.document.source.count
    frame.put(
      list, in: region, title: title.joined(separator: "  "), hint: context.text(.termsHint),
      count: rows.count, labels: context.labels
    ) { row in
      let entry = index.terms[rows[row]]
      let text = entry.term.text
      let colour = isLit(text, context) ? context.selection.lighting.colour(of: text) : nil
      let style = colour.map { Style(.paneText, overlay: .term($0)) } ?? Style(.paneText)
      let spark = Self.spark(entry.occurrences, of: count, width: sparkWidth, symbols)
      let tail = 2 + textWidth + 2 + countWidth + (sparkWidth > 0 ? sparkWidth + 2 : 0)
      return [
        ListPart(
          text: colour == nil ? symbols.unlit : symbols.lit, column: 0, width: 1,
          style: colour.map { Style(.paneText, overlay: .term($0)) } ?? Style(.paneQuiet), isSymbols: true),
        ListPart(text: restored.text(of: text), column: 2, width: textWidth, style: style),
        ListPart(
          text: "\(entry.count)", column: 2 + textWidth + 1, width: countWidth, style: Style(.paneText),
          isRight: true),
        ListPart(
          text: spark, column: 2 + textWidth + 3 + countWidth, width: sparkWidth, style: Style(.bar), isSymbols: true),
        ListPart(
          text: Self.label(entry, index, context), column: tail + 1, width: width - tail - 1, style: Style(.paneQuiet)),
      ]
    }
  }

  /// How densely occurrences stand along the text, a mark a slice.
  private static func spark(_ occurrences: Occurrences, of count: Int, width: Int, _ symbols: Symbols) -> String {
    guard width > 0 else { return "" }
    var counts = Array(repeating: 0, count: width)
    for range in occurrences { counts[min(width - 1, range.lowerBound * width / max(1, count))] += 1 }
    let most = max(1, counts.max() ?? 1)
    let levels = symbols.spark.count - 1
    return counts.map { $0 == 0 ? symbols.spark[0] : symbols.spark[max(1, $0 * levels / most)] }.joined()
  }

  /// Evidence, and who uses the term.
  private static func label(_ entry: DocumentIndex.TermEntry, _ index: DocumentIndex, _ context: PaneContext) -> String
  {
    let users = entry.uses.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .prefix(3).map { index.speakers[$0.key].speaker.name }
    return ([context.text(entry.term.kind.phrase)] + (users.isEmpty ? [] : [users.joined(separator: "、")])).joined(
      separator: " ")
  }
}

extension Term.Kind {
  /// In one word, for lists.
  package var phrase: Phrase {
    switch self {
    case .repeated: .repeatedTerm
    case .quoted: .quotedTerm
    case .known: .knownTerm
    case .own: .ownTerm
    }
  }
}
