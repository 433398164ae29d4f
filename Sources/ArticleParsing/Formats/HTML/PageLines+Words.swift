import Characters
import Lexicon

/// What lines of a page say by their words.
extension PageLines {
  /// Characters of a heading of links.
  private static let longestHeading = 16

  /// 相关新闻, 网友评论: what follows stands below the article.
  func opensBelow(_ line: PageLine) -> Bool {
    guard line.range.count <= Self.longestHeading, let length = length(of: .below, at: start(line), in: line) else {
      return false
    }
    return text.characters[(start(line) + length)..<line.range.upperBound].count(where: \.isHanzi)
      <= Self.mostBehindHeading
  }

  /// Hanzi behind the words that a heading of links is known by: 相关新闻 更多.
  private static let mostBehindHeading = 3

  /// Links and no sentence.
  func isNavigation(_ line: PageLine) -> Bool { line.isLinks && text.characters.last(in: line.range) != "。" }

  /// 责任编辑：某某.
  func isEditors(_ line: PageLine) -> Bool { kind(of: line) == .editors }

  /// What a rule about single lines says of it.
  func kind(of line: PageLine) -> Block.Kind {
    LineRules.block(Line(text.characters, part: line.range), in: text.characters).kind
  }

  /// Characters of a line of tools that holds more words than are known.
  private static let longestTools = 30

  /// 字号, 分享到, 0: a word of the interface, a count, a mark.
  func isTool(_ line: PageLine) -> Bool {
    let characters = characters(line)
    // 01 as a heading parts a text.
    if !characters.contains(where: \.isHanzi), characters.count <= 6 { return headingRank(of: line) < 4 }
    guard characters.count <= Self.longestTools, !isProse(line) else { return false }
    if areTools(line) { return true }
    guard let length = length(of: .tool, at: start(line), in: line) else { return false }
    // 大, 朋友圈: a short word must be all of it, or a word of its own.
    let end = start(line) + length
    return length > 3 || end == line.range.upperBound || length > 1 && !text[end].isHanzi
  }

  /// 江州网 【大 中 小】: most of the words are a tool each.
  private func areTools(_ line: PageLine) -> Bool {
    let words = text.characters[line.range].indices.split {
      text[$0].isBlank || text[$0].isBracketOpener || text[$0].isBracketCloser
    }
    let tools = words.count { word in
      let range = word.startIndex..<word.endIndex
      return PageLexicon.shared.longest(.tool, in: text.characters, at: range.lowerBound, limit: range.upperBound)
        == range.count
    }
    return tools >= 2 && tools * 2 >= words.count
  }

  /// 声明：…, 扫码关注….
  func isDisclaimer(_ line: PageLine) -> Bool { begins(line, with: .disclaimer) }

  /// Characters of a line about who may copy the text.
  private static let longestRights = 80

  /// …未经授权，不得转载.
  func isAboutRights(_ line: PageLine) -> Bool {
    line.range.count <= Self.longestRights && line.range.contains { length(of: .rights, at: $0, in: line) != nil }
  }

  /// Characters of a line that leads elsewhere.
  private static let longestPointer = 40

  /// Of one with a link in it.
  private static let longestLinkedPointer = 80

  /// …查看更多, …下载APP, 相关文章：… with a link.
  func isPointer(_ line: PageLine) -> Bool {
    if line.linked > 0, line.range.count <= Self.longestLinkedPointer,
      line.range.contains(where: { length(of: .pointer, at: $0, in: line) != nil })
    {
      return true
    }
    return line.range.count <= Self.longestPointer
      && PageLexicon.shared.longest(
        .pointerEnding, in: text.characters, before: line.range.upperBound, floor: line.range.lowerBound) != nil
  }

  /// 摘要：….
  func isSummary(_ line: PageLine) -> Bool { begins(line, with: .summaryLabel) }

  /// 摘要 and nothing else: the label of what follows.
  func isSummaryLabel(_ line: PageLine) -> Bool {
    guard let length = length(of: .summaryLabel, at: start(line), in: line) else { return false }
    return text.characters[(start(line) + length)..<line.range.upperBound].allSatisfy { !$0.isHanzi && !$0.isLetter }
  }

  private func begins(_ line: PageLine, with kind: PageLexicon.Opening) -> Bool {
    length(of: kind, at: start(line), in: line) != nil
  }

  func length(of kind: PageLexicon.Opening, at position: Int, in line: PageLine) -> Int? {
    PageLexicon.shared.longest(kind, in: text.characters, at: position, limit: line.range.upperBound)
  }

  /// Where a line begins behind marks that decorate it.
  private func start(_ line: PageLine) -> Int {
    let decoration = { (character: Char) in
      character.isBlank || character.isOrnament || character.isBracketOpener || Self.dashes.contains(character)
    }
    return line.range.first { !decoration(text[$0]) } ?? line.range.upperBound
  }

  private static let dashes: CharSet = "-–—―─━"
}
