import ArticleModel

/// The person's corrections, those of the open file first. Enter goes there, a changes one, d takes it back.
struct CorrectionsPane: Pane {
  private var list = ListState()
  private var rows: [FiledCorrection] = []

  init(_ context: PaneContext) { rows = corrections(context) }

  var isTyping: Bool { list.isFiltering }

  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: max(1, context.corrections.count) + 1)
  }

  private func corrections(_ context: PaneContext) -> [FiledCorrection] {
    let filter = list.filterText
    let here = Set(context.articles.map { $0.key(in: context.document.source) })
    let shown = context.corrections.filter { filed in
      filter.isEmpty || filed.article.contains(filter) || filed.correction.speaker.contains(filter)
        || what(filed, context).contains(filter)
    }
    return shown.filter { here.contains($0.article) } + shown.filter { !here.contains($0.article) }.reversed()
  }

  private func what(_ filed: FiledCorrection, _ context: PaneContext) -> String {
    switch filed.correction.change {
    case .notASpeaker: context.text(.isNoSpeaker)
    case .rename(let name): context.text(.isCalled, name)
    case .post(let post): context.text(.hasPost, post)
    case .says(let words): context.text(.saysWords, words)
    }
  }

  private var chosen: FiledCorrection? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? go() : [] }
    // d takes back, and does not page.
    if !list.isFiltering, key.halfWidth == .character("d") { return chosen.map { [.removeCorrection($0)] } ?? [] }
    if list.take(key, count: rows.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return go()
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("L"): return [.close]
    case .character("a"): return chosen.flatMap { $0.value.isEmpty ? nil : [.changeCorrection($0)] } ?? []
    default: return nil
    }
  }

  private func go() -> [PaneCommand] { chosen.map { [.goToCorrection($0)] } ?? [.close] }

  mutating func settle(in context: PaneContext) {
    rows = corrections(context)
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let width = region.columns - 2
    let nameWidth = 10
    let articleWidth = width / 3
    let left = nameWidth + 1
    frame.put(
      list, in: region, title: context.text(.correctionsTitle, "\(rows.count)"), hint: context.text(.correctionsHint),
      count: rows.count, labels: context.labels
    ) { row in
      let filed = rows[row]
      return [
        ListPart(text: filed.correction.speaker, column: 0, width: nameWidth, style: Style(.speakerName)),
        ListPart(
          text: what(filed, context), column: left, width: width - left - articleWidth - 1, style: Style(.paneText)),
        ListPart(text: filed.article, column: width - articleWidth, width: articleWidth, style: Style(.paneQuiet)),
      ]
    }
  }
}

extension FiledCorrection {
  /// What is asked when it is changed.
  func question(in language: Language) -> String {
    switch correction.change {
    case .notASpeaker: ""
    case .rename: Phrase.askName.text(in: language, correction.speaker)
    case .post: Phrase.askPost.text(in: language, correction.speaker)
    case .says: Phrase.askSpeaker[language]
    }
  }
}
