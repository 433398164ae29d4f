package import ArticleModel
import Characters

/// Finds an article's policy terms, once structure and speech are known.
///
/// Text → candidates (each source proposes strings) → scores (form, count, places) → selection (fragments dropped, the best
/// kept) → terms. Each stage takes values and gives values.
package struct TermRecognizer: Sendable {
  private let sources: [any TermSource]

  /// - Parameter terms: the person's own, of two characters or more, in either script; each is listed wherever it stands.
  package init(own terms: [String] = []) {
    sources = (terms.isEmpty ? [] : [OwnTerms(terms)]) + TermSources.all
  }

  /// The terms of an article, most important first.
  /// - Parameters:
  ///   - names: of the people in it, who are no part of a term.
  ///   - quotations: what they say in so many words.
  package func recognize(_ article: ArticleText, names: [String], quotations: [TextRange] = []) -> [Term] {
    let text = TermText(article, names: names, quotations: quotations)
    guard !text.parts.isEmpty else { return [] }
    let candidates = TermCandidates(of: text, from: sources)
    let listed = TermSelection.listed(candidates.all, in: text)
    return listed.map { term($0, among: listed, in: text) }
  }

  private func term(_ ranked: RankedTerm, among listed: [RankedTerm], in text: TermText) -> Term {
    let candidate = ranked.candidate
    return Term(
      text: text.article.printedString(candidate.place), kind: candidate.kind,
      occurrences: candidate.occurrences.map { text.article.bytes($0..<$0 + candidate.length) },
      nestedIn: nestings(of: candidate, among: listed, in: text), score: ranked.score,
      evidence: TermEvidence.evidence(for: ranked, in: text))
  }

  /// The longer listed terms that a term stands inside of, and how often; most often first.
  private func nestings(of candidate: TermCandidate, among listed: [RankedTerm], in text: TermText) -> [Term.Nesting] {
    listed.filter { $0.candidate.length > candidate.length }.compactMap { outer in
      let count = candidate.count(insideAnyOf: CollectionOfOne(outer.candidate))
      return count > 0 ? Term.Nesting(term: text.article.printedString(outer.candidate.place), count: count) : nil
    }.sorted { ($1.count, $0.term) < ($0.count, $1.term) }
  }
}
