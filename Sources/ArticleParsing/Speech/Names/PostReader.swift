import Characters
import Lexicon

/// Reads a post leftwards from its last word: 省委副书记、江州市委书记.
struct PostReader {
  let text: SpeechText

  /// The post, where its last word names one: 小伙子 and 她的儿子 say who somebody is, but no office.
  func post(head: Int, end: Int, floor: Int) -> Range<Int>? {
    let classes = text.match(head, .head).classes
    if classes.has(.description) { return nil }
    let post = read(head: head, end: end, floor: floor)
    if classes.has(.kin), post.lowerBound == head,
      Self.possessing.contains(text[head - 1]) || text.is(head..<end, oneOf: Self.descendants)
    {
      return nil
    }
    // 员 and the like alone say nothing.
    return post.count > 1 ? post : nil
  }

  private static let possessing: CharSet = "的他她"
  private static let descendants: WordList = "儿子 女儿 孙子 孙女 长子 次子 长女 次女 外孙 外孙女"

  /// - Parameters:
  ///   - head: where the last word of the post begins.
  ///   - end: where it ends.
  ///   - floor: the beginning of the paragraph.
  func read(head: Int, end: Int, floor: Int) -> Range<Int> {
    var start = head
    while start > floor, let next = step(left: start, floor: floor, head: head) { start = next }
    start = max(start, afterLastCut(start, head))
    let comesFrom = start - 2 >= floor && Self.origin.contains(start - 2..<start, of: text.characters)
    start = skipLead(start, head)
    start = afterRelativeClause(start, head, comesFrom: comesFrom)
    start = skipLead(start, head)
    // 该处|处长, 该局|保护处处长: the organisation named before.
    if text[start - 1] == "该", start < head, start + 1 == head || isBareOrganisation(start) { start += 1 }
    return start..<end
  }

  /// 局, 院: one character that is no part of a longer word.
  private func isBareOrganisation(_ position: Int) -> Bool {
    Self.organisationEnds.contains(text[position])
      && text.match(position, [.post, .head, .group, .place, .word, .noun]).length < 2
  }

  /// One step further to the left, over a character, a pair of marks or an item of a chain; nil where the post begins.
  private func step(left position: Int, floor: Int, head: Int) -> Int? {
    let scalar = text[position - 1]
    guard head - position < Self.longest || text.partner(position) != nil else { return nil }
    if Self.never.contains(scalar) || isThat(position - 1) { return nil }
    if scalar.isHanzi || scalar.isLetter || scalar.isDigit { return position - 1 }
    switch scalar {
    case "”", "）", "》", "’":
      guard let open = text.partner(position - 1), open >= floor, position - open <= Self.longestMarked else {
        return nil
      }
      if scalar == "”", text.isSpeech(open) { return nil }
      if scalar == "）", text.match(open + 1, .journalist).length > 0 { return nil }
      if scalar == "）", open == floor || !text[open - 1].isHanzi { return nil }
      return open
    case "、": return chain(before: position - 1, floor: floor, head: head) ? position - 1 : nil
    case "·": return position - 1
    case "—", "-", "－": return joinsRegions(position - 1) ? position - 1 : nil
    default: return nil
    }
  }

  /// Characters.
  private static let longest = 76
  /// In quotation marks or brackets, which hold a foreign name in full: 某大学（State University of …）.
  private static let longestMarked = 72

  /// Characters that no post or organisation has in it.
  private static let never: CharSet = "他她我你们这"

  /// 那位, 那时: a demonstrative; 那坪乡 is a place.
  private func isThat(_ position: Int) -> Bool {
    text[position] == "那" && Self.afterThat.contains(text[position + 1])
  }

  private static let afterThat: CharSet = "个位名些种年天次时里边儿样家座只件支场条份批群段片是的"

  /// 非洲—亚洲研究中心: one dash between hanzi, two characters or more on both sides.
  private func joinsRegions(_ dash: Int) -> Bool {
    [-2, -1, 1, 2].allSatisfy { text[dash + $0].isHanzi }
  }

  /// Whether a post or an organisation ends before the mark 、, so that the chain goes on to the left of it.
  private func chain(before mark: Int, floor: Int, head: Int) -> Bool {
    let match = text.matchBack(mark, floor: floor, .head)
    // 某某次子、议员: whose kin he is, is no post.
    if match.length > 0 { return match.classes.has(.post) && !match.classes.has([.kin, .description]) }
    guard mark > floor else { return false }
    if text[mark - 1] == "）", let open = text.partner(mark - 1), open > floor {
      return text.matchBack(open, floor: floor, .post).length > 0
    }
    guard mark - floor >= 2 else { return false }
    // 木偶雕刻师、某某社创始人: a calling that no list has.
    if Self.callings.contains(text[mark - 1]), hasChain(endingAt: mark, floor: floor) { return true }
    // 中共中央某办公室、国务院某办公室主任: organisations of one kind that share one post.
    return Self.organisationEnds.contains(text[mark - 1])
      && (head - 1...head + 2).contains { text[$0] == text[mark - 1] } && hasChain(endingAt: mark, floor: floor)
  }

