import Characters
import Lexicon

/// Standing formulations of the lexicon that stand at least twice in the article: one occurrence is not worth a mark.
struct StandingTerms: TermSource {
  let example = "全县加快乡村全面振兴。推进[乡村全面振兴]要靠人才。"

  private static let base = 3.0
  private static let broadBase = -1.2
  /// Characters: a formulation no longer than this must stand as a word of its own: not 强军 in 加强军事.
  private static let shortest = 3

  func candidates(in text: TermText) -> [TermCandidate] {
    let formulations = TermLexicon.shared.formulations
    var first: [Int: Range<Int>] = [:]
    var found: [TermCandidate] = []
    var seenTwice: Set<Int> = []
    for part in text.parts {
      for start in part.range {
        formulations.forEach(in: text.characters, at: start, limit: part.range.upperBound) { length, number in
          let place = start..<start + length
          guard stands(place, in: text) else { return }
          guard let earlier = first[number] else {
            first[number] = place
            return
          }
          guard seenTwice.insert(number).inserted else { return }
          let entry = formulations[number]
          var candidate = TermCandidate(.known, earlier, base: entry.isBroad ? Self.broadBase : Self.base)
          candidate.year = entry.year
          found.append(candidate)
        }
      }
    }
    return found
  }

  private func stands(_ place: Range<Int>, in text: TermText) -> Bool {
    guard place.count <= Self.shortest, text.characters[place.lowerBound].isHanzi else { return true }
    return text.words.isEdge(place.lowerBound) && text.words.isEdge(place.upperBound)
  }
}
