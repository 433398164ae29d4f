import Characters
import Lexicon

/// Whether a repeated phrase has the form of a policy term.
struct PhraseForm {
  let phrase: RepeatedPhrase
  let text: TermText

  private var words: ArraySlice<Words.Word> { text.words.all[phrase.words] }
  private var string: ArraySlice<Char> { text[phrase.place] }
  private var count: Int { phrase.alignedCount }
  private var vocabulary: TermVocabulary { TermLexicon.shared.vocabulary }

  var isTerm: Bool { isLongEnough && hasForm }

  // MARK: Its first word

  private static let neverFirst: Wordbook.Kind = [.function, .measure, .time, .direction, .number]

  /// Whether a term may begin with a word; adverbs only when they are longer and rare (实时共享).
  static func mayOpen(_ word: Words.Word) -> Bool {
    word.kind.isDisjoint(with: neverFirst) && (word.kind != .adverb || word.length > 1 && word.commonness <= 4)
  }

  /// 中 before the short name of another country: 中苏, not 其中.
  static func isChina(_ index: Int, in text: TermText) -> Bool {
    let word = text.words[index]
    guard word.length == 1, text.characters[word.start] == "中", index + 1 < text.words.all.count,
      !text.words[index + 1].opensRun
    else { return false }
    return countries.contains(text.characters[word.end])
  }

  private static let countries: CharSet = "苏美俄日韩朝英法德印巴欧非越缅泰澳"

  // MARK: Length

  /// What a phrase of few characters or words must be, and how often it must be said.
  private var isLongEnough: Bool {
    guard let first = words.first, let last = words.last else { return false }
    switch (words.count, string.count) {
    case (1, ...3): return false
    case (1, _): return first.commonness <= 4 && count >= (first.commonness <= 3 && first.kind != .idiom ? 3 : 4)
    case (_, 2):
      return count >= 4 && first.commonness < 7 && last.commonness < 7
        && first.kind.isDisjoint(with: [.verb, .adjective, .adverb])
    case (_, 3) where words.allSatisfy { $0.length == 1 }: return count >= 4 && isDerived
    case (_, 3):
      return count >= (last.length == 1 ? 4 : 3) && !(first.length == 1 && first.commonness >= 7)
    default: return !words.allSatisfy { $0.length == 1 }
    }
  }

  /// A word that no wordbook has, by the character that makes words of others: 数智化, 择校热.
  private var isDerived: Bool {
    guard let first = words.first, let last = string.last, Self.suffixes.contains(last) else { return false }
    if first.kind == .verb { return Self.suffixesOfActs.contains(last) }
    return first.kind.isDisjoint(with: [.adjective, .adverb, .name])
  }

  private static let suffixes: CharSet = "化热课病率制权法式站村车岗险费税券赛节网令潮族圈"
  /// 择校热: what many do, and what forbids or charges it.
  private static let suffixesOfActs: CharSet = "热潮令族费税券"

  // MARK: Words that do not stand where they stand

  /// Never last.
  private static let neverLast: Wordbook.Kind = [
    .function, .adverb, .measure, .time, .direction, .number, .place, .countries, .organisation,
  ]
  /// Never inside, whatever its length.
  private static let neverInside: Wordbook.Kind = [.function, .time, .number]
  /// Never inside as a word of one character.
  private static let neverInsideShort: Wordbook.Kind = [.adverb, .measure, .direction]

  private var hasForm: Bool {
    guard let first = words.first, let last = words.last else { return false }
    let opensWithChina = Self.isChina(phrase.words.lowerBound, in: text)
    guard Self.mayOpen(first) || opensWithChina, last.kind.isDisjoint(with: Self.neverLast) else { return false }
    // 经济社会发展全面 goes on; the measure in 30条具体举措 is no part.
    let lastParts = last.length > 1 ? vocabulary.parts(text[last.range]) : []
    if lastParts.contains(.lead), !lastParts.contains(.head), !isActOf(last) { return false }
    if first.length == 1, first.opensRun, followsDigit(first.start) { return false }
    guard words.indices.allSatisfy({ mayStand($0, opensWithChina: opensWithChina) }) else { return false }
    if vocabulary.contains(string, .everyday) || isNameOfBody || namesPeople(last) { return false }
    // Nobody's two-character name is said that often without being a speaker's, and those are barred already.
    return !(looksLikeName && (string.count > 2 || count < 6))
  }

  /// 火炬传递: a noun and a verb that is used as one, said often; 加快推进 is none.
  private func isActOf(_ last: Words.Word) -> Bool {
    guard let first = words.first, last.kind == .verbalNoun, count >= 4 else { return false }
    return first.kind.isDisjoint(with: [.verb, .adverb]) && !vocabulary.contains(text[first.range], .lead)
  }

