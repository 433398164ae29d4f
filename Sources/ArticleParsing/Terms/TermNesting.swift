internal import ArticleModel

/// Turns listed candidates into terms that know which longer ones they stand inside.
struct TermNesting {
  private let candidates: [TermCandidates.Candidate]
  private let listed: [TermSelection.Entry]
  private let text: TermText

  init(_ candidates: [TermCandidates.Candidate], _ listed: [TermSelection.Entry], _ text: TermText) {
    self.candidates = candidates
    self.listed = listed
    self.text = text
  }

  /// - Parameter evidence: why an entry is listed.
  func terms(evidence: (TermSelection.Entry) -> Evidence) -> [Term] {
    let strings = listed.map { text.string(candidates[$0.candidate].scalars) }
    return listed.indices.map { index in
      let entry = listed[index]
      let candidate = candidates[entry.candidate]
      var nestings: [Term.Nesting] = []
      for other in listed.indices {
        let longer = candidates[listed[other].candidate]
        guard longer.length > candidate.length else { continue }
        let count = occurrences(of: candidate, inside: longer)
        if count > 0 { nestings.append(Term.Nesting(term: strings[other], count: count)) }
      }
      nestings.sort { ($0.count, $1.term) > ($1.count, $0.term) }
      return Term(
        text: strings[index], kind: candidate.kind,
        occurrences: candidate.starts.map { text.range(Int($0)..<(Int($0) + candidate.length)) }, nestedIn: nestings,
        score: entry.score, evidence: evidence(entry))
    }
  }

  /// How many occurrences of one lie inside occurrences of the other; both are sorted.
  private func occurrences(of inner: TermCandidates.Candidate, inside outer: TermCandidates.Candidate) -> Int {
    var count = 0
    var i = 0
    for start in inner.starts {
      while i < outer.starts.count, Int(outer.starts[i]) + outer.length < Int(start) + inner.length { i += 1 }
      if i < outer.starts.count, outer.starts[i] <= start { count += 1 }
    }
    return count
  }
}
