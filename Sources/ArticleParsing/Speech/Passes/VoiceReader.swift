import Characters
import Lexicon

/// Reads the label that a paragraph begins with.
struct VoiceReader {
  let scene: Scene

  private var text: SpeechText { scene.text }

  /// - Parameters:
  ///   - recurring: labels that stand more than once.
  ///   - hosts: those who are introduced as asking.
  func voice(of label: Label, part: Int, recurring: Set<[Char]>, hosts: Set<Int>) -> Voice? {
    let name = withoutNumber(label.name)
    if label.isQuoted { return recurring.contains([Char](text[name])) && person(in: name) == nil ? .unknown : nil }
    if asks(name) { return .question }
    if let person = person(in: name) {
      return person.person.map(hosts.contains) == true ? .question : person
    }
    if let asked = asked(name) { return asked }
    if text.is(name, oneOf: Self.answers) { return .answer }
    if text.is(name, oneOf: Self.questions) || isMedium(name) { return .question }
    if beginsWith(Self.askers, name) { return .question }
    if beginsWith(Self.nobodies, name) { return .nobody }
    guard label.hasColon else { return nil }
    if text.matchBack(name.upperBound, floor: name.lowerBound, .post).length == name.count { return .post(name) }
    if isPost(name) { return .post(name) }
    // Reporter:, Chief Executive:
    if text[name].allSatisfy({ $0.isLetter || $0 == " " }) { return .unknown }
    return recurring.contains([Char](text[name])) ? .unknown : nil
  }

  private static let answers: WordList = "答 A 回答 答复 嘉宾 受访者 被访者 受访人 被访人 受访嘉宾 访谈嘉宾"
  private static let questions: WordList = "问 Q 记者 主持人 本报 编辑 提问 本刊 本刊记者 本报记者 采访者 Reporter"
  /// Whoever they are: 网友蒲公英, 主持人（某某）.
  private static let askers: WordList = "网友 网民 主持人 现场记者 外场记者 提问者 记者提问 编辑部"
  private static let nobodies: WordList = "解说 旁白 画外音 字幕 片花 短片 观众 听众 读者 全场 众人 导语 口播"

  private func beginsWith(_ words: WordList, _ name: Range<Int>) -> Bool {
    words.length(at: name.lowerBound, in: text.characters, limit: name.upperBound) > 0
      && name.count <= Self.longestAsked
  }

  /// 环境局局长, 云岭村党支部书记: an institution and its head, and nothing else.
  private func isPost(_ name: Range<Int>) -> Bool {
    let head = text.matchBack(name.upperBound, floor: name.lowerBound, .post).length
    guard head >= 2, name.count <= Self.longestPost, text[name].allSatisfy(\.isHanzi) else { return false }
    let start = name.upperBound - head
    return PostReader(text: text).read(head: start, end: name.upperBound, floor: name.lowerBound) == name
  }

  private static let longestPost = 14

  /// 问1, 2.答: without the number.
  private func withoutNumber(_ name: Range<Int>) -> Range<Int> {
    var range = name
    while range.count > 1, text[range.upperBound - 1].isDigit { range = range.lowerBound..<range.upperBound - 1 }
    guard text[range.lowerBound].isDigit,
      let first = range.first(where: { !text[$0].isDigit && !Self.numberMarks.contains(text[$0]) }),
      first - range.lowerBound <= 3
    else { return range }
    return first..<range.upperBound
  }

  private static let numberMarks: CharSet = ".、． "
}

// MARK: - Where labels end

extension VoiceReader {
  /// The label of a part.
  func label(of index: Int) -> Label? {
    let part = text.parts[index]
    let start = part.range.lowerBound
    if let bracketed = bracketed(part) { return bracketed }
    guard let colon = colon(from: start, of: part) else { return nil }
    // 某某：“坐不下”成了常态: no quotation of all he says.
    let close = text[colon + 1] == "“" ? text.partner(colon + 1) : nil
    return Label(
      name: start..<colon, end: colon + 1, hasColon: true, isQuoted: close.map { !text[$0 + 1].isHanzi } ?? false)
  }

