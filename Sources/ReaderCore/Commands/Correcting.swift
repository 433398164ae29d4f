import ArticleModel

/// Putting right who speaks: at once on the page, and kept for everything that reads the article.
extension Reader {
  /// Of what is selected: who says it. Else what is wrong with the speaker under the eye.
  mutating func beginCorrection() -> [Effect] {
    if let passage = selection.passage?.range { return beginGiving(passage) }
    guard let stop = remarkUnderEye() else {
      say(.noRemarkToCorrect)
      return []
    }
    selection.focus = stop
    overlay.open(Prompt(.correction(stop)))
    return []
  }

  mutating func correct(_ stop: RemarkStop, _ change: Correction.Change) -> [Effect] {
    guard let document, let view = flow?[stop.section], view.articles.indices.contains(stop.article) else { return [] }
    let key = view.articles[stop.article].key(in: document.source)
    let effects = make(
      CorrectionLog.Edit(new: FiledCorrection(Correction(speaker: stop.speaker, change: change), article: key)))
    switch change {
    case .notASpeaker: say(.notASpeaker, stop.speaker)
    case .rename(let name): say(.renamed, stop.speaker, name)
    case .post(let post): say(.postNow, stop.speaker, post)
    case .says: say(.wordsGiven, stop.speaker)
    }
    return effects
  }

  /// Takes the last edit of this sitting back, of whatever file it was.
  mutating func undoCorrection() -> [Effect] {
    guard let edit = corrections.undo() else {
      say(.nothingToUndo)
      return []
    }
    readAnew(edit)
    say(.undone, edit.speaker)
    return edit.effects
  }

  private mutating func make(_ edit: CorrectionLog.Edit) -> [Effect] {
    guard corrections.make(edit) else { return [] }
    readAnew(edit)
    return edit.effects
  }

  /// Remarks are counted anew: nothing may point to one any more.
  private mutating func readAnew(_ edit: CorrectionLog.Edit) {
    flow?.correct(with: corrections.all.byArticle)
    selection.focus = nil
    if selection.onlySpeaker == edit.speaker { selection.onlySpeaker = nil }
    work.index = nil
    keepWhatIsAskedFor()
  }

  // MARK: Speakers who were missed

  /// 方知远, 欧阳知远, 古丽·艾山.
  private static func isName(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "·" || $0 == "•" }
    let longest = parts.count > 1 ? 8 : 4
    return text.count >= 2 && parts.allSatisfy { (1...longest).contains($0.count) && $0.allSatisfy(\.isLetter) }
  }

  /// Asks who says a passage. Where that is a name, its sentence is what is said.
  private mutating func beginGiving(_ passage: TextRange) -> [Effect] {
    guard let document, let article = article(at: passage.lowerBound) else { return [] }
    let text = document.source[passage]
    var said = passage
    var name = ""
    if Self.isName(text), let paragraph = article.paragraphs.first(where: { $0.range.contains(passage) }),
      let sentence = Sentences.ranges(in: paragraph.range, of: document.source).first(where: { $0.contains(passage) })
    {
      (said, name) = (sentence, text)
      selection.passage = PassageSelection(range: sentence)
    }
    overlay.open(Prompt(.speaker(said), text: name))
    return []
  }

  /// The passage becomes a remark of whoever is named.
  mutating func give(_ passage: TextRange, to typed: String) -> [Effect] {
    let name = typed.trimmed
    guard let document, !name.isEmpty, let article = article(at: passage.lowerBound) else { return [] }
    let words = article.parts(of: passage, in: document.source).joined(separator: " ").onOneLine
    guard !words.isEmpty else { return [] }
    selection.passage = nil
    let filed = FiledCorrection(
      Correction(speaker: name, change: .says(words)), article: article.key(in: document.source))
    let effects = make(CorrectionLog.Edit(new: filed))
    selection.focus = stop(of: name, at: passage)
    say(.wordsGiven, name)
    return effects
  }

  private mutating func article(at offset: Int) -> Article? {
    guard let document else { return nil }
    return flow?[document.section(at: offset)]?.articles.first { $0.range.contains(offset) }
  }

  /// A speaker's remark in a stretch of the text.
  private mutating func stop(of name: String, at range: TextRange) -> RemarkStop? {
    guard let document, let view = flow?[document.section(at: range.lowerBound)] else { return nil }
    for (a, article) in view.articles.enumerated() {
      let remark = article.remarks.firstIndex {
        $0.range.overlaps(range) && article.speakers.indices.contains($0.speaker)
          && article.speakers[$0.speaker].name == name
      }
      guard let remark else { continue }
      return RemarkStop(
        section: view.index, article: a, remark: remark, speaker: name,
        offset: article.remarks[remark].range.lowerBound)
    }
    return nil
  }

  /// Tab: the article's speakers in turn, the nearest first.
  mutating func completeSpeaker(_ prompt: inout Prompt, of passage: TextRange, forward: Bool) {
    guard let article = article(at: passage.lowerBound) else { return }
    let near = article.remarks.sorted {
      abs($0.range.lowerBound - passage.lowerBound) < abs($1.range.lowerBound - passage.lowerBound)
    }
    var names: [String] = []
    for remark in near where article.speakers.indices.contains(remark.speaker) {
      let name = article.speakers[remark.speaker].name
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return }
    let at = names.firstIndex(of: prompt.editor.text).map { $0 + (forward ? 1 : names.count - 1) }
    prompt.editor = LineEditor(names[(at ?? (forward ? 0 : names.count - 1)) % names.count])
  }

  // MARK: The list of corrections

  mutating func openCorrections() -> [Effect] {
    guard !corrections.all.isEmpty else {
      say(.noCorrections)
      return []
    }
    return openPane { CorrectionsPane($0) }
  }

  mutating func removeCorrection(_ filed: FiledCorrection) -> [Effect] {
    let effects = make(CorrectionLog.Edit(old: filed))
    say(.undone, filed.correction.speaker)
    return effects
  }

  mutating func change(_ filed: FiledCorrection, to text: String) -> [Effect] {
    var new = filed
    switch filed.correction.change {
    case .notASpeaker: return []
    case .rename: new.correction.change = .rename(text.trimmed)
    case .post: new.correction.change = .post(text.onOneLine)
    case .says: new.correction.speaker = text.trimmed
    }
    return new.value.isEmpty && new.correction.change != .post("") ? [] : make(CorrectionLog.Edit(old: filed, new: new))
  }

  /// Goes to what a correction is about, where that is in the open file.
  mutating func goTo(_ filed: FiledCorrection) -> [Effect] {
    guard let document,
      let view = flow?.loaded.first(where: { view in
        view.articles.contains { $0.key(in: document.source) == filed.article }
      }), let article = view.articles.first(where: { $0.key(in: document.source) == filed.article })
    else {
      say(.correctionElsewhere, filed.article)
      return []
    }
    overlay.pane = nil
    if let stop = stop(of: filed.speakerNow, at: article.range) {
      goTo(stop)
    } else {
      rememberPlace()
      selection.focus = nil
      moveTo(offset: article.range.lowerBound)
    }
    return []
  }
}

extension FiledCorrection {
  /// What of it can be typed anew; empty where nothing can.
  var value: String {
    switch correction.change {
    case .notASpeaker: ""
    case .rename(let name): name
    case .post(let post): post
    case .says: correction.speaker
    }
  }

  /// Whom the article names once it is carried out.
  var speakerNow: String { if case .rename(let name) = correction.change { name } else { correction.speaker } }
}

extension String {
  /// On one line, without blanks at its ends.
  fileprivate var trimmed: String {
    var text = onOneLine[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
