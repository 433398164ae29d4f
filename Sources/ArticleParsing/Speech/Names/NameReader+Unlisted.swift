import Characters
import Lexicon

/// Names that neither surname nor transliteration gives away.
extension NameReader {
  /// Beside a post or before a title even a name that no list makes likely is one: 某音委员, 某桑江说.
  func unlisted(at position: Int, anchored: Bool, beside other: Candidate?) -> Candidate? {
    guard other?.score ?? 0 < Self.doubtful, !characters.has(.neverFirst, text[position]) else { return nil }
    for length in 2...6 {
      let end = position + length
      guard end < text.count, text[end - 1].isHanzi else { return nil }
      if isWordLike(end - 2) || isWordLike(end - 1) || characters.has(.neverInside, text[end - 1]) { return nil }
      let adverbs: WordClass = anchored ? [.adverb, .open] : []
      let next = text.match(end, adverbs.union([.say, .title, .head]))
      // 某某委员: the title alone vouches for any two characters that names may have.
      let isTitled = next.classes.has(.title) && next.length >= 2 && follow(end + next.length) >= 4
      let floor = isTitled ? -3 : -1
      let isFirst = length == 2 && anchored
      if !isFirst, likeness(end - 2) < floor { return nil }
      guard next.length >= 2 || next.length == 1 && next.classes.has(.say) else { continue }
      if likeness(end - 1) < floor || characters.has(.neverLast, text[end - 1]) { return nil }
      // A transliteration with a strange tail is no name: 达德拉回敬.
      let run = (position..<text.count).first { !isTransliteration($0) } ?? text.count
      if run - position >= 3, run < end { return nil }
      var weight = 0
      for i in position..<end { weight += likeness(i) }
      let score = (anchored ? 3 : 0) + weight / 2
      return score >= (isTitled && weight >= -4 ? -2 : 3)
        ? Candidate(end: end, score: max(score + 2, isTitled ? 7 : 0), follow: 6) : nil
    }
    return nil
  }

  /// How likely a character is in some part of a name.
  func likeness(_ position: Int) -> Int {
    max(characters.given(text[position]), characters.transliteration(text[position]))
  }

  func isWordLike(_ position: Int) -> Bool {
    text.hasLongWord(position, [.word, .adverb, .cue, .open, .head])
  }
}
