import Characters
import Lexicon

/// Reads a post leftwards from its last word: 省委副书记、江州市委书记.
struct PostReader {
  let text: SpeechText

  /// - Parameters:
  ///   - head: where the last word of the post begins.
  ///   - end: where it ends.
  ///   - floor: the beginning of the paragraph.
  func read(head: Int, end: Int, floor: Int) -> Range<Int> {
    var start = head
    while start > floor, let next = step(left: start, floor: floor, end: end) { start = next }
    start = max(start, afterLastCut(start, head))
    let comesFrom = start - 2 >= floor && Self.origin.contains(start - 2..<start, of: text.characters)
    start = skipLead(start, head)
    start = afterRelativeClause(start, head, comesFrom: comesFrom)
    start = skipLead(start, head)
    return start..<end
  }

  /// One step further to the left, over a character, a pair of marks or an item of a chain; nil where the post begins.
  private func step(left position: Int, floor: Int, end: Int) -> Int? {
    let scalar = text[position - 1]
    guard end - position < 80 else { return nil }
    if Self.never.contains(scalar) { return nil }
    if scalar.isHanzi || scalar.isLetter || scalar.isDigit { return position - 1 }
    switch scalar {
    case "”", "）", "》", "’":
      guard let open = text.partner(position - 1), open >= floor, position - open <= 32 else { return nil }
      if scalar == "”", text.isSpeech(open) { return nil }
      if scalar == "）", text.match(open + 1, .journalist).length > 0 { return nil }
      if scalar == "）", open == floor || !text[open - 1].isHanzi { return nil }
      return open
    case "、": return chain(before: position - 1, floor: floor) ? position - 1 : nil
    case "·": return position - 1
    default: return nil
    }
  }

  /// Characters that no post or organisation has in it.
  private static let never: CharSet = "他她我你们这那"

  /// Whether a post or an organisation ends before the mark 、, so that the chain goes on to the left of it.
  private func chain(before mark: Int, floor: Int) -> Bool {
    let match = text.matchBack(mark, floor: floor, .head)
    if match.length > 0 { return match.classes.has(.post) }
    guard mark > floor else { return false }
    if text[mark - 1] == "）", let open = text.partner(mark - 1), open > floor {
      return text.matchBack(open, floor: floor, .post).length > 0
    }
    guard mark - floor >= 2 else { return false }
    // 中共中央某办公室、国务院某办公室主任: organisations that share one post.
    return Self.organisationEnds.contains(text[mark - 1]) && hasChain(endingAt: mark, floor: floor)
  }

  private static let organisationEnds: CharSet = "室部委局院会厅所心处署社"

  /// An organisation counts as part of a chain only when it is longer than a bare word.
  private func hasChain(endingAt mark: Int, floor: Int) -> Bool {
    var i = mark
    while i > floor, text[i - 1].isHanzi { i -= 1 }
    return mark - i >= 4
  }

  /// Verbs and prepositions inside: what stands before them is no part of the post.
  private func afterLastCut(_ start: Int, _ head: Int) -> Int {
    var cut = start
    var i = start
    while i < head {
      if let partner = text.partner(i), partner > i {
        i = partner + 1
        continue
      }
      let match = text.match(i, [.lead, .word])
      if match.classes.has(.lead), match.length >= 2, i + match.length <= head {
        cut = i + match.length
        i = cut
      } else if text[i] == "同", i > start, i + 1 < head, isPreposition(i) {
        i += 1
        cut = i
      } else if text[i] == "电", i > start, text[i - 1] == "日" {
        i += 1
        cut = i
      } else if Self.predicates.contains(text[i]), match.length < 2, i == start || !isInsideWord(i) {
        i += 1
        cut = i
      } else if Self.prepositions.contains(text[i]),
        i + 1 == head ? text[i] != "及" : i + 1 < head && beginsOrganisation(i + 1),
        i == start || match.length < 2
      {
        i += 1
        cut = i
      } else {
        i += 1
      }
    }
    return cut
  }

  /// 送给了院长; 父亲是老师; 遭主席指控: what ends a predicate is no part of a post.
  private static let predicates: CharSet = "了是遭"

