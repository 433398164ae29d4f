import Characters
import Lexicon

/// Phrases with 的 inside that are said as a whole at least three times: 对山区教育的长期帮扶.
///
/// Places of 的 with the same two characters before and behind are compared, and the phrase is what all of them have in
/// common, from word edge to word edge.
struct FormulaPhrases: TermSource {
  let example = "加强[家长对午餐质量的日常把关]。家长对午餐质量的日常把关很重要，家长对午餐质量的日常把关要公开。"

  private static let leastCount = 3
  /// Characters.
  private static let lengths = 6...16
  /// Characters on either side of 的 that are compared first.
  private static let shortestSide = 2
  /// Characters behind 的. 新闻的来源 is no formula.
  private static let shortestHead = 4
  /// 的 among them.
  private static let mostFunctionWords = 2
  private static let inside: CharSet = "的对在之为而与和"

  func candidates(in text: TermText) -> [TermCandidate] {
    let phrases = groups(in: text).compactMap { phrase(around: $0, in: text) }
    return phrases.sorted { $0.lowerBound < $1.lowerBound }.map {
      var candidate = TermCandidate(.repeated, $0, base: 0)
      candidate.alignedCount = text.occurrences(of: $0).count
      candidate.isWhole = true
      return candidate
    }
  }

  /// By the characters around them, the places of 的 that may be those of one phrase: indexes of words.
  private func groups(in text: TermText) -> [[Int]] {
    var groups: [ArraySlice<Char>: [Int]] = [:]
    let words = text.words
    for index in words.all.indices where text.characters[words[index].start] == "的" && words[index].length == 1 {
      let (start, end) = (words[index].start - Self.shortestSide, words[index].end + Self.shortestSide)
      guard start >= 0, end <= text.characters.count else { continue }
      let around = text[start..<end]
      if around.allSatisfy(\.isHanzi) { groups[around, default: []].append(index) }
    }
    return groups.values.filter { $0.count >= Self.leastCount }
  }

  /// The longest phrase that stands around all of some 的, cut back to one that may begin and end there.
  private func phrase(around particles: [Int], in text: TermText) -> Range<Int>? {
    guard let particle = particles.min() else { return nil }
    let words = text.words
    let places = Places(of: particles, in: text)
    var first = particle
    while places.areJoined(at: first - particle), places.areEqual(at: first - 1 - particle),
      mayStand(words[first - 1], in: text)
    { first -= 1 }
    var last = particle
    while places.areJoined(at: last + 1 - particle), places.areEqual(at: last + 1 - particle),
      mayStand(words[last + 1], in: text)
    { last += 1 }
    while first < particle, !mayOpen(words[first], in: text) { first += 1 }
    while last > particle, !mayClose(words[last], in: text) { last -= 1 }
    let (start, end) = (words[first].start, words[last].end)
    guard Self.lengths.contains(end - start), words[particle].start - start >= Self.shortestSide,
      end - words[particle].end >= Self.shortestHead,
      words.all[first...last].count(where: { $0.kind == .function }) <= Self.mostFunctionWords
    else { return nil }
    return start..<end
  }

  private func mayStand(_ word: Words.Word, in text: TermText) -> Bool {
    if word.kind == .function { return word.length == 1 && Self.inside.contains(text.characters[word.start]) }
    return word.kind.isDisjoint(with: [.time, .number, .measure, .direction]) && !isPart([.post], word, in: text)
  }

  private func mayOpen(_ word: Words.Word, in text: TermText) -> Bool {
    word.kind.isDisjoint(with: [.function, .adjective, .adverb, .direction])
      && !isPart([.lead, .modifier], word, in: text)
  }

  private func mayClose(_ word: Words.Word, in text: TermText) -> Bool {
    guard word.kind.isDisjoint(with: [.function, .adverb, .direction, .place, .organisation]) else { return false }
    let parts = TermLexicon.shared.vocabulary.parts(text[word.range])
    return parts.isDisjoint(with: [.group, .generic]) && (!parts.contains(.lead) || parts.contains(.head))
  }

  private func isPart(_ parts: TermVocabulary.Part, _ word: Words.Word, in text: TermText) -> Bool {
    !TermLexicon.shared.vocabulary.parts(text[word.range]).isDisjoint(with: parts)
  }
}

/// Places of 的 side by side: what stands so many words before or behind each.
private struct Places {
  let text: TermText
  let particles: [Int]

  init(of particles: [Int], in text: TermText) { (self.particles, self.text) = (particles, text) }

  private func isWord(_ index: Int) -> Bool { text.words.all.indices.contains(index) }

  /// Whether the same word stands there at all places.
  func areEqual(at distance: Int) -> Bool {
    guard let first = particles.first, particles.allSatisfy({ isWord($0 + distance) }) else { return false }
    let word = text[text.words[first + distance].range]
    return particles.allSatisfy { text[text.words[$0 + distance].range] == word }
  }

  /// Whether the word there goes on from the one before it at all places.
  func areJoined(at distance: Int) -> Bool {
    particles.allSatisfy { isWord($0 + distance) && !text.words[$0 + distance].opensRun }
  }
}
