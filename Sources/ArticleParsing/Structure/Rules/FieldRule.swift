import Characters
import Lexicon

/// A labelled field of a newspaper database.
enum FieldRule: LineRule {
  static let name = "field"
  static let example = "【 标  题 】云岭的水清了"

  static func kind(of context: LineContext) -> Block.Kind? {
    guard context.line.width <= FragmentRule.widest else { return nil }
    return Field(context.text, context.line.range).map { .field($0) }
  }
}

/// Label and value: 【 标  题 】…, (4)内容:….
struct Field: Equatable {
  enum Meaning { case date, page, pageName, title, kicker, subtitle, author, text, other }

  var meaning: Meaning
  /// Behind the label, without blanks; empty where the label stands alone.
  var value: Range<Int>
}

extension Field {
  /// What structure makes use of; of the lexicon's other fields only the label counts.
  private static let meanings: [[Char]: Meaning] = Dictionary(
    uniqueKeysWithValues: [
      ("日期", .date), ("版号", .page), ("版次", .page), ("版面", .page), ("版名", .pageName), ("标题", .title), ("主题", .title),
      ("引题", .kicker), ("肩题", .kicker), ("副题", .subtitle), ("副标题", .subtitle), ("作者", .author), ("正文", .text),
      ("内容", .text),
    ].map { (label: String, meaning: Meaning) in ([Char](label), meaning) })

  /// Characters of the longest label in brackets, blanks included.
  private static let longestLabel = 12

  /// The field that fills a line; `nil` where there is none.
  init?(_ text: [Char], _ line: Range<Int>) {
    var cursor = TextCursor(text, line)
    guard cursor.character.isBracketOpener, let range = cursor.takeFieldLabel(longest: Self.longestLabel) else {
      return nil
    }
    // Labels are set out with blanks to equal length.
    let label = text[range].filter { !$0.isBlank }
    guard StructureLexicon.shared.contains(.field, label, label.indices) else { return nil }
    cursor.skipBlanks()
    value = cursor.position..<line.upperBound
    meaning = Self.meanings[label] ?? .other
  }
}

extension TextCursor {
  /// Goes over 【 标  题 】 or (4)内容:; returns the label's words.
  fileprivate mutating func takeFieldLabel(longest: Int) -> Range<Int>? {
    guard character == "(" || character == "（" else { return takeBracketGroup(most: longest) }
    advance()
    guard takeDigits(most: 2) != nil, take(where: { $0 == ")" || $0 == "）" }) else { return nil }
    let from = position
    skip(while: \.isHanzi)
    let label = from..<position
    return take(where: \.isColon) ? label : nil
  }
}
