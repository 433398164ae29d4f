import Characters
import Lexicon

/// Names of places inside posts: what stands in one cuts no post, though it be a preposition elsewhere (永和镇, 同安街道).
struct PlaceNames {
  let text: SpeechText

  /// Whether a character lies inside the name of a place.
  /// - Parameter start: where the post begins at the earliest.
  func contains(_ position: Int, from start: Int) -> Bool {
    for length in 2...3 {
      for begin in max(start, position - length + 1)...position where isPlace(begin..<begin + length) { return true }
    }
    // 同柬埔寨国会主席.
    if text.match(position + 1, .place).length >= 2 { return false }
    return (max(start, position - 2)...position).contains {
      guard $0 == start || isBoundary($0), let end = divisionEnd(from: $0), end > position else { return false }
      // At its beginning a preposition may be one: only short names behind a greater division are taken for such.
      return $0 < position || $0 > start && (end - $0 == 3 || isNeighbourhood(end))
    }
  }

  /// Whether the wordbook has a place of two characters there.
  func beginsPlace(at position: Int) -> Bool { isPlace(position..<position + 2) }

  /// The wordbook has it as a place: 和田, 永和.
  private func isPlace(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= text.count else { return false }
    var isPlace = false
    TermLexicon.shared.wordbook.forEachWord(in: text.characters, at: range.lowerBound, limit: range.upperBound) {
      if $0 == range.count, $1.kind.contains(.place) { isPlace = true }
    }
    return isPlace
  }

  /// A greater division ends before a position: 云岭县|永同村.
  private func isBoundary(_ position: Int) -> Bool { Self.divisions.contains(text[position - 1]) }

  /// The end of a name of two or three characters and 镇, 村 and the like.
  private func divisionEnd(from start: Int) -> Int? {
    guard text[start].isHanzi, !Self.divisions.contains(text[start]) else { return nil }
    for end in start + 2...start + 4 {
      let last = text[end]
      guard last.isHanzi, !Self.particles.contains(last) else { return nil }
      if Self.divisions.contains(last) { return end + 1 }
      if last == "道", text[end - 1] == "街" { return end + 1 }
    }
    return nil
  }

  private func isNeighbourhood(_ end: Int) -> Bool { text.is(end - 2..<end, oneOf: Self.neighbourhoods) }

  /// 得到了省农业厅厅长的回应: none stands in a name.
  private static let particles: CharSet = "的了着过是"
  private static let neighbourhoods: WordList = "街道 社区"
  private static let divisions = Vocabulary.divisions.union("州旗")
}
