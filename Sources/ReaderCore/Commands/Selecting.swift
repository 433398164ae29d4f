import ArticleModel

/// Selecting a passage: by sentence, then by character; copied, noted or sent away from there.
extension Reader {
  mutating func beginSelection() -> [Effect] {
    guard let document, let place = eyePlace(), let view = flow?[place.section] else { return [] }
    let paragraph = TextRange(view.blocks[place.block].range)
    let here =
      hitOnScreen()?.lowerBound ?? remarkUnderEye().map(\.offset) ?? flow?.offset(of: place) ?? paragraph.lowerBound
    let range = paragraphRange(at: here) ?? paragraph
    let sentences = Sentences.ranges(in: range, of: document.source)
    guard let sentence = sentences.first(where: { $0.contains(here) }) ?? sentences.first else { return [] }
    selection.passage = PassageSelection(range: sentence)
    say(.selecting)
    return []
  }

  /// The block that the byte at an offset stands in.
  private mutating func paragraphRange(at offset: Int) -> TextRange? {
    guard let document, let view = flow?[document.section(at: offset)], view.shows(offset) else { return nil }
    return TextRange(view.blocks[view.block(at: offset)].range)
  }

  /// - Returns: whether the key was one of selecting.
  mutating func takeInSelection(_ key: Key) -> Bool {
    guard var passage = selection.passage, let document else { return false }
    switch key.halfWidth {
    case .escape, .character("v"): selection.passage = nil
    case .down, .character("j"): moveSentence(&passage, forward: true)
    case .up, .character("k"): moveSentence(&passage, forward: false)
    case .right, .character("l"): moveCharacter(&passage, forward: true, document.source)
    case .left, .character("h"): moveCharacter(&passage, forward: false, document.source)
    case .character("o"): passage.movesStart.toggle()
    default: return false
    }
    if selection.passage != nil {
      selection.passage = passage
      let end =
        passage.movesStart ? passage.range.lowerBound : max(passage.range.lowerBound, passage.range.upperBound - 1)
      if !isVisible(end) { land(on: end) }
    }
    return true
  }

  private mutating func moveSentence(_ passage: inout PassageSelection, forward: Bool) {
    guard let document else { return }
    let from = passage.movesStart ? passage.range.lowerBound : passage.range.upperBound
    // A sentence in the next or the last paragraph, when this one has no more.
    let probe = forward ? from : max(0, from - 1)
    guard let paragraph = paragraphRange(at: probe) ?? neighbour(of: probe, forward: forward) else { return }
    let sentences = Sentences.ranges(in: paragraph, of: document.source)
    let edges = [paragraph.lowerBound] + sentences.map(\.upperBound)
    guard let edge = forward ? edges.first(where: { $0 > from }) : edges.last(where: { $0 < from }) else { return }
    set(&passage, to: edge)
  }

  /// The nearest block before or behind an offset that no block holds.
  private mutating func neighbour(of offset: Int, forward: Bool) -> TextRange? {
    guard let document, let view = flow?[document.section(at: offset)] else { return nil }
    let block =
      forward
      ? view.blocks.first { $0.range.lowerBound > offset } : view.blocks.last { $0.range.upperBound <= offset }
    return block.map { TextRange($0.range) }
  }

  private func moveCharacter(_ passage: inout PassageSelection, forward: Bool, _ source: SourceText) {
    let from = passage.movesStart ? passage.range.lowerBound : passage.range.upperBound
    set(
      &passage, to: forward ? Sentences.next(after: from, in: source) : Sentences.previous(before: from, in: source))
  }

  /// Moves the end that moves; it does not pass the other one.
  private func set(_ passage: inout PassageSelection, to offset: Int) {
    if passage.movesStart {
      if offset < passage.range.upperBound { passage.range.lowerBound = max(0, offset) }
    } else if offset > passage.range.lowerBound {
      passage.range.upperBound = offset
    }
  }

  /// What is selected, with its source.
  mutating func selectedExcerpt() -> Excerpt? {
    guard let document, let range = selection.passage?.range,
      let view = flow?[document.section(at: range.lowerBound)],
      let article = view.articles.first(where: { $0.range.contains(range.lowerBound) })
    else { return nil }
    let speaker = article.remarks.first { $0.range.contains(range.lowerBound) }?.speaker
    let parts = article.parts(of: range, in: document.source)
    return Excerpt(parts.joined(separator: "\n"), Citation(article, speaker: speaker))
  }

  // MARK: The mouse

  /// Selects from where the button went down to where the mouse is now.
  mutating func drag(to event: MouseEvent) {
    guard let geometry = flow?.geometry, let document, let anchor = selection.dragAnchor else { return }
    let row = min(max(geometry.text.row, event.row), geometry.text.row + geometry.text.rows - 1)
    guard let here = offset(at: Frame.Position(column: event.column, row: row)) else { return }
    let (start, end) = (min(anchor, here), max(anchor, here))
    selection.passage = PassageSelection(range: TextRange(start, Sentences.next(after: end, in: document.source)))
  }
}

extension Article {
  /// What stands in a range, paragraph by paragraph.
  func parts(of range: TextRange, in source: SourceText) -> [String] {
    paragraphs.filter { $0.range.overlaps(range) }.map { paragraph in
      let part = TextRange(
        max(paragraph.range.lowerBound, range.lowerBound), min(paragraph.range.upperBound, range.upperBound))
      return paragraph.text(of: part, in: source)
    }
  }
}