  /// [网友蒲公英]：, 【解说】; 【同期】某某：.
  private func bracketed(_ part: SpeechText.Part) -> Label? {
    let range = part.range
    guard let kind = Self.brackets.first(where: { $0.open == text[range.lowerBound] }) else { return nil }
    let reach = Range(from: range.lowerBound + 1, upTo: min(range.upperBound, range.lowerBound + Self.longestLabel))
    guard let close = reach.first(where: { text[$0] == kind.close }), close > reach.lowerBound else { return nil }
    let inside = reach.lowerBound..<close
    var end = close + 1
    while end < range.upperBound, text[end] == " " { end += 1 }
    if text.is(inside, oneOf: Self.recorded) {
      guard let colon = colon(from: end, of: part) else { return nil }
      return Label(name: end..<colon, end: colon + 1, hasColon: true)
    }
    let hasColon = text[end] == "："
    return Label(name: inside, end: hasColon ? end + 1 : end, hasColon: hasColon)
  }

  private static let brackets: [(open: Char, close: Char)] = [("【", "】"), ("[", "]"), ("［", "］"), ("〔", "〕")]
  private static let recorded: WordList = "同期 同期声 采访 现场 出镜 录音"

  /// The first colon of a part, if it comes early enough to close a label.
  private func colon(from start: Int, of part: SpeechText.Part) -> Int? {
    var passed = start
    for i in text.marks[part.marks] where i >= passed {
      guard i - start < Self.longestLabel else { return nil }
      if text[i] == "：" { return i > start ? i : nil }
      // “军神”某某：
      if text[i] == "“", let close = text.partner(i), close > i, close - i < Self.longestNickname {
        passed = close + 1
      } else if text[i].endsClause || text[i] == "“" {
        return nil
      }
    }
    return nil
  }

  /// Characters.
  private static let longestLabel = 40
  private static let longestNickname = 8
}

// MARK: - Whom labels name

extension VoiceReader {
  private func person(in label: Range<Int>) -> Voice? {
    guard let mention = mention(in: label) else { return nil }
    if mention.isJournalist || beginsWith(Self.askers, label) { return .question }
    return mention.person.map { .person($0) }
  }

  /// 市长某某, 某某委员, 某某（市长）; 某某 特约评论员.
  private func mention(in label: Range<Int>) -> Mention? {
    if let index = scene.mentions.ending(at: label.upperBound) {
      let mention = scene.mentions[index]
      return (label.lowerBound...label.lowerBound + 2).contains(mention.start) ? mention : nil
    }
    guard let index = scene.mentions.starting(at: label.lowerBound) else { return nil }
    let mention = scene.mentions[index]
    return mention.post?.upperBound == label.upperBound && mention.post?.lowerBound != label.lowerBound ? mention : nil
  }

  /// 记者问：, 发言人答：, 某某答：
  private func asked(_ label: Range<Int>) -> Voice? {
    guard label.count > 1, label.count <= Self.longestAsked else { return nil }
    switch text[label.upperBound - 1] {
    case "问": return .question
    case "答": return person(in: label.lowerBound..<label.upperBound - 1) ?? .answer
    default: return nil
    }
  }

  /// Characters.
  private static let longestAsked = 16

  /// 媒体提问冠军某某：
  private func asks(_ label: Range<Int>) -> Bool {
    label.dropLast(1).contains { text.has(Self.asking, at: $0) }
  }

  private static let asking: WordList = "提问 追问 请问"

  /// 环球时报, 某某社记者: a paper asks.
  private func isMedium(_ label: Range<Int>) -> Bool {
    label.count <= Self.longestMedium
      && Self.media.length(before: label.upperBound, in: text.characters, floor: label.lowerBound) > 0
  }

  private static let longestMedium = 24
  private static let media: WordList = "报 社 记者 网 周刊 杂志 电视台 电台 新闻 月谈 主持人 在线 日报 客户端"

  /// Those whom the text introduces as asking: 主持人：某某, 主持人 某某：, 记者 某某.
  func hosts() -> Set<Int> {
    var hosts: Set<Int> = []
    for mention in scene.mentions.all {
      guard let person = mention.person else { continue }
      if mention.isJournalist { hosts.insert(person) }
      let floor = scene.floor(of: mention.part)
      var i = mention.name.lowerBound
      while i > floor, text[i - 1] == " " || text[i - 1] == "：" { i -= 1 }
      guard Self.hosting.length(before: i, in: text.characters, floor: floor) == i - floor, i > floor else { continue }
      let after = text[mention.end]
      if after == "：" || after == "\n" || after == " " || after == "、" { hosts.insert(person) }
    }
    return hosts
  }

  private static let hosting: WordList = "本期主持人 本报主持人 主持人 主持 采访人 采访者 采访 本报记者 记者 撰文 整理 文字整理"
}
