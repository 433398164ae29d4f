import Characters
import Lexicon

/// Names behind posts: 局长某某, 云岭县副县长某某, 主任 某某.
extension MentionFinder {
  /// Behind 长, 员 and the like, and behind an organisation without a post.
  private static let suffixThreshold = 9
  private static let organisationThreshold = 11
  /// Between an institution and the title of its head.
  private static let officeThreshold = 8

  mutating func anchoredName(head: Int, part: Int, floor: Int) {
    let match = text.match(head, Self.anchor)
    guard match.length > 0 else { return }
    let length = match.length
    let journalist = match.classes.has(.journalist)
    var threshold = Self.anchoredThreshold
    if isInsideName(head) || isInsideLongerPost(head, length: length) || tearsWords(head, length: length) { return }
    if !match.classes.has(.head) {
      guard head > floor, text[head - 1].isHanzi, head + 1 < text.count, mayBeginName(head + 1), !isInsidePost(head),
        !beginsWord(head, match.classes), text.match(head, .place).length < 2
      else { return }
      threshold = match.classes.has(.suffix) ? Self.suffixThreshold : Self.organisationThreshold
    }
    guard !isTitleOfLast(head) else { return }
    var start = head + length
    // 主任 某某; 曾任主任的某某.
    if start < text.count, text[start] == " " || text[start] == "”" { start += 1 }
    if start < text.count, text[start] == "的" {
      start += 1
      threshold = Self.organisationThreshold
    }
    if !journalist, length >= 2, start == head + length, isWordName(start) {
      wordNames.behindPosts.append(.init(start: start, head: head, part: part))
    }
    if match.classes.has([.head, .suffix]), !journalist, let name = LatinNames(text: text).name(at: start) {
      let post = posts.post(head: head, end: head + length, floor: max(floor, lastEnd(before: head)))
      return add(name, post: post, score: NameReader.sure, part: part, journalist: false, isIntroduced: true)
    }
    guard start < text.count, text[start].isHanzi, mentions.starting(at: start) == nil,
      // 总统先生: a courtesy, no name.
      text.match(start, .title).length < 2
    else { return }
    let isPersonal = match.classes.has([.kin, .description])
    guard
      let name = names.read(at: start, anchored: threshold == Self.anchoredThreshold, bare: length > 1)
        ?? (isPersonal ? names.pet(at: start) : nil)
    else { return }
    if threshold == Self.organisationThreshold, text.hasLongWord(name.end, .title), endsInstitution(head + length) {
      threshold = Self.officeThreshold
    }
    guard name.score >= threshold, !isTopic(start..<name.end),
      (threshold != Self.officeThreshold && threshold != Self.organisationThreshold) || name.follow == 6
    else { return }
    let post =
      journalist ? nil : posts.post(head: head, end: head + length, floor: max(floor, lastEnd(before: head)))
    add(
      start..<name.end, post: post, score: name.score, part: part, journalist: journalist,
      isIntroduced: post != nil || isPersonal)
  }

  /// 局长某某和: another person follows.
  func isJoined(_ end: Int) -> Bool { Vocabulary.jointConjunctions.contains(text[end]) }

  /// 市长|谈交通: what somebody talks about.
  private func isTopic(_ name: Range<Int>) -> Bool {
    text[name.lowerBound] == "谈" && OrdinaryWords(text: text).word(name.lowerBound + 1..<name.upperBound) != nil
  }

  /// 某大学|某某校长.
  private func endsInstitution(_ end: Int) -> Bool {
    Institutions(text: text).headsOffice(max(0, end - Self.longestInstitution)..<end)
  }

  /// Characters that suffice to see how an institution's name ends.
  private static let longestInstitution = 8

  /// 师|范大学, 官|方微博: what ends a post begins a word. 主人|马某 is none, though 人马 is a rare word.
  private func beginsWord(_ position: Int, _ classes: WordClass) -> Bool {
    if text.has(Self.schools, at: position + 2) || PlaceNames(text: text).beginsPlace(at: position) { return true }
    // 家|喻户晓; 沃尔夫|斯堡.
    if OrdinaryWords(text: text).word(position..<position + 4) != nil { return true }
    if (position - 1...position + 1).allSatisfy({ names.isFirmTransliteration($0) }) { return true }
    let commonness = classes.has(.suffix) ? Self.commonWord : OrdinaryWords.common
    return OrdinaryWords(text: text).isPair(at: position, commonness: commonness)
  }

  /// 共|同学|习: what looks like a post is the end of one word and the beginning of another.
  private func tearsWords(_ head: Int, length: Int) -> Bool {
    let words = OrdinaryWords(text: text)
    return length == 2 && words.isPair(at: head - 1, commonness: 4) && words.isPair(at: head + 1, commonness: 4)
  }

  private static let schools: WordList = "大学 学院 学校 专科"

  private static let commonWord = 5

  /// 外长拉夫|罗夫: the end of a post inside a name.
  private func isInsideName(_ position: Int) -> Bool {
    mentions.all.last.map { $0.name.contains(position) && $0.score >= Self.bareThreshold } ?? false
  }

  /// 市|民代|表: the end of another post that goes on behind it.
  private func isInsideLongerPost(_ position: Int, length: Int) -> Bool {
    (1...3).contains { position >= $0 && text.match(position - $0, .head).length > $0 + length }
  }

  /// 主任医师某某医师于昨天…: the title of the person before is no post of the next; 某某代表本队发言: nor is a verb.
  private func isTitleOfLast(_ head: Int) -> Bool {
    guard let last = mentions.all.last else { return false }
    if last.name.upperBound == head, last.score >= Self.bareThreshold, text.hasLongWord(head, .open) { return true }
    return last.title?.lowerBound == head && last.post != nil
  }

  /// A surname, or 的 or a blank before one: what a bare suffix needs behind it.
  func mayBeginName(_ position: Int) -> Bool {
    characters(of: position) >= 0 || text[position] == "的" || text[position] == " "
      || text.nameCharacters.transliteration(text[position]) > 1 || text[position].isLetter
  }

  /// The second or third character of a longer post or a place: the 员 of 委员长, the 哥 of 墨西哥.
  private func isInsidePost(_ position: Int) -> Bool {
    (1...3).contains { position >= $0 && text.match(position - $0, [.head, .place]).length > $0 }
  }
}
