import Characters
import Lexicon

/// Members of one length joined by 、 and said again as a whole: 稳字当头、行稳致远.
struct ParallelPhrases: TermSource {
  let example = "要靠[合作办学、共同育人]。有了合作办学、共同育人，路就宽了。"

  private static let base = 1.8
  /// Characters of one member. Shorter ones are lists of names and places.
  private static let memberLengths = 4...6

  func candidates(in text: TermText) -> [TermCandidate] {
    var first: [ArraySlice<Char>: Range<Int>] = [:]
    var counts: [ArraySlice<Char>: Int] = [:]
    for comma in text.marks where text.printed[comma] == "、" {
      for length in Self.memberLengths {
        guard let chain = chain(around: comma, length, in: text) else { continue }
        let string = text.printed[chain]
        if first[string] == nil { first[string] = chain }
        counts[string, default: 0] += 1
      }
    }
    return first.filter { (counts[$0.key] ?? 0) >= 2 }.map(\.value).sorted { $0.lowerBound < $1.lowerBound }.map {
      var candidate = TermCandidate(.repeated, $0, base: Self.base)
      candidate.alignedCount = .max
      return candidate
    }
  }

  /// The chain whose first comma stands at `comma`; `nil` when there is none or it begins earlier.
  private func chain(around comma: Int, _ length: Int, in text: TermText) -> Range<Int>? {
    let start = comma - length
    guard isMember(start, length, in: text), !(start > 0 && text.printed[start - 1] == "、") else { return nil }
    var end = comma
    while end < text.printed.count, text.printed[end] == "、", isMember(end + 1, length, in: text) { end += 1 + length }
    guard end > comma, stands(start..<end, in: text.words, of: text) else { return nil }
    return start..<end
  }

  /// What is before and behind belongs to no noun phrase with it: 志愿|服务组织、志愿服务|工作者 does not stand.
  private func stands(_ chain: Range<Int>, in words: Words, of text: TermText) -> Bool {
    if let first = words.index(at: chain.lowerBound), !words[first].opensRun, !parts(words[first - 1], in: text) {
      return false
    }
    guard let next = words.index(at: chain.upperBound), !words[next].opensRun else { return true }
    return parts(words[next], in: text)
  }

  private func parts(_ word: Words.Word, in text: TermText) -> Bool {
    !word.kind.isDisjoint(with: [.function, .verb, .direction, .adverb])
      || TermLexicon.shared.vocabulary.contains(text[word.range], .lead)
  }

  /// Hanzi from word edge to word edge.
  private func isMember(_ start: Int, _ length: Int, in text: TermText) -> Bool {
    let words = text.words
    guard start >= 0, start + length <= text.characters.count, words.isEdge(start), words.isEdge(start + length),
      text[start..<start + length].allSatisfy(\.isHanzi), words.index(at: start) != nil
    else { return false }
    return words.slice(start..<start + length).allSatisfy { $0.kind.isDisjoint(with: [.function, .measure, .number]) }
  }
}