  private func mayStand(_ index: Int, opensWithChina: Bool) -> Bool {
    let word = words[index]
    let isFirst = index == words.startIndex
    let isLast = index == words.endIndex - 1
    if !isFirst, !isLast, word.kind == .verb, vocabulary.contains(text[word.range], .lead) { return false }
    if !word.kind.isDisjoint(with: Self.neverInside) { return false }
    if isFirst, opensWithChina { return true }
    if word.length == 1, !word.kind.isDisjoint(with: Self.neverInsideShort) { return isPlaceWord(index) }
    // 政府采购 is a term, 政府部门 none.
    return word.length == 1 || !vocabulary.contains(text[word.range], .post) || !isLast && count >= 4
  }

  /// 校前巡护, 岗前培训: a place word behind a noun of one character is a part of the phrase.
  private func isPlaceWord(_ index: Int) -> Bool {
    guard let first = words.first, index == words.startIndex + 1, words.count >= 3, count >= 3 else { return false }
    return first.length == 1 && first.kind == .noun && Self.placeWords.contains(text.characters[words[index].start])
  }

  private static let placeWords: CharSet = "前后中内外间"

  private func followsDigit(_ position: Int) -> Bool { position > 0 && text.characters[position - 1].isDigit }

  // MARK: Names

  /// Characters that close the names of bodies, offices, places and papers: as a word, and at the end of a word.
  private static let bodyWords: CharSet = "会局部委院社厅署办处队校所站馆军司团省市县区镇乡村州国岛港报网台店厂家者员长"
  /// Fewer than `TermWeighing.placeUnits`: 社区 and 城镇 end terms too.
  private static let bodyEndings: CharSet = "省市县州院署"

  private var isNameOfBody: Bool {
    guard let last = words.last, let character = string.last else { return false }
    return Self.bodyEndings.contains(character) || last.length == 1 && Self.bodyWords.contains(character)
  }

  /// Frequent surnames of one character: fewer than the lexicon's, whose rarer ones open many a phrase. Speakers' names are
  /// known already.
  private static let surnames: CharSet =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"

  /// Characters that close words for people: 教师, 居民.
  private static let peopleEndings: CharSet = "者员长家夫人民师生工友迷客商"

  private func namesPeople(_ last: Words.Word) -> Bool {
    guard last.length > 1 else { return false }
    if vocabulary.contains(text[last.range], .group) { return true }
    return !last.kind.isDisjoint(with: [.noun, .organisation, .name])
      && Self.peopleEndings.contains(text.characters[last.end - 1])
  }

  private var looksLikeName: Bool {
    guard let first = words.first, string.count <= 3, first.length == 1 else { return false }
    guard words.count(where: { $0.length == 1 }) >= string.count - 1 else { return false }
    return first.kind == .name || string.first.map(Self.surnames.contains) ?? false
  }

  // MARK: What its parts are

  /// 守住守好耕地红线: two verbs that share a character, and what they have in common as their object. Such a phrase is a
  /// slogan, and whole.
  var opensWithVerbPair: Bool {
    let begin = phrase.place.lowerBound
    guard string.count > 4, text.words.isEdge(begin + 4), let first = words.first else { return false }
    let verbs = text.characters[begin..<begin + 4]
    let sharesOne = (verbs[begin] == verbs[begin + 2]) != (verbs[begin + 1] == verbs[begin + 3])
    return sharesOne && !first.kind.isDisjoint(with: [.verb, .adjective, .adverb, .verbalNoun])
  }

  /// 驻校巡护: a verb and its object, one character each, before what they are said of.
  var opensWithVerbAndObject: Bool {
    let pair = words.prefix(2)
    return words.count >= 3 && string.count >= 4 && pair.allSatisfy { $0.length == 1 }
      && pair.first?.kind == .verb && pair.last?.kind == .noun
  }

  /// The phrase ends in a noun that names a policy, a treaty, a conference.
  var endsInPolicyNoun: Bool { words.last.map { vocabulary.contains(text[$0.range], .head) } ?? false }

  /// The phrase is a place or a verb before the rest, which may be a term of its own: the rest.
  var core: Range<Int>? {
    guard let first = words.first, words.count > 1, !opensWithVerbPair else { return nil }
    let opens = !first.kind.isDisjoint(with: [.place, .verb]) || vocabulary.contains(text[first.range], .lead)
    return opens ? first.end..<phrase.place.upperBound : nil
  }
}
