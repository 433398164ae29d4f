import ArticleModel
import Characters

/// Words of the text on their way out of the reader, with where they come from.
struct Excerpt: Sendable {
  /// The source, not what restoration made of it; no control character.
  var text: String
  var citation: Citation

  init(_ text: String, _ citation: Citation) {
    self.text = PlainText.cleaned(text)
    self.citation = citation
  }

  /// The text, and below it where it is from.
  var cited: String {
    let line = PlainText.cleaned(citation.line)
    return line.isEmpty ? text : "\(text)\n\(line)"
  }

  /// Characters, blanks apart.
  var length: Int { text.count { !$0.isWhitespace } }
}

/// Copying: to the clipboard, or to a file.
extension Reader {
  /// What is selected, else the remark under the eye, else the paragraph.
  mutating func excerptHere() -> Excerpt? {
    guard let document, let place = eyePlace() else { return nil }
    if selection.passage != nil { return selectedExcerpt() }
    if let stop = remarkUnderEye(), let article = flow?[stop.section]?.articles[stop.article],
      let excerpt = article.excerpt(of: stop.remark, in: document.source)
    {
      return excerpt
    }
    guard let view = flow?[place.section] else { return nil }
    let block = view.blocks[place.block]
    let range = TextRange(block.range)
    let article = view.articles[block.article]
    let paragraph = article.paragraphs.first { $0.range == range }
    return Excerpt(paragraph?.text(in: document.source) ?? document.source[range], Citation(article))
  }

  mutating func copyHere(citing: Bool) -> [Effect] {
    guard let excerpt = excerptHere() else { return [] }
    if selection.passage != nil {
      say(.copiedPassage, "\(excerpt.length)")
      selection.passage = nil
    } else if let name = excerpt.citation.speaker?.name {
      say(.copiedRemark, name, "\(excerpt.length)")
    } else {
      say(.copiedParagraph, "\(excerpt.length)")
    }
    return [.copy(citing ? excerpt.cited : excerpt.text)]
  }

  /// All that one person says in the document, as far as it has been read for the list of speakers.
  mutating func copyWords(of name: String, citing: Bool) -> [Effect] {
    let excerpts = words(of: name)
    guard !excerpts.isEmpty else { return [] }
    say(.copiedWords, name, "\(excerpts.count)", "\(excerpts.reduce(0) { $0 + $1.length })")
    return [.copy(Excerpt.joined(excerpts, citing: citing))]
  }

  private func words(of name: String) -> [Excerpt] {
    guard let document, let index = work.index, let speaker = index.speaker(name) else { return [] }
    return index.words(of: speaker, in: document.source)
  }

  mutating func saveWords(of name: String, to path: String) -> [Effect] {
    let excerpts = words(of: name)
    guard !excerpts.isEmpty, !path.isEmpty else { return [] }
    return [.append(Excerpt.joined(excerpts, citing: true) + "\n\n", path: path)]
  }

  /// Asks for a file's name.
  mutating func beginSaving() -> [Effect] {
    guard excerptHere() != nil else { return [] }
    askForFile(wordsOf: nil)
    return []
  }

  /// - Parameter name: of whom all words are to be saved.
  mutating func askForFile(wordsOf name: String?) {
    overlay.open(Prompt(.saveTo(wordsOf: name), text: overlay.history[.file]?.last ?? Self.firstFileName))
  }

  private static let firstFileName = "kanbao.txt"

  mutating func save(to path: String) -> [Effect] {
    guard let excerpt = excerptHere(), !path.isEmpty else { return [] }
    return [.append(excerpt.cited + "\n\n", path: path)]
  }
}

extension Excerpt {
  /// One after the other; those of one source have it once, behind the last.
  static func joined(_ excerpts: [Excerpt], citing: Bool) -> String {
    var text = ""
    for (i, excerpt) in excerpts.enumerated() {
      let isLast = i + 1 == excerpts.count || excerpts[i + 1].citation != excerpt.citation
      text +=
        (citing && isLast ? excerpt.cited : excerpt.text) + (i + 1 == excerpts.count ? "" : isLast ? "\n\n" : "\n")
    }
    return text
  }
}

extension Article {
  /// A remark's text with its source; `nil` where the paragraph is missing.
  /// - Parameter remark: index into `remarks`.
  func excerpt(of remark: Int, in source: SourceText) -> Excerpt? {
    let remark = remarks[remark]
    guard paragraphs.indices.contains(remark.paragraph) else { return nil }
    return Excerpt(
      paragraphs[remark.paragraph].text(of: remark.range, in: source), Citation(self, speaker: remark.speaker))
  }
}
