import Characters
import Lexicon

/// 转版: where a newspaper breaks an article off on one page and takes it up on another.
///
/// Forms: (下转第二版), （上接第一版）, 下转A3版, 紧接第一版, ▶▶▶详见2版, （相关报道见第4版）, 下转第 4 版.
struct JumpLine {
  private let text: [Char]
  private let line: Range<Int>
  /// Where 版 stands.
  private let unit: Int
  /// Where 下转 begins.
  private let keyword: Int
  /// The keyword is said of pages alone: 下转, and not 见.
  private let isStrong: Bool
}

extension JumpLine {
  /// The places of a text where a number stands before 版, 页 or 面. Most texts have none, and no pointer is without one.
  static func places(in text: [Char]) -> [Int] {
    text.indices.dropFirst().filter { text[$0].isPageUnit && (text[$0 - 1].isNumeral || text[$0 - 1].isBlank) }
  }

  /// The pointers in a line with their brackets and ornaments, in order.
  /// - Parameter places: those of the line, as `places(in:)` finds them.
  static func pointers(in text: [Char], _ line: Range<Int>, at places: some Sequence<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in places where place >= found.last?.upperBound ?? line.lowerBound {
      guard let pointer = JumpLine(text, line, unit: place)?.range else { continue }
      if found.last?.overlaps(pointer) != true { found.append(pointer) }
    }
    return found
  }

  private init?(_ text: [Char], _ line: Range<Int>, unit: Int) {
    guard var position = Self.beforeNumber(text, line.lowerBound..<unit) else { return nil }
    func take(_ kind: StructureLexicon.Ending) -> Bool {
      let lexicon = StructureLexicon.shared
      guard let length = lexicon.longest(kind, in: text, before: position, floor: line.lowerBound) else { return false }
      position -= length
      return true
    }
    while take(.jumpPaper) { position = text.endWithoutBlanks(line.lowerBound..<position) }
    isStrong = take(.jumpWord)
    // 页 and 面 are units of other things too.
    guard isStrong || text[unit] == "版" && take(.weakJumpWord) else { return nil }
    keyword = position
    self.text = text
    self.line = line
    self.unit = unit
  }

  private var range: Range<Int>? { bracketed ?? bare }

  /// The position before 第二, A3, 02 or 一、二; `nil` when the range does not end with a number.
  private static func beforeNumber(_ text: [Char], _ range: Range<Int>) -> Int? {
    var position = text.endWithoutBlanks(range)
    var digits = 0
    while position > range.lowerBound, digits < 12 {
      let character = text[position - 1]
      guard character.isNumeral || digits > 0 && (character.isCapital || numberSeparators.contains(character)) else {
        break
      }
      digits += 1
      position -= 1
    }
    return digits > 0 ? text.endWithoutBlanks(range.lowerBound..<position) : nil
  }

  private static let numberSeparators: CharSet = "、-—~"

  /// Characters between the opening bracket and the keyword, and from the unit to the closing one.
  private static let longestBefore = 12
  private static let longestBehind = 24

  /// A pointer that brackets hold together.
  private var bracketed: Range<Int>? {
    let before = (max(line.lowerBound, keyword - Self.longestBefore - 1)..<keyword).reversed()
    guard let open = before.first(where: { !mayStandInBrackets(text[$0]) }), text[open].isBracketOpener else {
      return nil
    }
    let behind = Range(from: unit + 1, upTo: min(line.upperBound, unit + 1 + Self.longestBehind))
    guard let close = behind.first(where: { text[$0].isBracketCloser || text[$0].isSentenceEnd }),
      text[close].isBracketCloser
    else { return nil }
    return open..<(close + 1)
  }

  private func mayStandInBrackets(_ character: Char) -> Bool {
    !character.isBracketOpener
      && (character.isHanzi || character.isOrnament || character.isBlank || Self.fillers.contains(character))
  }

  /// A pointer without brackets: alone on its line, behind ornaments, or behind a blank at the line's end.
  private var bare: Range<Int>? {
    var after = TextCursor(text, (unit + 1)..<line.upperBound)
    after.skip { $0.isBlank || $0.isOrnament || $0.isBracketCloser || Self.fillers.contains($0) }
    var first = keyword
    var isMarked = false
    var isParted = false
    while first > line.lowerBound, case let character = text[first - 1],
      character.isBlank || character.isOrnament || character.isBracketOpener
    {
      isMarked = isMarked || character.isOrnament
      isParted = isParted || character.isBlank
      first -= 1
    }
    let opens = first == line.lowerBound
    let closes = after.isAtEnd
    let endsSentence = !opens && text[first - 1].isSentenceEnd
    let opensLine = opens && (continues || unit + 1 < line.upperBound && text[unit + 1].isBlank)
    let closesLine = closes && (isMarked || isParted || endsSentence)
    guard isStrong && (opens && closes || opensLine || closesLine) || isMarked && closes else { return nil }
    while first < keyword, text[first].isBlank { first += 1 }
    return first..<(opensLine && !closes ? unit + 1 : after.position)
  }

  /// 上接: what follows carries on an article of another page.
  private var continues: Bool { text[keyword] == "上" }

  /// What may stand between a pointer's words beside blanks and ornaments.
  private static let fillers: CharSet = "…·.。，、—"
}

extension Char {
  /// What a page is counted with: 第二版, 第2页, 第2面.
  fileprivate var isPageUnit: Bool { self == "版" || self == "页" || self == "頁" || self == "面" }
}
