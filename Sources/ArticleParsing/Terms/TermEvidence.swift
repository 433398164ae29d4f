import ArticleModel

/// Puts into words why a term is listed.
enum TermEvidence {
  static func evidence(for ranked: RankedTerm, in text: TermText) -> Evidence {
    let candidate = ranked.candidate
    var clues: [Evidence.Clue] = [.occurrences(candidate.count)]
    if candidate.quotedTimes > 0 { clues.append(.quotations(candidate.quotedTimes)) }
    if let year = candidate.year { clues.append(.since(year)) }
    clues += form(of: candidate, in: text)
    let weights = TermWeighing(text: text).weights(of: candidate) ?? []
    clues += weights.filter { $0.weight != 0 }.map { .weight($0.name, $0.weight) }
    if let loss = ranked.loss { clues.append(.weight("inside longer terms", loss)) }
    return Evidence(rule: candidate.kind.rawValue, clues: clues)
  }

  private static func form(of candidate: TermCandidate, in text: TermText) -> [Evidence.Clue] {
    switch candidate.kind {
    case .own: []
    case .quoted: [.weight("slogan", candidate.base)]
    case .known: [.weight("standing formulation", candidate.base)]
    case .repeated:
      candidate.phrase.map { PhraseWeights.clues(for: $0, in: text) }
        ?? [.weight("parallel members", candidate.base)]
    }
  }
}