  private static let callings: CharSet = "师家"
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
      // 特邀专家: a post that begins like another word.
      let post = text.match(i, .post).length
      if post > match.length, match.classes.has(.lead), i + post < head {
        i += post
      } else if match.classes.has(.lead) && match.length >= 2 || isChoosing(i, head), i + max(2, match.length) <= head {
        cut = i + max(2, match.length)
        i = cut
      } else if match.length > 2 {
        // 中西医结合, 派出所: a word has no cut inside.
        i += match.length
      } else if Self.cutting.contains(text[i]), places.contains(i, from: start) {
        i += 1
      } else if i > start, i + 2 < head, text.has(Self.directions, at: i) {
        i += 2
        cut = i
      } else if text[i] == "同", i > start, i + 1 < head, isPreposition(i) {
        i += 1
        cut = i
      } else if text[i] == "电", i > start, text[i - 1] == "日" {
        i += 1
        cut = i
      } else if Self.predicates.contains(text[i]), match.length < 2, i == start || !isInsideWord(i) {
        i += 1
        cut = i
      } else if text[i] == "由", i > start, !Self.beforeBy.contains(text[i - 1]) {
        i += 1
        cut = i
      } else if Self.prepositions.contains(text[i]),
        i + 1 == head ? text[i] != "及" : i + 1 < head && beginsOrganisation(i + 1),
        i == start || match.length < 2, !joinsCharges(i, from: start)
      {
        i += 1
        cut = i
      } else {
        i += 1
      }
    }
    return cut
  }

  /// 审查审计长被提名人: verbs that names of organisations have in them too, right before a post.
  private func isChoosing(_ position: Int, _ head: Int) -> Bool {
    guard text.is(position..<position + 2, oneOf: Self.choosing) else { return false }
    let post = text.match(position + 2, .post)
    return post.length > 0 && position + 2 + post.length == head
  }

  /// 目光投向某银行行长: verbs that lead to somebody.
  private static let directions: WordList = "投向 转向 望向 看向 走向 指向 伸向 递向 抛向 奔向 交给 递给 送给 转给"

  private static let choosing: WordList = "审查 选举 考察 调查 培养 表彰 推荐 支援 培训 训练 救助 资助 评选 考核"

  /// 自由, 理由.
  private static let beforeBy: CharSet = "自理缘经事由来因"

  private var places: PlaceNames { PlaceNames(text: text) }

  private static let cutting = prepositions.union(predicates)

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

  /// 市政协常委、农业和水利委员会主任: 和 inside a later item of a chain, behind no post.
  private func joinsCharges(_ position: Int, from start: Int) -> Bool {
    guard text[position] == "和" || text[position] == "与" else { return false }
    let item = item(of: start..<position)
    return item.lowerBound > start && item.count >= 4 && !item.contains { text.hasLongWord($0, .head) }
  }

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
      let word = text.match(i, [.lead, .word, .post, .place])
      // 在校|长: the post's own word begins inside.
      let match = i + word.length > head ? text.match(i, .lead) : word
      if word.length == 1, beginsWord(i) {
        break
      } else if match.classes.has(.lead), i + match.length <= head, !isOld(i, head) {
        i += match.length
      } else if text[i] == "的" || text[i] == "了" || text[i] == "、" || text[i] == "·" {
        i += 1
      } else {
        break
      }
    }
    return i
  }

  /// 就|读, 和|田, 在|校: a preposition that only begins a word.
  private func beginsWord(_ position: Int) -> Bool {
    if places.beginsPlace(at: position) { return true }
    let word = OrdinaryWords(text: text).word(position..<position + 2)
    return word.map {
      $0.commonness >= OrdinaryWords.common && !$0.kind.isDisjoint(with: [.noun, .verb, .verbalNoun, .attributive])
    } ?? false
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

  /// The last item of a chain.
  private func item(of whole: Range<Int>) -> Range<Int> {
    (whole.last { text[$0] == "、" } ?? whole.lowerBound - 1) + 1..<whole.upperBound
  }

  /// 美国的, 中国某院的, 美国负责贸易的.
  private func belongs(_ prefix: Range<Int>) -> Bool {
    guard !prefix.isEmpty else { return false }
    guard beginsOrganisation(prefix.lowerBound) else { return false }
    // 做访问研究的教授: what he does.
    if let word = OrdinaryWords(text: text).word(prefix), !word.kind.isDisjoint(with: [.verb, .verbalNoun]) {
      return false
    }
    if prefix.count <= 5 || Vocabulary.divisions.contains(text[prefix.upperBound - 1]) { return true }
    return prefix.contains { Self.charges.length(at: $0, in: text.characters, limit: text.count) > 0 }
  }

  private static let charges: WordList = "负责 主管 分管 掌管"

  /// 参加会议的村民 is 村民, but 美国负责贸易的副部长 is whole: a post may be described after its place.
  /// So it is behind an institution: 远帆科技的市场总监.
  /// - Parameter comesFrom: 来自某地的代表 is 代表.
  private func afterRelativeClause(_ start: Int, _ head: Int, comesFrom: Bool) -> Int {
    var i = head
    while i > start {
      i -= 1
      if let partner = text.partner(i), partner < i, partner >= start {
        i = partner
        continue
      }
      if text[i] == "的", text[i + 1] != "士", !isPostOfInstitution(item(of: start..<i), head),
        comesFrom || !belongs(item(of: start..<i))
      {
        return i + 1
      }
    }
    return start
  }

  /// 远帆科技的市场总监; but somebody represents or teaches elsewhere than his institution tells.
  private func isPostOfInstitution(_ prefix: Range<Int>, _ head: Int) -> Bool {
    let post = text.match(head, .post)
    return !text.is(head + max(0, post.length - 2)..<head + post.length, oneOf: Self.members)
      && Institutions(text: text).isOne(prefix)
  }

  private static let members: WordList = "代表 委员 院士 党员"

  private static let origin: WordList = "来自"
}
