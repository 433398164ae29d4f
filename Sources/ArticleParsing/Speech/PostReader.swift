/// Reads a post leftwards from its last word: 省委副书记、江州市委书记.
struct PostReader {
  let reading: SpeechReading

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  /// - Parameters:
  ///   - head: where the last word of the post begins.
  ///   - end: where it ends.
  ///   - floor: the beginning of the paragraph.
  func read(head: Int, end: Int, floor: Int) -> Range<Int> {
    var start = head
    while start > floor, let next = step(left: start, floor: floor, end: end) { start = next }
    start = max(start, afterLastCut(start, head))
    let comesFrom = start - 2 >= floor && Self.origin.contains(start - 2..<start, of: t)
    start = skipLead(start, head)
    start = afterRelativeClause(start, head, comesFrom: comesFrom)
    start = skipLead(start, head)
    return start..<end
  }

  /// One step further to the left, over a character, a pair of marks or an item of a chain; nil where the post begins.
  private func step(left position: Int, floor: Int, end: Int) -> Int? {
    let scalar = t[position - 1]
    guard end - position < 80 else { return nil }
    if Self.never.contains(scalar) { return nil }
    if Mark.isHanzi(scalar) || Mark.isLetter(scalar) || Mark.isDigit(scalar) { return position - 1 }
    switch scalar {
    case Mark.closeQuote, Mark.closeBracket, Mark.closeTitle, Mark.closeSingle:
      guard let open = reading.partner(position - 1), open >= floor, position - open <= 32 else { return nil }
      if scalar == Mark.closeQuote, reading.isSpeech(open) { return nil }
      if scalar == Mark.closeBracket, reading.match(open + 1, WordClass.journalist).length > 0 { return nil }
      if scalar == Mark.closeBracket, open == floor || !Mark.isHanzi(t[open - 1]) { return nil }
      return open
    case Mark.enumeration: return chain(before: position - 1, floor: floor) ? position - 1 : nil
    case Mark.dot: return position - 1
    default: return nil
    }
  }

  /// Characters that no post or organisation has in it.
  private static let never = ScalarSet("他她我你们这那")

  /// Whether a post or an organisation ends before the mark 、, so that the chain goes on to the left of it.
  private func chain(before mark: Int, floor: Int) -> Bool {
    let match = reading.matchBack(mark, floor: floor, WordClass.head)
    if match.length > 0 { return match.classes & WordClass.post != 0 }
    guard mark > floor else { return false }
    if t[mark - 1] == Mark.closeBracket, let open = reading.partner(mark - 1), open > floor {
      return reading.matchBack(open, floor: floor, WordClass.post).length > 0
    }
    guard mark - floor >= 2 else { return false }
    // 中共中央某办公室、国务院某办公室主任: organisations that share one post.
    return Self.organisationEnds.contains(t[mark - 1]) && hasChain(endingAt: mark, floor: floor)
  }

  private static let organisationEnds = ScalarSet("室部委局院会厅所心处署社")

  /// An organisation counts as part of a chain only when it is longer than a bare word.
  private func hasChain(endingAt mark: Int, floor: Int) -> Bool {
    var i = mark
    while i > floor, Mark.isHanzi(t[i - 1]) { i -= 1 }
    return mark - i >= 4
  }

