internal import ArticleModel
import Characters
import Lexicon

/// A date, source, author, paper or page that a line shows.
struct PageValue {
  var role: Hint.Role
  /// Characters of the page's text.
  var range: Range<Int>
  /// A day that the line says is another one than that of publication: when the page was changed.
  var isDoubtful = false
}

/// Reads 2031-05-12 09:58　来源：江州日报　作者：某某, 《江州日报》（2031年05月12日 第 02 版) and their like, however glued together.
struct ValueReader {
  private var cursor: TextCursor
  private let line: Range<Int>
  private let seams: [Int]
  private(set) var values: [PageValue] = []
  /// Characters that no value or label explains.
  private(set) var rest = 0

  /// Characters. Longer lines are prose.
  private static let longest = 150
  private static let longestValue = 24

  /// - Parameter seams: positions at which another element's text begins.
  init(_ text: [Char], _ line: Range<Int>, seams: [Int] = []) {
    self.line = line
    self.seams = seams
    cursor = TextCursor(text, line)
    guard line.count <= Self.longest else {
      rest = line.count
      return
    }
    while !cursor.isAtEnd { readNext() }
  }

  private var text: [Char] { cursor.text }

  private mutating func readNext() {
    let start = cursor.position
    if skipAddress() { return }
    if readDate() || readLabelled(.sourceLabel, as: .source) || readLabelled(.authorLabel, as: .author)
      || readPage() || readPaper() || readEditors()
    {
      return
    }
    if cursor.character.isHanzi || cursor.character.isASCIIWord { rest += 1 }
    cursor.position = start + 1
  }

  private static let schemes = ["http://", "https://", "www."].map { [Char]($0) }

  /// The address of a site explains itself.
  private mutating func skipAddress() -> Bool {
    let start = cursor.position
    guard Self.schemes.contains(where: { text[start..<line.upperBound].starts(with: $0) }) else { return false }
    cursor.skip { "!"..."~" ~= $0 && $0 != "|" }
    return true
  }

  private mutating func readDate() -> Bool {
    let start = cursor.position
    guard cursor.character.isNumeral || cursor.character == "民" || cursor.character == "中" || isLatinWord(start),
      !isAmidNumber(start), cursor.takeDate() ?? cursor.takeSiteDate() != nil
    else { return false }
    // HKT, T and blanks between date and time.
    _ = cursor.takeAll { cursor in
      cursor.skip { $0.isBlank || $0.isLetter }
      return cursor.takeTime()
    }
    values.append(PageValue(role: .date, range: start..<cursor.position, isDoubtful: isOtherDay(start)))
    return true
  }

  /// Whether a word in Latin letters begins: a month's name.
  private func isLatinWord(_ position: Int) -> Bool {
    text[position].isCapital && (position == line.lowerBound || !text[position - 1].isLetter)
  }

  private static let otherDays = [
    "更新", "修改", "打印", "导出", "今天是", "截至", "截止", "更正", "现在是", "编辑于", "成文", "印发", "生效", "有效期",
  ].map { [Char]($0) }

  /// Characters before a date in which its label stands.
  private static let reachOfLabel = 8

  /// 更新时间：, 今天是: not the day of publication.
  private func isOtherDay(_ date: Int) -> Bool {
    let last = values.last?.range.upperBound ?? line.lowerBound
    let before = max(last, date - Self.reachOfLabel)..<date
    return Self.otherDays.contains { text.firstPosition(of: $0, in: before) != nil }
  }

  private func isAmidNumber(_ position: Int) -> Bool {
    position > line.lowerBound && text[position - 1].isNumeral && !seams.contains(position) && !isBehindTime(position)
  }

  /// 09:30 without a blank behind it.
  private func isBehindTime(_ position: Int) -> Bool {
    guard position - line.lowerBound >= "09:30".count else { return false }
    var cursor = TextCursor(text, (position - "09:30".count)..<position)
    return cursor.takeTime() && cursor.isAtEnd
  }

  private mutating func readPage() -> Bool {
    let start = cursor.position
    guard cursor.character == "第" || cursor.character.isDigit || cursor.character.isCapital, !isAmidNumber(start),
      cursor.takePage() != nil
    else { return false }
    values.append(PageValue(role: .page, range: start..<cursor.position))
    return true
  }

