import Characters
import Lexicon

/// The person's own terms, wherever they stand, in either script.
struct OwnTerms: TermSource {
  /// None: what is found depends on the person, so it stands in no list of rules.
  let example = ""
  private let matcher: PatternMatcher

  /// - Parameter terms: of two characters or more.
  init(_ terms: [String]) {
    matcher = PatternMatcher(terms.map { [Char]($0).map(HanziFolding.shared.simplified) })
  }

  func candidates(in text: TermText) -> [TermCandidate] {
    var found: [TermCandidate] = []
    for part in text.parts {
      for start in part.range {
        matcher.forEachMatch(in: text.characters, at: start, limit: part.range.upperBound) { pattern in
          found.append(TermCandidate(.own, start..<start + matcher.patterns[pattern].count, base: 6))
        }
      }
    }
    return found
  }
}
