package import ArticleComparison

/// A comparison as Markdown (CommonMark with tables). Words that differ stand in `del` and `ins`: marks of emphasis would not
/// work beside Chinese punctuation (CommonMark 6.2).
package struct ComparisonMarkdown {
  private let comparison: Comparison
  private let words: ComparisonWords

  package init(_ comparison: Comparison, words: ComparisonWords) {
    self.comparison = comparison
    self.words = words
  }

  package var text: String {
    let title = "# \(ArticleMarkdown.escaped(words.before)) → \(ArticleMarkdown.escaped(words.after))\n\n"
    let lists = words.lists(comparison).map { section($0.heading, $0.formulations.map(row)) }.joined()
    let reworded = section(words.reworded, comparison.reworded.map(row))
    let pairs = ShownPair.all(comparison.paragraphs).map(row)
    return title + lists + reworded
      + (pairs.isEmpty ? "" : "## \(words.paragraphs)\n\n" + head([words.before, words.after]) + pairs.joined() + "\n")
  }

  private func section(_ heading: String, _ rows: [String]) -> String {
    "## \(ArticleMarkdown.escaped(heading)) \(rows.count)\n\n"
      + (rows.isEmpty ? "" : head([words.formulation, words.before, words.after]) + rows.joined() + "\n")
  }

  private func head(_ names: [String]) -> String {
    "| " + names.map(ArticleMarkdown.escaped).joined(separator: " | ") + " |\n"
      + "|" + String(repeating: "---|", count: names.count) + "\n"
  }

  private func row(_ formulation: Comparison.Formulation) -> String {
    "| **\(ArticleMarkdown.escaped(formulation.text))** | \(cell(formulation.before)) | \(cell(formulation.after)) |\n"
  }

  private func row(_ rewording: Comparison.Rewording) -> String {
    "| \(marked(rewording.from, "del")) → \(marked(rewording.to, "ins")) | \(cell(rewording.before)) "
      + "| \(cell(rewording.after)) |\n"
  }

  private func row(_ shown: ShownPair) -> String {
    switch shown {
    case .same(let pairs): return "| *\(ArticleMarkdown.escaped(words.same)) \(pairs.count)* | |\n"
    case .pair(let pair):
      let label = pair.kind == .moved ? "*\(ArticleMarkdown.escaped(words.moved))* " : ""
      return "| \(label)\(marked(pair.before, "del")) | \(label)\(marked(pair.after, "ins")) |\n"
    }
  }

  private func cell(_ standing: Comparison.Standing) -> String {
    standing.sentence.map { "\(standing.count)× \(ArticleMarkdown.escaped($0))" } ?? "–"
  }

  private func marked(_ pieces: [Comparison.Piece], _ element: String) -> String {
    pieces.map { piece in
      let text = ArticleMarkdown.escaped(piece.text)
      return piece.isChanged ? "<\(element)>\(text)</\(element)>" : text
    }.joined()
  }
}