  /// 实事求是, 国是.
  private func isInsideWord(_ position: Int) -> Bool { Self.beforePredicate.contains(text[position - 1]) }

  private static let beforePredicate: CharSet = "求国"

  /// 同 between two hanzi that make no word with it (合同, 同志).
  private func isPreposition(_ position: Int) -> Bool {
    !Self.beforeTogether.contains(text[position - 1]) && !Self.afterTogether.contains(text[position + 1])
  }

  private static let beforeTogether: CharSet = "合共协大会相不陪认雷赞等如"
  private static let afterTogether: CharSet = "志学仁济盟步城乡业心德江方事等行胞"

  private static let prepositions: CharSet = "由同与和对向应请为给让跟听及"

  private func beginsOrganisation(_ position: Int) -> Bool {
    let match = text.match(position, [.place, .group])
    if match.length >= 2 { return true }
    return Self.organisationStarts.contains(text[position]) && !Self.notStarts.contains(text[position + 1])
  }

  private static let organisationStarts: CharSet = "省市县区原该本"
  private static let notStarts: CharSet = "长民政场外"

  /// Time words, prepositions, numerals that only lead to the post.
  private func skipLead(_ start: Int, _ head: Int) -> Int {
    var i = start
    while i < head {
      if text[i].isDigit {
        guard let next = afterDate(i, head) else { break }
        i = next
        continue
      }
      if let next = afterBracketedDate(i, head) {
        i = next
        continue
      }
      let match = text.match(i, [.lead, .word, .post, .place])
      if match.classes.has(.lead), i + match.length <= head, !isOld(i, head) {
        i += match.length
      } else if text[i] == "的" || text[i] == "了" || text[i] == "、" || text[i] == "·" {
        i += 1
      } else {
        break
      }
    }
    return i
  }

  /// 5月12日上午, 45岁的.
  private func afterDate(_ start: Int, _ head: Int) -> Int? {
    var i = start
    while i < head, text[i].isDigit { i += 1 }
    guard i < head, Vocabulary.postDateUnits.contains(text[i]) else { return nil }
    return i + 1
  }

  /// 老党员, 老工人: 老 right before the head belongs to it.
  private func isOld(_ position: Int, _ head: Int) -> Bool { position + 1 == head && text[position] == "老" }

  /// 今（14）日.
  private func afterBracketedDate(_ start: Int, _ head: Int) -> Int? {
    guard Self.days.contains(text[start]), let close = text.partner(start + 1), close > start + 1, close + 1 < head,
      text[close - 1].isDigit, Vocabulary.postDateUnits.contains(text[close + 1])
    else { return nil }
    return close + 2
  }

  private static let days: CharSet = "今昨明"

  /// 美国的, 中国某院的, 美国负责贸易的.
  private func belongs(_ whole: Range<Int>) -> Bool {
    let item = whole.last { text[$0] == "、" }
    let prefix = (item ?? whole.lowerBound - 1) + 1..<whole.upperBound
    guard !prefix.isEmpty else { return false }
    guard beginsOrganisation(prefix.lowerBound) else { return false }
    if prefix.count <= 5 || Self.divisions.contains(text[prefix.upperBound - 1]) { return true }
    return prefix.contains { Self.charges.length(at: $0, in: text.characters, limit: text.count) > 0 }
  }

  /// What places end with: 青海省某县的放牧员.
  private static let divisions: CharSet = "省市县区镇乡村"
  private static let charges: WordList = "负责 主管 分管 掌管"

  /// 参加会议的村民 is 村民, but 美国负责贸易的副部长 is whole: a post may be described after its place.
  /// - Parameter comesFrom: 来自某地的代表 is 代表.
  private func afterRelativeClause(_ start: Int, _ head: Int, comesFrom: Bool) -> Int {
    var i = head
    while i > start {
      i -= 1
      if let partner = text.partner(i), partner < i, partner >= start {
        i = partner
        continue
      }
      if text[i] == "的", text[i + 1] != "士", comesFrom || !belongs(start..<i) { return i + 1 }
    }
    return start
  }

  private static let origin: WordList = "来自"
}
