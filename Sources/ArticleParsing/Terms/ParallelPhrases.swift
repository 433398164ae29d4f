/// Members of one length joined by 、 and said again as a whole: 稳字当头、行稳致远.
struct ParallelPhrases {
  let text: TermText.View
  let words: Words.View
  let vocabulary: TermVocabulary

  /// Scalars of one member. Shorter ones are lists of names and places.
  private static let memberLengths = 4...6
  private static let comma: UInt16 = 0x3001

  /// Chains that stand at least twice; the first occurrence of each.
  func repeated() -> [ScalarRange] {
    var chains = DistinctStrings(in: text.literal)
    var counts: [Int] = []
    for mark in text.marks where text.literal[Int(mark)] == Self.comma {
      for length in Self.memberLengths {
        guard let chain = chain(around: Int(mark), length) else { continue }
        let index = chains.insert(chain)
        if index == counts.count { counts.append(1) } else { counts[index] += 1 }
      }
    }
    return counts.indices.filter { counts[$0] >= 2 }.map { chains.stretches[$0] }
  }

  /// The chain whose first comma stands at `comma`; `nil` when there is none or it begins earlier.
  private func chain(around comma: Int, _ length: Int) -> Range<Int>? {
    let start = comma - length
    guard isMember(start, length), !(start > 0 && text.literal[start - 1] == Self.comma) else { return nil }
    var end = comma
    while end < text.count, text.literal[end] == Self.comma, isMember(end + 1, length) { end += 1 + length }
    guard end > comma, stands(start..<end) else { return nil }
    return start..<end
  }

  /// What is before and behind belongs to no noun phrase with it: 志愿|服务组织、志愿服务|工作者 does not stand.
  private func stands(_ chain: Range<Int>) -> Bool {
    if let first = words.index(at: chain.lowerBound), !words.words[first].opensRun, !parts(words.words[first - 1]) {
      return false
    }
    guard let next = words.index(at: chain.upperBound), !words.words[next].opensRun else { return true }
    return parts(words.words[next])
  }

  private func parts(_ word: Words.Word) -> Bool {
    !word.kind.isDisjoint(with: [.function, .verb, .direction, .adverb])
      || vocabulary.contains(text.folded(word.range), .lead)
  }

  /// Hanzi from word edge to word edge.
  private func isMember(_ start: Int, _ length: Int) -> Bool {
    guard start >= 0, start + length <= text.count, words.edge(start).isEdge, words.edge(start + length).isEdge else {
      return false
    }
    guard text.folded(start..<(start + length)).allSatisfy({ isHanzi($0) }), var word = words.index(at: start) else {
      return false
    }
    while word < words.words.count, words.words[word].end <= start + length {
      if !words.words[word].kind.isDisjoint(with: [.function, .measure, .number]) { return false }
      word += 1
    }
    return true
  }
}
