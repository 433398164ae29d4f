internal import ArticleModel

/// 引题, 主题, 副题: sorts the lines above a text into kicker, headline and subtitle.
///
/// Print tells them apart by size; here the dash, brackets and the words at the ends of lines have to do.
struct TitleLines: ~Copyable {
  struct Part {
    var role: Paragraph.Role
    var range: TextRange
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var parts = PlainArray<Part>()
  /// The paper that the headline names behind itself: 标题 - 某某日报.
  private(set) var masthead: TextRange?

  /// A kicker leads up to the headline: 某某在座谈会上强调.
  private static let kickerEndings: [StaticString] = [
    "强调", "強調", "指出", "要求", "表示", "提出", "时说", "時說", "认为", "呼吁", "宣布", "会议", "批示", "指示",
  ]
  /// A subtitle adds who was there: 某某主持并讲话.
  private static let subtitleEndings: [StaticString] = [
    "出席", "讲话", "講話", "主持", "主持会议", "致辞", "致辭", "陪同", "参加", "出席会议", "作报告", "见证签约",
  ]
  private static let dashes: [StaticString] = ["——", "──", "――", "－－", "--", "—", "―"]
}

extension TitleLines {
  init(_ lines: UnsafeMutableBufferPointer<TextRange>, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var isSubtitle = false
    for (index, line) in lines.enumerated() {
      if startsWithDash(line) { isSubtitle = index > 0 || lines.count == 1 }
      if isSubtitle {
        parts.append(Part(role: .subtitle, range: line))
      } else if lines.count > 1, index == 0, ends(line, with: Self.kickerEndings) || standsApart(lines) {
        parts.append(Part(role: .kicker, range: line))
      } else if index > 0, index == lines.count - 1, ends(line, with: Self.subtitleEndings) {
        parts.append(Part(role: .subtitle, range: line))
      } else {
        addHeadline(line)
      }
    }
    // Someone must be the headline.
    if !parts.isEmpty, !parts.elements.contains(where: { $0.role == .headline }) { parts[0].role = .headline }
  }

  /// A headline line, with its column label, subtitle and paper's name split off.
  private mutating func addHeadline(_ line: TextRange) {
    var from = line.lowerBound
    var cursor = TextCursor(bytes, from, line.upperBound)
    if cursor.looks(at: "【"), cursor.takeBracketGroup(most: 48) != nil, !cursor.isAtEnd,
      !parts.elements.contains(where: { $0.role != .kicker })
    {
      parts.append(Part(role: .kicker, range: TextRange(from, cursor.position)))
      cursor.skipBlanks()
      from = cursor.position
    }
    var headline = TextRange(from, line.upperBound)
    if let paper = paperBehind(headline) {
      masthead = masthead ?? paper.name
      headline = TextRange(from, paper.before)
    }
    if let dash = innerDash(headline) {
      parts.append(Part(role: .headline, range: TextRange(from, bytes.trimmedEnd(from, dash))))
      parts.append(Part(role: .subtitle, range: TextRange(dash, headline.upperBound)))
    } else {
      parts.append(Part(role: .headline, range: headline))
    }
  }

  /// A blank line below the first line and none inside the headline's next two: 引题 above 主题.
  private func standsApart(_ lines: UnsafeMutableBufferPointer<TextRange>) -> Bool {
    guard lines.count > 2, !startsWithDash(lines[2]) else { return false }
    return lineEnds(from: lines[0], to: lines[1]) > 1 && lineEnds(from: lines[1], to: lines[2]) == 1
  }

  private func lineEnds(from upper: TextRange, to lower: TextRange) -> Int {
    bytes[min(upper.upperBound, lower.lowerBound)..<lower.lowerBound].count { $0 == 0x0A }
  }

  private func startsWithDash(_ line: TextRange) -> Bool {
    Self.dashes.contains { bytes.has($0, at: line.lowerBound, end: line.upperBound) }
  }

  private func ends(_ line: TextRange, with words: [StaticString]) -> Bool {
    words.contains { bytes.has($0, endingAt: line.upperBound, start: line.lowerBound) }
  }

  /// The dash that parts a headline from its subtitle: at least five characters stand on both sides.
  private func innerDash(_ line: TextRange) -> Int? {
    for dash in Self.dashes.prefix(4) {
      guard let at = bytes.find(dash, from: line.lowerBound, to: line.upperBound) else { continue }
      let length = dash.utf8CodeUnitCount
      let fits = at - line.lowerBound >= 15 && line.upperBound - at - length >= 15
      let isAlone = bytes.find(dash, from: at + length, to: line.upperBound) == nil
      return fits && isAlone && !isInBrackets(at, line) ? at : nil
    }
    return nil
  }

  /// Whether a 《 or “ before `at` closes only behind it.
  private func isInBrackets(_ at: Int, _ line: TextRange) -> Bool {
    var cursor = TextCursor(bytes, line.lowerBound, at)
    var depth = 0
    while !cursor.isAtEnd {
      if Scalars.isOpener(cursor.scalar) { depth += 1 }
      if Scalars.isCloser(cursor.scalar) { depth -= 1 }
      cursor.advance()
    }
    return depth > 0
  }

  /// ` - 某某日报`, `_某某网`, `|某某日报` at the end of a page's title.
  private func paperBehind(_ line: TextRange) -> (name: TextRange, before: Int)? {
    var i = line.upperBound
    for _ in 0..<14 {
      let (scalar, length) = bytes.scalar(before: i, start: line.lowerBound)
      guard length > 0 else { return nil }
      if Scalars.isHanzi(scalar) || Scalars.isBlank(scalar) {
        i -= length
        continue
      }
      if [0x2D, 0x5F, 0x7C, 0xFF5C, 0x2014, 0x2013].contains(scalar) {
        var cursor = TextCursor(bytes, i, line.upperBound)
        cursor.skipBlanks()
        guard let name = cursor.takeMasthead(), cursor.isAtEnd else { return nil }
        let before = bytes.trimmedEnd(line.lowerBound, i - length)
        return before > line.lowerBound ? (name, before) : nil
      }
      return nil
    }
    return nil
  }
}
