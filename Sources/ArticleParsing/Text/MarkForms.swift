import Characters

/// The forms of punctuation that the recognisers tell apart: full-width marks, half-width digits and letters, “” for every
/// double quotation mark.
enum MarkForms {
  /// - Parameter marks: positions of what is no hanzi; sorted.
  static func normalise(_ text: inout [Char], at marks: [Int]) {
    promoteWhiteCorners(&text, at: marks)
    // Who has a Chinese stop needs no other between hanzi: there it joins the parts of a name.
    let hasStop = marks.contains { text[$0] == "。" }
    var straightIsOpen = false
    for i in marks {
      switch text[i] {
      case "\"":
        text[i] = straightIsOpen ? "”" : "“"
        straightIsOpen.toggle()
      case "\n": straightIsOpen = false
      default:
        let before = i > 0 ? text[i - 1] : .end
        let after = i + 1 < text.count ? text[i + 1] : .end
        text[i] =
          text[i] == "." && before != "."
          ? stop(before: before, after: after, hasOther: hasStop) : form(text[i], before: before, after: after)
      }
    }
  }

  /// Where a text has no other quotation marks, 『』 are its outer ones.
  private static func promoteWhiteCorners(_ text: inout [Char], at marks: [Int]) {
    guard marks.contains(where: { text[$0] == "『" }),
      !marks.contains(where: { text[$0] == "「" || text[$0] == "“" || text[$0] == "\"" })
    else { return }
    for i in marks {
      if text[i] == "『" { text[i] = "“" } else if text[i] == "』" { text[i] = "”" }
    }
  }

  /// 灯亮了."坐满了人."老师说: the full stop of texts that were typed with a Latin keyboard; else 阿布.卡里姆.
  private static func stop(before: Char, after: Char, hasOther: Bool) -> Char {
    guard before.isHanzi || before.isDoubleQuote else { return "." }
    if after.isHanzi { return hasOther && before.isHanzi ? "·" : "。" }
    return after.isDigit || after.isLetter || after == "." ? "." : "。"
  }

  private static func form(_ mark: Char, before: Char, after: Char) -> Char {
    if let narrow = mark.halfWidthWordCharacter { return narrow }
    if " "..."~" ~= mark { return fullWidth(mark, before: before, after: after) }
    if mark == "．", before.isHanzi { return "·" }
    if mark < " " || "\u{7F}"..."\u{9F}" ~= mark || mark == .illFormed { return mark == "\n" ? mark : " " }
    return variants[mark] ?? mark
  }

  /// Digital papers fold full-width forms away: `,` after a hanzi is a Chinese comma, between digits it is not.
  private static func fullWidth(_ mark: Char, before: Char, after: Char) -> Char {
    if before.isDigit && after.isDigit || before.isLetter && after.isLetter { return mark }
    return variants[mark] ?? mark
  }

  /// Marks that are written in several ways, by the one that stands for all.
  private static let variants: [Char: Char] = [
    ",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）",
    "〔": "（", "〕": "）",
    "「": "“", "＂": "“", "〝": "“", "」": "”", "〞": "”", "〟": "”", "『": "‘", "』": "’",
    "•": "·", "・": "·", "‧": "·", "∙": "·", "⋅": "·",
    "\u{3000}": " ", "\u{A0}": " ", "\u{2003}": " ", "\u{2002}": " ",
    "｡": "。", "､": "、", "―": "—", "─": "—", "–": "—", "﹕": "：", "∶": "：", "⋯": "…",
  ]
}

extension Char {
  /// The half-width form of a full-width digit or letter.
  fileprivate var halfWidthWordCharacter: Char? {
    guard "０"..."９" ~= self || "Ａ"..."Ｚ" ~= self || "ａ"..."ｚ" ~= self else { return nil }
    return Char(code: code - (("０" as Char).code - ("0" as Char).code))
  }
}
