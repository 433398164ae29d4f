internal import ArticleModel
import Characters
import Lexicon

/// 引题, 主题, 副题: sorts the lines above a text into kicker, headline and subtitle.
///
/// Print tells them apart by size; here the dash, brackets and the words at the ends of lines have to do.
struct TitleLines {
  struct Part {
    var role: Paragraph.Role
    var range: Range<Int>
  }

  private let text: [Char]
  private(set) var parts: [Part] = []
  /// The paper that the headline names behind itself: 标题 - 某某日报.
  private(set) var masthead: Range<Int>?

  /// All dashes, and how many of them part a headline from its subtitle.
  private static let dashes = ["——", "──", "――", "－－", "--", "—", "―"].map { [Char]($0) }
  private static let doubleDashes = dashes.prefix(4)
  /// Characters of a column's label in brackets.
  private static let longestLabel = 48
  /// Characters on either side of a dash amid a headline.
  private static let shortestSide = 5
  /// Characters of a paper's name behind a headline.
  private static let longestPaper = 14
  /// What parts a headline from the paper's name.
  private static let paperMarks: CharSet = "-_|｜—–"
}

extension TitleLines {
  init(_ lines: [Range<Int>], in text: [Char]) {
    self.text = text
    var isSubtitle = false
    for (index, line) in lines.enumerated() {
      if startsWithDash(line) { isSubtitle = index > 0 || lines.count == 1 }
      if isSubtitle {
        parts.append(Part(role: .subtitle, range: line))
      } else if index == 0, lines.count > 1, ends(line, with: .kickerEnding) || standsApart(lines) {
        parts.append(Part(role: .kicker, range: line))
      } else if index > 0, index == lines.count - 1, ends(line, with: .subtitleEnding) {
        parts.append(Part(role: .subtitle, range: line))
      } else {
        addHeadline(line)
      }
    }
    // Someone must be the headline.
    if !parts.isEmpty, !parts.contains(where: { $0.role == .headline }) { parts[0].role = .headline }
  }

  /// A headline line, with its column label, subtitle and paper's name split off.
  private mutating func addHeadline(_ line: Range<Int>) {
    var headline = line
    if let label = columnLabel(line), parts.allSatisfy({ $0.role == .kicker }) {
      parts.append(Part(role: .kicker, range: label))
      headline = text.withoutBlanks(label.upperBound..<line.upperBound)
    }
    if let paper = paperBehind(headline) {
      masthead = masthead ?? paper.name
      headline = headline.lowerBound..<paper.start
    }
    if let dash = innerDash(headline) {
      parts.append(Part(role: .headline, range: text.withoutBlanks(headline.lowerBound..<dash)))
      parts.append(Part(role: .subtitle, range: dash..<headline.upperBound))
    } else {
      parts.append(Part(role: .headline, range: headline))
    }
  }

  /// 【新春走基层】 before a headline.
  private func columnLabel(_ line: Range<Int>) -> Range<Int>? {
    var cursor = TextCursor(text, line)
    guard cursor.character == "【", cursor.takeBracketGroup(most: Self.longestLabel) != nil, !cursor.isAtEnd else {
      return nil
    }
    return line.lowerBound..<cursor.position
  }

  /// A blank line below the first line and none inside the headline's next two: 引题 above 主题.
  private func standsApart(_ lines: [Range<Int>]) -> Bool {
    guard lines.count > 2, !startsWithDash(lines[2]) else { return false }
    return lineEnds(from: lines[0], to: lines[1]) > 1 && lineEnds(from: lines[1], to: lines[2]) == 1
  }

  private func lineEnds(from upper: Range<Int>, to lower: Range<Int>) -> Int {
    text[min(upper.upperBound, lower.lowerBound)..<lower.lowerBound].count { $0 == "\n" }
  }

  private func startsWithDash(_ line: Range<Int>) -> Bool { Self.startsWithDash(text[line]) }

  static func startsWithDash(_ line: ArraySlice<Char>) -> Bool { dashes.contains { line.starts(with: $0) } }

  private func ends(_ line: Range<Int>, with kind: StructureLexicon.Ending) -> Bool {
    StructureLexicon.shared.longest(kind, in: text, before: line.upperBound, floor: line.lowerBound) != nil
  }

  /// The dash that parts a headline from its subtitle: the only one, with some words on both sides.
  private func innerDash(_ line: Range<Int>) -> Int? {
    for dash in Self.doubleDashes {
      guard let start = text.firstPosition(of: dash, in: line) else { continue }
      let rest = (start + dash.count)..<line.upperBound
      let fits = start - line.lowerBound >= Self.shortestSide && rest.count >= Self.shortestSide
      let isAlone = text.firstPosition(of: dash, in: rest) == nil
      return fits && isAlone && !isInBrackets(start, line) ? start : nil
    }
    return nil
  }

  /// Whether a 《 or “ before a position closes only behind it.
  private func isInBrackets(_ position: Int, _ line: Range<Int>) -> Bool {
    text[line.lowerBound..<position].reduce(0) { $0 + ($1.isOpener ? 1 : $1.isCloser ? -1 : 0) } > 0
  }

  /// ` - 某某日报`, `_某某网`, `|某某日报` at the end of a page's title.
  private func paperBehind(_ line: Range<Int>) -> (name: Range<Int>, start: Int)? {
    let reach = max(line.lowerBound, line.upperBound - Self.longestPaper)..<line.upperBound
    guard let mark = reach.last(where: { !text[$0].isHanzi && !text[$0].isBlank }), Self.paperMarks.contains(text[mark])
    else { return nil }
    var cursor = TextCursor(text, (mark + 1)..<line.upperBound)
    cursor.skipBlanks()
    guard let name = cursor.takeMasthead(), cursor.isAtEnd else { return nil }
    let start = text.endWithoutBlanks(line.lowerBound..<mark)
    return start > line.lowerBound ? (name, start) : nil
  }
}
