internal import ArticleModel

/// Turns listed candidates into terms that know which longer ones they stand inside.
struct TermNesting {
  private let candidates: TermCandidates
  private let listed: [TermSelection.Entry]
  private let text: TermText
  /// Of the listed candidates.
  private let strings: [String]

  init(_ candidates: TermCandidates, _ listed: [TermSelection.Entry], _ text: TermText) {
    self.candidates = candidates
    self.listed = listed
    self.text = text
    strings = listed.map { text.string(candidates.all[$0.candidate].scalars) }
  }

  /// - Parameters:
  ///   - index: among the listed candidates.
  ///   - evidence: why it is listed.
  func term(_ index: Int, _ evidence: Evidence) -> Term {
    let candidate = candidates.all[listed[index].candidate]
    return Term(
      text: strings[index], kind: candidate.kind,
      occurrences: candidates.starts[candidate.occurrences].map {
        text.range(Int($0)..<(Int($0) + candidate.length))
      },
      nestedIn: nestings(of: candidate), score: listed[index].score, evidence: evidence)
  }

  private func nestings(of candidate: TermCandidates.Candidate) -> [Term.Nesting] {
    var nestings: [Term.Nesting] = []
    for (other, entry) in listed.enumerated() where candidates.all[entry.candidate].length > candidate.length {
      let count = candidates.count(of: candidate, insideAnyOf: CollectionOfOne(entry.candidate))
      if count > 0 { nestings.append(Term.Nesting(term: strings[other], count: count)) }
    }
    if nestings.count > 1 { nestings.stableSort { ($0.count, $1.term) > ($1.count, $0.term) } }
    return nestings
  }
}
