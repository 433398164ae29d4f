import Characters
import Lexicon

/// How often phrases stand in a side, and where first: what a search finds, none of one phrase over another.
struct PhraseCounts {
  private(set) var counts: [[Char]: Int] = [:]
  private(set) var first: [[Char]: PassageRange] = [:]

  /// - Parameters:
  ///   - phrases: in simplified form, of two characters or more.
  ///   - withFormulations: all standing formulations that are worth counting for themselves, too.
  init(of phrases: Set<[Char]>, in side: ComparedSide, withFormulations: Bool) {
    let matcher = PatternMatcher(phrases.sorted { $0.lexicographicallyPrecedes($1) })
    let formulations = TermLexicon.shared.formulations
    for (index, passage) in side.passages.enumerated() {
      let text = passage.characters
      var ends: [[Char]: Int] = [:]
      func count(_ phrase: [Char], at start: Int) {
        guard ends[phrase] ?? 0 <= start else { return }
        ends[phrase] = start + phrase.count
        counts[phrase, default: 0] += 1
        if first[phrase] == nil {
          first[phrase] = PassageRange(passage: index, range: start..<start + phrase.count)
        }
      }
      for start in text.indices {
        matcher.forEachMatch(in: text, at: start, limit: text.count) { count(matcher.patterns[$0], at: start) }
        guard withFormulations else { continue }
        formulations.forEach(in: text, at: start, limit: text.count) { length, number in
          let phrase = Array(text[start..<start + length])
          if !formulations[number].isBroad, !phrases.contains(phrase) { count(phrase, at: start) }
        }
      }
    }
  }
}
