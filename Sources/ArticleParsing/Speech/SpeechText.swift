import ArticleModel
import Characters
import Lexicon

/// An article's running text with the words that begin at each character: what all stages of speech read.
///
/// Immutable: a class only so that it is passed on without copying its tables.
final class SpeechText: Sendable {
  struct Part: Sendable {
    /// Index into `Article.paragraphs`.
    let paragraph: Int
    /// Characters, without the closing line feed.
    let range: Range<Int>
    /// Where what is no hanzi stands: indexes into `marks`.
    let marks: Range<Int>
    /// Running text; otherwise a head or a line of names, which tells who people are but not what they say.
    let isBody: Bool
  }

  let article: ArticleText
  let parts: [Part]
  let characters: [Char]
  /// Positions of what is no hanzi; sorted.
  let marks: [Int]
  /// Whether some name may be of the kind 穆萨·卡里姆.
  let hasDots: Bool
  private let lexicon = SpeechLexicon.shared
  /// By position, all classes of the words that begin there, and those of the words of two characters and more.
  private let classes: [WordClass]
  private let longClasses: [WordClass]

  init(_ article: ArticleText) {
    self.article = article
    characters = article.characters
    marks = article.marks
    hasDots = marks.contains { article.characters[$0] == "·" }
    parts = article.parts.filter { $0.role.tellsOfPeople }.map {
      Part(paragraph: $0.paragraph, range: $0.range, marks: $0.marks, isBody: $0.role == .body || $0.role == .verse)
    }
    var classes = [WordClass](repeating: [], count: article.count)
    var longClasses = classes
    for position in article.characters.indices {
      lexicon.forEachWord(in: article.characters, at: position) { length, word in
        classes[position].formUnion(word)
        if length > 1 { longClasses[position].formUnion(word) }
      }
    }
    self.classes = classes
    self.longClasses = longClasses
  }

  /// Characters.
  var count: Int { characters.count }

  /// The character at a position; `.end` outside the text.
  subscript(position: Int) -> Char {
    position >= 0 && position < characters.count ? characters[position] : .end
  }

  subscript(range: Range<Int>) -> ArraySlice<Char> { characters[range] }

  /// What each character is in names.
  var nameCharacters: NameCharacters { lexicon.characters }

  /// The partner of a bracket or quotation mark, if it has one.
  func partner(_ position: Int) -> Int? {
    position >= 0 && position < count ? article.partner(position) : nil
  }

  func string(_ range: Range<Int>) -> String { article.string(range) }

  /// Whether two stretches hold the same characters.
  func areEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool { characters[a] == characters[b] }
}

// MARK: Names

extension SpeechText {
  /// Whether a mark joins the parts of a transliterated name: 穆萨·卡里姆, 让-皮埃尔.
  func isNameJoint(_ position: Int) -> Bool {
    if self[position] == "·" { return true }
    return Self.hyphens.contains(self[position]) && isTransliterated(position - 1) && isTransliterated(position + 1)
  }

  private static let hyphens: CharSet = "-－‐—"

  private func isTransliterated(_ position: Int) -> Bool {
    self[position].isHanzi && nameCharacters.transliteration(self[position]) > -3
  }
}

// MARK: Words

extension SpeechText {
  /// All classes of the words that begin at a position.
  func classes(at position: Int) -> WordClass { position >= 0 && position < count ? classes[position] : [] }

  /// The longest word of one of some classes that begins at a position.
  func match(_ position: Int, _ wanted: WordClass) -> SpeechLexicon.Match {
    guard classes(at: position).has(wanted) else { return .none }
    return lexicon.longest(wanted, in: characters, at: position, limit: count)
  }

  /// The longest word of one of some classes that ends at a position and does not begin before the floor.
  func matchBack(_ position: Int, floor: Int, _ wanted: WordClass) -> SpeechLexicon.Match {
    lexicon.longest(wanted, in: characters, before: min(position, count), floor: floor)
  }

  /// Whether a word of one of some classes begins at a position.
  func hasWord(_ position: Int, _ wanted: WordClass) -> Bool { classes(at: position).has(wanted) }

  /// Whether a word of two characters or more and of one of some classes begins at a position.
  func hasLongWord(_ position: Int, _ wanted: WordClass) -> Bool {
    position >= 0 && position < count && longClasses[position].has(wanted)
  }

  /// The first position from one on where a word of one of some classes begins or what is no common hanzi stands; the
  /// limit if there is none.
  func next(_ wanted: WordClass, from position: Int, limit: Int) -> Int {
    var i = position
    while i < limit, !classes[i].has(wanted), characters[i].isCommonHanzi { i += 1 }
    return i
  }

  /// Whether one of some words stands at a position.
  func has(_ words: WordList, at position: Int) -> Bool {
    position >= 0 && words.length(at: position, in: characters, limit: count) > 0
  }

  /// Whether a stretch is one of some words.
  func `is`(_ range: Range<Int>, oneOf words: WordList) -> Bool { words.contains(range, of: characters) }
}

// MARK: Posts

extension SpeechText {
  /// A post that one person of an institution has: 局长, 书记; 教授 and 委员 are not.
  func isOffice(_ post: Range<Int>) -> Bool {
    self[post.upperBound - 1] == "长"
      || Self.offices.length(before: post.upperBound, in: characters, floor: post.lowerBound) > 0
  }

  private static let offices: WordList = "书记 主任 主席 经理 总裁 总监 主编"
}

// MARK: Quotations

extension SpeechText {
  /// Whether a position of a part lies inside quotation marks.
  func isQuoted(_ position: Int, in part: Range<Int>) -> Bool {
    var i = position
    while i > part.lowerBound {
      i -= 1
      if self[i] == "“", let close = partner(i) { return close > position }
    }
    return false
  }

  /// A quotation that is somebody's words rather than a title, a slogan or a nickname.
  ///
  /// - Parameter open: the position of its opening mark.
  func isSpeech(_ open: Int) -> Bool {
    guard let close = partner(open), close > open else { return false }
    if self[open - 1] == "：" || self[close] != "”" { return true }
    let words = characters[open + 1..<close]
    if words.contains(where: \.endsSentence) { return true }
    if isPhrase(open, close) { return words.count > Self.longestPhrase }
    // “宁可慢一步，不可乱一步”的做法: a saying.
    if self[close + 1] == "的", self[close + 2].isHanzi, words.count <= Self.longestSlogan { return false }
    return close - open > Self.longestSlogan || words.contains { $0 == "，" || $0 == "…" }
  }

  /// 杜绝“只挂牌子，不干实事”的现象: a part of somebody's sentence.
  private func isPhrase(_ open: Int, _ close: Int) -> Bool {
    self[open - 1].isHanzi && self[close + 1].isHanzi && self[close + 1] != "等"
      && matchBack(open, floor: max(0, open - 4), .cue).length == 0
  }

  /// Characters, one mark included: a longer quotation without a mark inside is somebody's words.
  private static let longestSlogan = 25
  /// The same without the marks, for one that stands in the middle of a sentence.
  private static let longestPhrase = 40

  /// The last double quotation mark of a part, and the first.
  func lastQuotationMark(of part: Part) -> Int? { marks[part.marks].last { self[$0].isDoubleQuote } }
  func firstQuotationMark(of part: Part) -> Int? { marks[part.marks].first { self[$0].isDoubleQuote } }

  /// The last quotation of a part has no mark that closes it.
  func isLeftOpen(_ part: Part) -> Bool {
    lastQuotationMark(of: part).map { self[$0] == "“" && partner($0) == part.range.upperBound } ?? false
  }
}
