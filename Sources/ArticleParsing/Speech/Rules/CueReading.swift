import Characters
import Lexicon

/// What stands around a cue and tells how it is used.
struct CueReading {
  let scene: Scene
  let cue: Cue

  private var text: SpeechText { scene.text }

  /// 说, 表示 and the like report wherever they stand.
  var isCore: Bool { text.is(cue.range, oneOf: Vocabulary.coreVerbs) }

  // MARK: Attributive uses

  /// 某某说的话, 群众关心的事: the cue belongs to a noun. 说的是, 说的那样 report all the same.
  var isAttributive: Bool {
    guard cue.next == "的" else { return false }
    var i = cue.range.upperBound
    while text[i] != "的" { i += 1 }
    // 某某提出的“三张清单”: a thing; 某某说的“…。”: his words.
    if text[i + 1] == "“" { return !text.isSpeech(i + 1) }
    // 说的那样, 说的那句话; not 说的那件事.
    if text[i + 1] == "那" { return !Self.reportedSo.contains(text[i + 2]) }
    return text[i + 1] == "《" || text[i + 1].isHanzi && !Self.reported.contains(text[i + 1])
  }

  private static let reported: CharSet = "是正一"
  private static let reportedSo: CharSet = "样句番段"

  /// 群众反映强烈的问题: 的 stands a few characters behind a cue that introduces nothing.
  var isAttributiveAtDistance: Bool {
    guard !cue.introduces, !isCore else { return false }
    var i = cue.range.upperBound
    while i - cue.range.upperBound < 6, text[i].isHanzi {
      if text[i] == "的" { return true }
      i += 1
    }
    return false
  }

  // MARK: Quotations

  /// A quotation ends right before the sentence of the cue.
  func quotationPrecedes(floor: Int) -> Bool {
    let start = text.sentenceStart(before: cue.range.lowerBound, floor: floor)
    return start > floor && text[start - 1] == "”"
  }

  /// A quotation stands in the clause after the cue: 指责对方“…”.
  var quotationFollows: Bool { quotation != nil }

  /// What follows in the clause is quoted speech, no slogan: even a weak cue far from its subject reports then.
  var quotesSpeech: Bool { quotation.map(text.isSpeech) ?? false }

  private var quotation: Int? {
    var i = cue.range.upperBound
    while i < text.count, i - cue.range.upperBound < 16, !text[i].endsClause {
      if text[i] == "“" { return i }
      i += 1
    }
    return nil
  }

  // MARK: Verbs that need no mark behind them

  /// 谈到企业要转型, 提出应先修路, 询问对方是否同意: right behind a name, with what is said in the same clause.
  var reportsClause: Bool {
    let clause = cue.range.upperBound..<text.clauseEnd(from: cue.range.upperBound, limit: text.count)
    if text.is(cue.range, oneOf: Self.asking) {
      let end = text.sentenceEnd(from: cue.range.upperBound, limit: text.count)
      return text[end] == "？" || (clause.lowerBound..<end).contains { text.has(Self.questions, at: $0) }
    }
    // 肯定了大家的做法; 肯定会来 is an adverb.
    if text.is(cue.range, oneOf: Self.approving) { return text[cue.range.upperBound] == "了" }
    if text.is(cue.range, oneOf: Self.wishing) {
      return text[clause.upperBound] == "，" && text.has(Self.wishes, at: clause.upperBound + 1)
    }
    let isMention = text.is(cue.range, oneOf: Self.mentioning)
    let opens = clause.first.map { Self.predicates.contains(text[$0]) } ?? false
    guard isMention || text.is(cue.range, oneOf: Self.proposing),
      clause.count >= (opens ? Self.shortestPredicate : Self.shortestClause),
      clause.contains(where: { isPredicate($0) && !text.isQuoted($0, in: clause) }), text[clause.upperBound - 1] != "时"
    else { return false }
    return !goesOnSpeaking(from: clause.lowerBound)
  }

  /// 谈到转型，他说: the words stand behind another verb of the sentence.
  private func goesOnSpeaking(from start: Int) -> Bool {
    let end = text.sentenceEnd(from: start, limit: text.count)
    return (start..<end).contains { i in
      let verb = text.match(i, .say).length
      return verb > 0 && (text[i + verb] == "，" || text[i + verb] == "：" || text[i + verb] == "“")
    }
  }

