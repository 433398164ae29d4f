package import ArticleModel

/// The policy terms: count, where they stand, evidence, who uses them. Space lights one, Enter makes it active.
struct TermsPane: Pane {
  enum Order: String, CaseIterable {
    case importance = "按分量"
    case count = "按次数"
    case place = "按先后"
  }

  /// Rows that decide how wide the column of terms is.
  private static let measured = 100

  private var list = ListState()
  private(set) var wantedRows = 0
  private var order = Order.importance

  var needsIndex: Bool { true }

  init(_ reader: inout Reader) {
    wantedRows = reader.currentIndex().terms.count + 1
    guard case .term(let active)? = reader.selection.hits?.source else { return }
    let index = reader.currentIndex()
    list.selected = rows(index).firstIndex { index.terms[$0].term.text == active } ?? 0
  }

  private func rows(_ index: DocumentIndex) -> [Int] {
    let filter = list.filterText
    let shown = index.terms.indices.filter { filter.isEmpty || index.terms[$0].term.text.contains(filter) }
    let terms = index.terms
    switch order {
    case .importance: return shown.sorted { (-terms[$0].importance, $0) < (-terms[$1].importance, $1) }
    case .count: return shown.sorted { (-terms[$0].occurrences.count, $0) < (-terms[$1].occurrences.count, $1) }
    case .place:
      return shown.sorted { first(terms[$0]) < first(terms[$1]) }
    }
  }

  private func first(_ entry: DocumentIndex.TermEntry) -> Int { entry.occurrences.first?.lowerBound ?? .max }

  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome {
    let index = reader.currentIndex()
    let rows = rows(index)
    let region = region(on: reader.size)
    if let press = list.press(key, in: region, count: rows.count) {
      return press == .again ? activate(rows, index, &reader) : .stay([])
    }
    if list.take(key, count: rows.count, page: region.rows - 1, spaceIsTaken: true) { return .stay([]) }
    let chosen = rows.indices.contains(list.selected) ? index.terms[rows[list.selected]].term.text : nil
    switch key.halfWidth {
    case .enter: return activate(rows, index, &reader)
    case .character(" "):
      if let chosen { reader.light(chosen, !isLit(chosen, index, reader)) }
      return .stay([])
    case .character("s"):
      order = Order.allCases[((Order.allCases.firstIndex(of: order) ?? 0) + 1) % Order.allCases.count]
      list.selected = 0
      return .stay([])
    case .character("A"), .character("a"):
      guard let chosen else { return .stay([]) }
      reader.selection.lighting.adopt(chosen)
      reader.flow?.forgetLayers()
      reader.say("“\(chosen)”收入自己的词表")
      return .stay([.saveTerm(chosen)])
    case .character("e"):
      if let chosen, let evidence = index.term(chosen)?.term.evidence {
        reader.say(([evidence.rule] + evidence.details).joined(separator: " · "))
      }
      return .stay([])
    case .escape: return list.clearFilter() ? .stay([]) : .close([])
    case .character("q"), .character("t"): return .close([])
    default: return .pass
    }
  }

  private func activate(_ rows: [Int], _ index: DocumentIndex, _ reader: inout Reader) -> PaneOutcome {
    guard rows.indices.contains(list.selected) else { return .close([]) }
    let text = index.terms[rows[list.selected]].term.text
    if !isLit(text, index, reader) { reader.light(text, true) }
    reader.activateTerm(text)
    let visible = reader.visibleRange()
    if let first = reader.selection.hits?.first(from: visible.lowerBound), first.lowerBound < visible.upperBound {
      reader.selection.hits?.current = first
    }
    return .close([])
  }

  /// Lit in the article in which it ranks highest.
  private func isLit(_ text: String, _ index: DocumentIndex, _ reader: Reader) -> Bool {
    let rank = index.terms.firstIndex { $0.term.text == text } ?? .max
    return reader.selection.lighting.isLit(text, rank: rank)
  }

  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader) {
    let index = reader.currentIndex()
    wantedRows = index.terms.count + 1
    let rows = rows(index)
    let title = ["提法 \(index.terms.count)", order.rawValue, reader.indexProgress()].compactMap(\.self)
    let width = region.columns - 2
    let textWidth = min(
      max(8, rows.prefix(Self.measured).map { reader.labels.width(of: index.terms[$0].term.text) }.max() ?? 8),
      width / 2)
    let sparkWidth = width >= 40 ? 12 : 0
    let countWidth = max(3, String(index.terms.map(\.occurrences.count).max() ?? 0).count)
    var colours: [Int: Role.Hue] = [:]
    for (rank, row) in rows.enumerated() where rank < list.top + region.rows {
      let text = index.terms[row].term.text
      if isLit(text, index, reader) { colours[row] = reader.selection.lighting.colour(of: text) }
    }
    let symbols = reader.symbols
    let restored = RestoredText(reader)
    let count = reader.document?.source.count ?? 1
    reader.drawList(
      on: &frame, in: region, title: title.joined(separator: "  "), hint: "空格 着色 · Enter 选用 · s 排序 · Esc",
      list: &list, count: rows.count
    ) { row in
      let entry = index.terms[rows[row]]
      let colour = colours[rows[row]]
      let style = colour.map { Style(.paneText, overlay: .term($0)) } ?? Style(.paneText)
      let spark = Self.spark(entry.occurrences, of: count, width: sparkWidth, symbols)
      let tail = 2 + textWidth + 2 + countWidth + (sparkWidth > 0 ? sparkWidth + 2 : 0)
      return [
        ListPart(
          text: colour == nil ? symbols.unlit : symbols.lit, column: 0, width: 1,
          style: colour.map { Style(.paneText, overlay: .term($0)) } ?? Style(.paneQuiet), isSymbols: true),
        ListPart(text: restored.text(of: entry.term.text), column: 2, width: textWidth, style: style),
        ListPart(
          text: "\(entry.occurrences.count)", column: 2 + textWidth + 1, width: countWidth, style: Style(.paneText),
          isRight: true),
        ListPart(
          text: spark, column: 2 + textWidth + 3 + countWidth, width: sparkWidth, style: Style(.bar), isSymbols: true),
        ListPart(
          text: Self.label(entry, index), column: tail + 1, width: width - tail - 1, style: Style(.paneQuiet)),
      ]
    }
  }

  /// How densely occurrences stand along the text, a mark a slice.
  private static func spark(_ ranges: [TextRange], of count: Int, width: Int, _ symbols: Symbols) -> String {
    guard width > 0 else { return "" }
    var counts = Array(repeating: 0, count: width)
    for range in ranges { counts[min(width - 1, range.lowerBound * width / max(1, count))] += 1 }
    let most = max(1, counts.max() ?? 1)
    let levels = symbols.spark.count - 1
    return counts.map { $0 == 0 ? symbols.spark[0] : symbols.spark[max(1, $0 * levels / most)] }.joined()
  }

  /// Evidence, and who uses the term.
  private static func label(_ entry: DocumentIndex.TermEntry, _ index: DocumentIndex) -> String {
    let users = entry.uses.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .prefix(3).map { index.speakers[$0.key].speaker.name }
    return ([entry.term.kind.label] + (users.isEmpty ? [] : [users.joined(separator: "、")])).joined(separator: " ")
  }
}

extension Term.Kind {
  /// In one word, for lists.
  package var label: String {
    switch self {
    case .repeated: "反复"
    case .quoted: "引号"
    case .known: "通行"
    case .own: "自有"
    }
  }
}
