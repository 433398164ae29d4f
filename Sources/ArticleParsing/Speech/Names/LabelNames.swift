import Characters
import Lexicon

/// Names that stand as labels at the beginning of paragraphs: an interview's form vouches for them.
///
/// 言某某： again and again, or once on a line of its own where the text names him elsewhere; 言某某 特约评论员：, the
/// post behind the name.
struct LabelNames {
  private let text: SpeechText
  /// By name, how often it is a label.
  private var counts: [[Char]: Int] = [:]

  struct Found {
    var name: Range<Int>
    var post: Range<Int>?
    var part: Int
  }

  /// Characters.
  private static let length = 2...4
  private static let longestPost = 24

  init(in text: SpeechText) {
    self.text = text
    for part in text.parts {
      guard let name = name(at: part.range), text[name.upperBound] == "：" else { continue }
      counts[[Char](text[name]), default: 0] += 1
    }
  }

  /// The names of an article's labels, and the posts that stand behind them.
  func found() -> [Found] {
    guard !counts.isEmpty else { return [] }
    return text.parts.indices.compactMap { index in
      let range = text.parts[index].range
      guard let name = name(at: range) else { return nil }
      let count = counts[[Char](text[name])] ?? 0
      if text[name.upperBound] == "：" {
        let isAlone = name.upperBound + 1 == range.upperBound
        return count > 1 || isAlone && standsElsewhere(name)
          ? Found(name: name, post: nil, part: index) : nil
      }
      return count > 0 ? post(behind: name, in: range).map { Found(name: name, post: $0, part: index) } : nil
    }
  }

  /// A name of two to four characters that a part begins with; no ordinary word, no post.
  private func name(at range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    while end < range.upperBound, text[end].isHanzi, end - range.lowerBound <= Self.length.upperBound { end += 1 }
    let name = range.lowerBound..<end
    guard Self.length.contains(name.count), text[end] == "：" || text[end] == " ",
      text.nameCharacters.surname(text[name.lowerBound]) >= 2 || text.match(name.lowerBound, .surname).length == 2,
      OrdinaryWords(text: text).word(name) == nil,
      text.match(name.lowerBound, [.head, .title, .noun, .verb, .group, .place]).length < min(name.count, 3),
      text.matchBack(end, floor: name.lowerBound, [.head, .group]).length < 2
    else { return nil }
    return name
  }

  private func standsElsewhere(_ name: Range<Int>) -> Bool {
    (0..<max(0, text.count - name.count)).contains {
      $0 != name.lowerBound && text.areEqual($0..<$0 + name.count, name)
    }
  }

  /// 特约评论员 behind a name and blanks, up to the colon or the end of the line.
  private func post(behind name: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    var start = name.upperBound
    while start < range.upperBound, text[start] == " " { start += 1 }
    let end = (start..<range.upperBound).first { !text[$0].isHanzi } ?? range.upperBound
    guard end == range.upperBound || text[end] == "：", (2...Self.longestPost).contains(end - start) else { return nil }
    let head = text.matchBack(end, floor: start, .head)
    return head.length >= 2 && !head.classes.has(.journalist) ? start..<end : nil
  }
}