  private static let asking: WordList = "询问 质询 追问 诘问"
  private static let questions: WordList = "是否 能否 可否 会否 如何 为何 为什么 怎么 怎样 什么 多少 有没有 要不要 吗"
  private static let mentioning: WordList = "谈到 提到 提及 谈及 讲到 说到 关注到 注意到 认识到 深刻认识到 深切体会到 深刻体会到 深切感受到 深深感到 深感"
  private static let proposing: WordList = "提出"
  private static let approving: WordList = "肯定"
  private static let wishing: WordList = "寄语"
  private static let wishes: WordList = "要 愿 希望 不要 莫 勿"
  /// Characters: 谈到家乡 has no words in it.
  private static let shortestClause = 6
  private static let shortestPredicate = 4

  /// 要, 应, 是 as words of their own: not 重要, 社会.
  private func isPredicate(_ position: Int) -> Bool {
    Self.predicates.contains(text[position]) && text.match(position, .word).length < 2
      && !Self.compounds.contains(text[position - 1])
  }

  private static let predicates: CharSet = "要应须需会能是可不"
  /// What they are the second half of a word behind: 重要, 社会, 智能.
  private static let compounds: CharSet = "重主需只社机委大协智功性职产节相反适响还但就总认许"

  /// 发言, 致辞: acts of speaking, whose words stand in quotation marks or not at all.
  var isWordlessAct: Bool {
    cue.next == "，" && text.is(cue.range, oneOf: Self.wordless) && !leadsIntoQuote
  }

  private static let wordless: WordList = "发言 率先发言 抢先发言 致辞 致词 答问 作答 题词 寄语 提问 看到 发文 发帖 发表声明 发表谈话 发表看法 表达了看法 表达了担忧 表达了期待"

  /// 发文，“…”: a comma and a quotation behind it.
  var leadsIntoQuote: Bool {
    guard cue.next == "，" else { return false }
    let mark = text[cue.range.upperBound] == "，" ? cue.range.upperBound : cue.range.upperBound + 1
    return text[mark + 1] == "“"
  }

  // MARK: Cues that go on with a subject farther left

  /// 并呼吁各方…, 又警告…: a second remark of the same sentence, though no mark stands behind the cue.
  var goesOn: Bool {
    cue.range.count >= 2 && joins && text[cue.range.upperBound] == cue.next && !text.is(cue.range, oneOf: Self.acts)
  }

  /// 某某拿出照片，痛斥…; 某某致辞，呼吁…: right behind the clause of its subject.
  var beginsClause: Bool {
    (cue.isStrong || accuses || proposes) && cue.range.count >= 2 && text[cue.range.lowerBound - 1] == "，"
      && cue.next.isHanzi
      && !text.is(cue.range, oneOf: Self.acts)
  }

  /// 回顾了往事，提出应…
  private var proposes: Bool { text.is(cue.range, oneOf: Self.proposing) && reportsClause }

  var accuses: Bool { text.is(cue.range, oneOf: Self.criticising) }

  /// 某某给予肯定，并希望大家…: hoped aloud.
  var isJoinedUrge: Bool {
    cue.urges && joins && text[cue.range.upperBound] == cue.next && text.is(cue.range, oneOf: Self.hopes)
  }

  /// 某某致辞时勉励大家…; 某某发表声明，指…: urged in a speech or a statement.
  var urgesInSpeech: Bool {
    guard cue.urges, cue.next.isHanzi || cue.next == "“", text[cue.range.upperBound] == cue.next else { return false }
    let start = text.sentenceStart(
      before: cue.range.lowerBound, floor: max(0, cue.range.lowerBound - Self.longestSpeech))
    return (start..<cue.range.lowerBound).contains { text.has(Self.occasions, at: $0) }
  }

  /// 出席节目时指，…: behind what he did then.
  private var urgesThen: Bool {
    cue.urges && cue.next == "，" && Self.occasionEnds.contains(text[cue.range.lowerBound - 1])
  }

  private static let occasionEnds: CharSet = "时后中"
  /// Characters between the occasion and the verb.
  private static let longestSpeech = 40
  private static let occasions: WordList = "致辞 致词 讲话 发言， 发言时 发言中 受访 演讲 接受采访 记者采访 发表声明 发表谈话 发声明 发文 记者会上 讲评 寄语 贺信中 贺电中"

  private var joins: Bool { Self.joining.contains(text[cue.range.lowerBound - 1]) }

  private static let joining: CharSet = "并又还也"
  private static let criticising: WordList = "批评 提议 敦促 称赞 盛赞"
  private static let hopes: WordList = "希望 期望 期待 期盼 期许 勉励"
  /// Often done rather than said.
  private static let acts: WordList = "介绍 宣布 告诉"

  /// Whether the cue, at a distance from its subject, reports what he says.
  var reportsAtDistance: Bool {
    cue.isStrong || cue.introducesQuote || cue.tells && cue.introduces || quotesSpeech || isJoinedUrge
      || leadsIntoQuote || urgesInSpeech || accuses && beginsClause || proposes || urgesThen
  }
}
