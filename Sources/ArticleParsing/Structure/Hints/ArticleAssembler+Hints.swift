internal import ArticleModel
import Characters

/// What the format knows of lines → paragraphs.
extension ArticleAssembler {
  mutating func addValues(_ values: HintedValues) {
    article.masthead = values.masthead
    article.date = values.date
    article.page = values.page
    article.byline = values.author
  }

  /// Lines above the text that the format says nothing of are no titles: it knows those.
  mutating func addHintedHead(_ blocks: ArraySlice<Block>) {
    for block in blocks where !addHinted(block) {
      switch block.kind {
      case .fragment, .verse: add(.metadata, block.range)
      case .sentence: addBodyParagraph(block)
      default: addOther(block)
      }
    }
  }

  /// Adds a line of which the format knows what it is.
  /// - Returns: whether it does; of the text's lines it only knows that they are of the text.
  mutating func addHinted(_ block: Block) -> Bool {
    switch block.hint {
    case nil, .body, .articleStart, .damage: return false
    case .kicker: addTitle(.kicker, block.range)
    case .headline: addTitle(isDashedSubtitle(block) ? .subtitle : .headline, block.range)
    case .subtitle: addTitle(.subtitle, block.range)
    case .sectionHeading: add(.sectionHeading, block)
    case .caption: add(.caption, block)
    case .row: add(.verse, block)
    case .furniture: add(.metadata, block.range)
    case .masthead: add(.masthead, block.range)
    case .source, .page, .pageName, .date: add(.dateline, block.range)
    case .author: add(.byline, block.range)
    }
    return true
  }

  /// ——副题 below a headline, in one element with it.
  private func isDashedSubtitle(_ block: Block) -> Bool {
    !article.headline.isEmpty && TitleLines.startsWithDash(characters[block.range])
  }
}