  /// 《江州日报》, or the name as a word of its own.
  private mutating func readPaper() -> Bool {
    let start = cursor.position
    guard start == line.lowerBound || !text[start - 1].isHanzi, let paper = cursor.takeMasthead() else { return false }
    values.append(PageValue(role: .masthead, range: paper))
    return true
  }

  /// 责任编辑：某某 and what follows it is nothing that is asked for here.
  private mutating func readEditors() -> Bool {
    guard let length = cursor.length(of: .editors) else { return false }
    cursor.position += length
    cursor.skip { $0.isBlank || $0.isColon }
    cursor.skip { $0.isHanzi || $0 == "·" }
    return true
  }
}

// MARK: - Labels

extension ValueReader {
  private mutating func readLabelled(_ kind: PageLexicon.Opening, as role: Hint.Role) -> Bool {
    let start = cursor.position
    guard start == line.lowerBound || !text[start - 1].isHanzi || seams.contains(start) || isValueEnd(start),
      let length = length(of: kind, at: start)
    else { return false }
    cursor.position += length
    let marks = cursor.skip { $0.isBlank || $0.isColon || $0.isOrnament || Self.labelEnds.contains($0) }
    guard marks > 0 || isSlashed(start + length) else {
      cursor.position = start
      return false
    }
    var value = text.withoutBlanks(takeValue())
    // 本报记者 某某 is printed so.
    if kind == .authorLabel, !text[start + length].isColon, !isSlashed(start + length), !value.isEmpty {
      value = start..<value.upperBound
    }
    if !value.isEmpty { values.append(PageValue(role: role, range: value)) }
    return true
  }

  /// 文/某某, 来源｜江州晚报
  private static let labelEnds: CharSet = "/／|｜"

  /// 文/某某: the label ends with a slash.
  private func isSlashed(_ end: Int) -> Bool { text[end - 1] == "/" || text[end - 1] == "／" }

  private mutating func takeValue() -> Range<Int> {
    let start = cursor.position
    while !cursor.isAtEnd, cursor.position - start < Self.longestValue {
      if cursor.position > start, seams.contains(cursor.position) { break }
      guard !isValueEnd(cursor.position) || isBetweenNames(cursor.position, from: start) else { break }
      cursor.advance()
    }
    return start..<cursor.position
  }

  /// Hanzi of a person's name.
  private static let nameLengths = 2...4

  /// Whether a blank parts one person's name from another's: 葛静怡　邵远山.
  private func isBetweenNames(_ position: Int, from start: Int) -> Bool {
    guard text[position] == "\u{3000}", position > start else { return false }
    let before = text[start..<position].reversed().prefix { $0.isHanzi }.count
    let behind = text[(position + 1)..<line.upperBound].prefix { $0.isHanzi }.count
    let end = position + 1 + behind
    return Self.nameLengths.contains(before) && Self.nameLengths.contains(behind)
      && (end == line.upperBound || text[end].isBlank) && length(of: .sourceLabel, at: position + 1) == nil
      && length(of: .authorLabel, at: position + 1) == nil
      && !TextCursor(text, (position + 1)..<line.upperBound).looks(at: .editors)
  }

  private static let ends: CharSet = "|｜[【(（《。，,;；"

  /// A label, a date, a tool or a mark ends the value before it.
  private func isValueEnd(_ position: Int) -> Bool {
    let character = text[position]
    if Self.ends.contains(character) || character == "\u{3000}" || character == "\t" { return true }
    let kinds: [PageLexicon.Opening] = [.sourceLabel, .authorLabel, .dateLabel]
    for kind in kinds {
      guard let length = length(of: kind, at: position), position + length < line.upperBound else { continue }
      if text[position + length].isColon || isSlashed(position + length) { return true }
    }
    let behind = TextCursor(text, position..<line.upperBound)
    if behind.looks(at: .editors) || position > line.lowerBound && behind.looks(at: .chrome) { return true }
    if let tool = length(of: .tool, at: position), tool > 1, position + tool == line.upperBound { return true }
    guard character.isBlank else { return false }
    // 某某 某某 are two authors, 江州日报 2031 is not two sources.
    return position + 1 >= line.upperBound || !text[position + 1].isHanzi && text[position + 1] != "-"
  }

  private func length(of kind: PageLexicon.Opening, at position: Int) -> Int? {
    PageLexicon.shared.longest(kind, in: text, at: position, limit: line.upperBound)
  }
}
