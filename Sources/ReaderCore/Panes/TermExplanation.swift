package import ArticleModel

/// Why a term is listed, in words: the list in the reader and `kanbao terms --explain` say the same.
package enum TermExplanation {
  package static func lines(_ term: Term, language: Language) -> [String] {
    let evidence = term.evidence
    let weights = evidence.clues.compactMap { clue in
      if case .weight(let name, let value) = clue { (name, value, clue.description) } else { nil }
    }
    func listed(_ phrase: Phrase, _ weights: [(String, Double, String)]) -> String? {
      let words = weights.sorted { abs($0.1) > abs($1.1) }.map { name, _, text in
        WeightNames.name(of: name, in: language) + " " + text.dropFirst(name.count + 1)
      }
      return words.isEmpty ? nil : phrase.text(in: language, words.joined(separator: " · "))
    }
    return [
      RuleNames.name(of: evidence.rule, in: language), counts(evidence, language),
      listed(.speaksFor, weights.filter { $0.1 > 0 }), listed(.speaksAgainst, weights.filter { $0.1 < 0 }),
    ].compactMap(\.self)
  }

  /// 6 次 · 引号里 2 次 · 2031 年起通行
  private static func counts(_ evidence: Evidence, _ language: Language) -> String? {
    let parts: [String] = evidence.clues.compactMap { clue in
      switch clue {
      case .occurrences(let count): Phrase.occursTimes.text(in: language, "\(count)")
      case .quotations(let count): Phrase.quotedTimes.text(in: language, "\(count)")
      case .since(let year): Phrase.inUseSince.text(in: language, "\(year)")
      case .note(let text): text
      case .weight: nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
