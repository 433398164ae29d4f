package import ArticleComparison

/// A comparison as a page: the formulations with their sentences, then both texts side by side.
package struct ComparisonHTML {
  private let comparison: Comparison
  private let words: ComparisonWords
  private let language: String

  /// - Parameter language: BCP 47.
  package init(_ comparison: Comparison, words: ComparisonWords, language: String) {
    self.comparison = comparison
    self.words = words
    self.language = language
  }

  package var page: String {
    let title = words.before + " → " + words.after
    let lists = words.lists(comparison)
    var sections = zip(Self.names, lists).map { section($0, $1.heading, $1.formulations.count, table($1.formulations)) }
    sections.append(section("reworded", words.reworded, comparison.reworded.count, rewordings))
    if !comparison.paragraphs.isEmpty {
      sections.append(section("paragraphs", words.paragraphs, comparison.paragraphs.count, paragraphs))
    }
    let counts = lists.map { ($0.heading, $0.formulations.count) } + [(words.reworded, comparison.reworded.count)]
    let links = zip(Self.names + ["reworded"], counts).map { name, part in
      "<a href=\"#\(name)\">\(HTML.text(part.0)) <b>\(part.1)</b></a>"
    }
    return HTMLPage.beginning(title: title, language: language, body: "comparison")
      + "<h1>\(HTML.text(words.before))<br>→ \(HTML.text(words.after))</h1>\n"
      + "<p class=\"parts\">\(links.joined(separator: " "))</p>\n" + sections.joined() + HTMLPage.end
  }

  private static let names = ["new", "gone", "more", "less"]

  private func section(_ name: String, _ heading: String, _ count: Int, _ content: String) -> String {
    "<section id=\"\(name)\"><h2>\(HTML.text(heading)) <span>\(count)</span></h2>\n"
      + (count == 0 ? "<p class=\"quiet\">\(HTML.text(words.nothing))</p>\n" : content) + "</section>\n"
  }

  private var sides: String { "<th>\(HTML.text(words.before))</th><th>\(HTML.text(words.after))</th>" }

  /// Of formulations that one side has, its sentences alone.
  private func table(_ formulations: [Comparison.Formulation]) -> String {
    let hasBefore = formulations.contains { $0.before.count > 0 }
    let hasAfter = formulations.contains { $0.after.count > 0 }
    let rows = formulations.map { formulation in
      "<tr><th>\(HTML.text(formulation.text))</th>"
        + (hasBefore ? "<td>\(cell(formulation.before, formulation.text))</td>" : "")
        + (hasAfter ? "<td>\(cell(formulation.after, formulation.text))</td>" : "") + "</tr>\n"
    }
    let names = (hasBefore ? [words.before] : []) + (hasAfter ? [words.after] : [])
    let head = ([words.formulation] + names).map { "<th>\(HTML.text($0))</th>" }.joined()
    return "<table class=\"formulations\"><thead><tr>\(head)</tr></thead>\n<tbody>\(rows.joined())</tbody></table>\n"
  }

  private func cell(_ standing: Comparison.Standing, _ formulation: String) -> String {
    guard let sentence = standing.sentence else { return "" }
    let count = "<b class=\"count\">\(standing.count)×</b> "
    guard let place = sentence.firstRange(of: formulation) else { return count + HTML.text(sentence) }
    return count + HTML.text(String(sentence[..<place.lowerBound])) + "<mark>\(HTML.text(formulation))</mark>"
      + HTML.text(String(sentence[place.upperBound...]))
  }

  private var rewordings: String {
    let rows = comparison.reworded.map { rewording in
      "<tr class=\"words\"><td>\(marked(rewording.from, "del"))</td><td>\(marked(rewording.to, "ins"))</td></tr>\n"
        + "<tr class=\"sentences\"><td>\(cell(rewording.before, rewording.from.text))</td>"
        + "<td>\(cell(rewording.after, rewording.to.text))</td></tr>\n"
    }
    return "<table class=\"rewordings\"><thead><tr>\(sides)</tr></thead>\n<tbody>\(rows.joined())</tbody></table>\n"
  }

  private var paragraphs: String {
    let rows = ShownPair.all(comparison.paragraphs).map { shown in
      switch shown {
      case .pair(let pair):
        let label = pair.kind == .moved ? "<span class=\"quiet\">\(HTML.text(words.moved))</span> " : ""
        return
          "<tr class=\"\(pair.kind.rawValue)\"><td>\(pair.before.isEmpty ? "" : label)\(marked(pair.before, "del"))</td>"
          + "<td>\(pair.after.isEmpty ? "" : label)\(marked(pair.after, "ins"))</td></tr>\n"
      case .same(let pairs):
        let texts = pairs.map { "<p>\(HTML.text($0.after.text))</p>" }.joined()
        return
          "<tr class=\"same\"><td colspan=\"2\"><details><summary>\(HTML.text(words.same)) \(pairs.count)</summary>"
          + "\(texts)</details></td></tr>\n"
      }
    }
    return "<table class=\"paragraphs\"><thead><tr>\(sides)</tr></thead>\n<tbody>\(rows.joined())</tbody></table>\n"
  }

  private func marked(_ pieces: [Comparison.Piece], _ element: String) -> String {
    pieces.map { piece in
      let text = HTML.text(piece.text)
      return piece.isChanged ? "<\(element)>\(text)</\(element)>" : text
    }.joined()
  }
}