  /// Verbs and prepositions inside: what stands before them is no part of the post.
  private func afterLastCut(_ start: Int, _ head: Int) -> Int {
    var cut = start
    var i = start
    while i < head {
      if let partner = reading.partner(i), partner > i {
        i = partner + 1
        continue
      }
      let match = reading.match(i, WordClass.lead | WordClass.word)
      if match.classes & WordClass.lead != 0, match.length >= 2, i + match.length <= head {
        cut = i + match.length
        i = cut
      } else if t[i] == Self.together, i > start, i + 1 < head, isPreposition(i) {
        i += 1
        cut = i
      } else if t[i] == Self.dispatch, i > start, t[i - 1] == Self.day {
        i += 1
        cut = i
      } else if Self.predicates.contains(t[i]), match.length < 2, i == start || !isInsideWord(i) {
        i += 1
        cut = i
      } else if Self.prepositions.contains(t[i]),
        i + 1 == head ? t[i] != Self.and : i + 1 < head && beginsOrganisation(i + 1),
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

  /// 电 behind 日: the end of a dateline that no mark closes.
  private static let dispatch: UInt16 = 0x7535
  private static let day: UInt16 = 0x65E5

  /// 送给了院长; 父亲是老师; 遭主席指控: what ends a predicate is no part of a post.
  private static let predicates = ScalarSet("了是遭")

  /// 实事求是, 国是.
  private func isInsideWord(_ position: Int) -> Bool { Self.beforePredicate.contains(t[position - 1]) }

  private static let beforePredicate = ScalarSet("求国")

  /// 及: 埃及总统.
  private static let and: UInt16 = 0x53CA

  /// 同
  private static let together: UInt16 = 0x540C

  /// 同 between two hanzi that make no word with it (合同, 同志).
  private func isPreposition(_ position: Int) -> Bool {
    !Self.beforeTogether.contains(t[position - 1]) && !Self.afterTogether.contains(t[position + 1])
  }

  private static let beforeTogether = ScalarSet("合共协大会相不陪认雷赞等如")
  private static let afterTogether = ScalarSet("志学仁济盟步城乡业心德江方事等行胞")

  private static let prepositions = ScalarSet("由同与和对向应请为给让跟听及")

  private func beginsOrganisation(_ position: Int) -> Bool {
    let match = reading.match(position, WordClass.place | WordClass.group)
    if match.length >= 2 { return true }
    return Self.organisationStarts.contains(t[position]) && !Self.notStarts.contains(t[position + 1])
  }

  private static let organisationStarts = ScalarSet("省市县区原该本")
  private static let notStarts = ScalarSet("长民政场外")

  /// Time words, prepositions, numerals that only lead to the post.
  private func skipLead(_ start: Int, _ head: Int) -> Int {
    var i = start
    while i < head {
      if Mark.isDigit(t[i]) {
        guard let next = afterDate(i, head) else { break }
        i = next
        continue
      }
      if let next = afterBracketedDate(i, head) {
        i = next
        continue
      }
      let match = reading.match(i, WordClass.lead | WordClass.word | WordClass.post | WordClass.place)
      if match.classes & WordClass.lead != 0, i + match.length <= head, !isOld(i, head) {
        i += match.length
      } else if t[i] == 0x7684 || t[i] == 0x4E86 || t[i] == Mark.enumeration || t[i] == Mark.dot {
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
    while i < head, Mark.isDigit(t[i]) { i += 1 }
    guard i < head, Self.dateUnits.contains(t[i]) else { return nil }
    return i + 1
  }

  /// 老党员, 老工人: 老 right before the head belongs to it.
  private func isOld(_ position: Int, _ head: Int) -> Bool { position + 1 == head && t[position] == Self.old }

  /// 老
  private static let old: UInt16 = 0x8001

  /// 今（14）日.
  private func afterBracketedDate(_ start: Int, _ head: Int) -> Int? {
    guard Self.days.contains(t[start]), let close = reading.partner(start + 1), close > start + 1, close + 1 < head,
      Mark.isDigit(t[close - 1]), Self.dateUnits.contains(t[close + 1])
    else { return nil }
    return close + 2
  }

  private static let days = ScalarSet("今昨明")
  private static let dateUnits = ScalarSet("年月日时分点岁")

  /// 美国的, 中国某院的, 美国负责贸易的.
  private func belongs(_ whole: Range<Int>) -> Bool {
    let item = whole.last { t[$0] == Mark.enumeration }
    let prefix = (item ?? whole.lowerBound - 1) + 1..<whole.upperBound
    guard !prefix.isEmpty else { return false }
    guard beginsOrganisation(prefix.lowerBound) else { return false }
    if prefix.count <= 5 || Self.divisions.contains(t[prefix.upperBound - 1]) { return true }
    return prefix.contains { Self.charges.length(at: $0, in: t, limit: t.count) > 0 }
  }

  /// What places end with: 青海省某县的放牧员.
  private static let divisions = ScalarSet("省市县区镇乡村")
  private static let charges: ScalarWords = "负责 主管 分管 掌管"

  /// 参加会议的村民 is 村民, but 美国负责贸易的副部长 is whole: a post may be described after its place.
  /// - Parameter comesFrom: 来自某地的代表 is 代表.
  private func afterRelativeClause(_ start: Int, _ head: Int, comesFrom: Bool) -> Int {
    var i = head
    while i > start {
      i -= 1
      if let partner = reading.partner(i), partner < i, partner >= start {
        i = partner
        continue
      }
      if t[i] == 0x7684, t[i + 1] != Self.taxi, comesFrom || !belongs(start..<i) { return i + 1 }
    }
    return start
  }

  /// 士: 的士.
  private static let taxi: UInt16 = 0x58EB

  private static let origin: ScalarWords = "来自"
}
