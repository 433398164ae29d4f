import Characters
import Lexicon

/// 图片说明: 图为…, 某某 摄, （资料图片）, 新华社记者 某某 摄.
enum CaptionRule: LineRule {
  static let name = "caption"
  static let example = "志愿者在云岭水库边捡拾垃圾 言立诚 摄"

  /// Cells: up to three lines of a page; less where only the first word tells.
  private static let widest = 280
  private static let widestOpened = 200
  /// Hanzi of a photographer's name.
  private static let longestName = 4

  /// Behind which a photographer's name stands.
  private static let creditMarks: CharSet = ")）。/／"

  static func kind(of context: LineContext) -> Block.Kind? {
    guard context.line.width <= widest else { return nil }
    if context.undecorated.looks(at: .captionOpening) { return context.line.width <= widestOpened ? .caption : nil }
    let isEnded = context.length(of: .captionEnding) != nil
    return isEnded || endsWithPhotographer(context) ? .caption : nil
  }

  /// Characters of brackets behind the photographer: 某某摄（江州影像）.
  private static let longestAgency = 10

  /// …录制视频 某某 摄: the credit stands behind a blank.
  private static func endsWithPhotographer(_ context: LineContext) -> Bool {
    let (text, line) = (context.text, withoutAgency(context))
    let mark = StructureLexicon.shared.longest(.photographed, in: text, before: line.upperBound, floor: line.lowerBound)
    guard let mark else { return false }
    var position = line.upperBound - mark
    var hanzi = 0
    var hasBlank = false
    while position > line.lowerBound, hanzi <= longestName {
      let character = text[position - 1]
      if character.isBlank {
        if hanzi > 0 { return true }
        hasBlank = true
      } else if character.isHanzi {
        hanzi += 1
      } else {
        return hanzi >= 2 && creditMarks.contains(character)
      }
      position -= 1
    }
    let tail = max(line.lowerBound, position - longestName)..<line.upperBound
    return hasBlank && TextCursor(text, tail).find(.journalist) != nil
  }

  /// A line without the brackets that it ends with, where they are short.
  private static func withoutAgency(_ context: LineContext) -> Range<Int> {
    let (text, line) = (context.text, context.line.range)
    guard text.last(in: line).isBracketCloser,
      let open = line.suffix(longestAgency).last(where: { text[$0].isBracketOpener })
    else { return line }
    return line.lowerBound..<open
  }
}

extension LineContext {
  /// The length of the phrase of a class that the line ends with.
  fileprivate func length(of kind: StructureLexicon.Ending) -> Int? {
    StructureLexicon.shared.longest(kind, in: text, before: line.range.upperBound, floor: line.range.lowerBound)
  }
}
