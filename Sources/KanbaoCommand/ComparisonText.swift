import ArticleComparison
import ArticleExport
import ReaderCore

/// A comparison for a terminal: lists of formulations, then both texts side by side.
struct ComparisonText {
  private let words: ComparisonWords
  private let top: Int
  private let isColoured: Bool
  private let columns: TextColumns

  /// - Parameters:
  ///   - width: cells of the longest line.
  ///   - top: of each kind, at most.
  ///   - isColoured: plain text marks words that differ as `wdiff` does: [-gone-] {+new+}.
  init(words: ComparisonWords, width: Int, top: Int, isColoured: Bool) {
    self.words = words
    self.top = top
    self.isColoured = isColoured
    columns = TextColumns(width: width)
  }

  func rows(_ comparison: Comparison) -> [TextRow] {
    var lines = columns.sideBySide([StyledPiece(words.before, .paneTitle)], [StyledPiece(words.after, .paneTitle)])
    for list in words.lists(comparison) {
      lines += heading(list.heading, list.formulations.count)
      for formulation in list.formulations.prefix(top) { lines += self.lines(formulation) }
      lines += rest(list.formulations.count)
    }
    lines += heading(words.reworded, comparison.reworded.count)
    for rewording in comparison.reworded.prefix(top) { lines += self.lines(rewording) }
    lines += rest(comparison.reworded.count)
    guard !comparison.paragraphs.isEmpty else { return lines }
    lines += heading(words.paragraphs, comparison.paragraphs.count)
    for shown in ShownPair.all(comparison.paragraphs) {
      switch shown {
      case .same(let pairs): lines += columns.full([StyledPiece("\(words.same) \(pairs.count)", .paneQuiet)])
      case .pair(let pair):
        if pair.kind == .moved { lines += columns.full([StyledPiece(words.moved, .paneQuiet)]) }
        lines += columns.sideBySide(gone(pair.before), new(pair.after))
      }
      lines.append([])
    }
    return lines
  }

  private func heading(_ text: String, _ count: Int) -> [TextRow] {
    [[]] + columns.full([StyledPiece("\(text) ", .paneTitle), StyledPiece("\(count)", .paneQuiet)])
  }

  private func rest(_ count: Int) -> [TextRow] {
    count > top ? columns.full([StyledPiece("\(Interface.text(.moreListed)) \(count - top)", .paneQuiet)]) : []
  }

  private func lines(_ formulation: Comparison.Formulation) -> [TextRow] {
    let (before, after) = (formulation.before, formulation.after)
    let head = [
      StyledPiece(formulation.text, .sectionHeading), StyledPiece("  \(before.count) → \(after.count)", .paneQuiet),
    ]
    let sentences =
      if let left = before.sentence, let right = after.sentence {
        columns.sideBySide(sentence(left, formulation.text), sentence(right, formulation.text))
      } else {
        columns.full(sentence(before.sentence ?? after.sentence ?? "", formulation.text), indent: 2)
      }
    return columns.full(head) + sentences
  }

  /// A sentence with the formulation lit.
  private func sentence(_ sentence: String, _ formulation: String) -> [StyledPiece] {
    guard let place = sentence.firstRange(of: formulation) else { return [StyledPiece(sentence, .paneQuiet)] }
    return [
      StyledPiece(String(sentence[..<place.lowerBound]), .paneQuiet), StyledPiece(formulation, .paneText),
      StyledPiece(String(sentence[place.upperBound...]), .paneQuiet),
    ]
  }

  private func lines(_ rewording: Comparison.Rewording) -> [TextRow] {
    let words = columns.sideBySide(
      gone(rewording.from) + [StyledPiece("  \(rewording.before.count)", .paneQuiet)],
      new(rewording.to) + [StyledPiece("  \(rewording.after.count)", .paneQuiet)])
    let sentences = columns.sideBySide(
      sentence(rewording.before.sentence ?? "", rewording.from.text),
      sentence(rewording.after.sentence ?? "", rewording.to.text))
    return words + sentences
  }

  private func gone(_ pieces: [Comparison.Piece]) -> [StyledPiece] { marked(pieces, .error, ("[-", "-]")) }
  private func new(_ pieces: [Comparison.Piece]) -> [StyledPiece] { marked(pieces, .message, ("{+", "+}")) }

  private func marked(_ pieces: [Comparison.Piece], _ role: Role, _ marks: (String, String)) -> [StyledPiece] {
    pieces.map { piece in
      guard piece.isChanged else { return StyledPiece(piece.text, .paneText) }
      return StyledPiece(isColoured ? piece.text : marks.0 + piece.text + marks.1, role)
    }
  }
}
