import ArticleModel
import Characters

/// A candidate in the running, with its whole score.
struct RankedTerm: Sendable {
  var candidate: TermCandidate
  var score: Double
  /// Of it, what standing inside longer terms costs.
  var loss: Double?

  /// Least score of a listed term. Repeats are the least sure: they rank behind slogans and standing formulations.
  var reachesList: Bool {
    switch candidate.kind {
    case .own: true
    case .repeated: score >= TermSelection.repeatedThreshold
    case .quoted, .known: score >= TermSelection.threshold
    }
  }
}

/// Drops the fragments among the candidates and ranks the rest.
struct TermSelection {
  static let threshold = 1.8
  static let repeatedThreshold = 1.2

  private let text: TermText
  /// Longest candidate first; `nil` of those that are dropped.
  private var ranked: [RankedTerm?]
  /// By index into `ranked`, the longer ones that hold a candidate as a part.
  private let holders: [[Int]]

  /// The terms of an article, best first; ties by where they stand first, then the longer one.
  static func listed(_ candidates: [TermCandidate], in text: TermText) -> [RankedTerm] {
    var selection = TermSelection(candidates, in: text)
    // What is only a wrapper goes first: it must not hold what it wraps.
    selection.dropWrappers()
    selection.dropVerbsAndPlaces()
    selection.dropFragments()
    return selection.best()
  }

  private init(_ candidates: [TermCandidate], in text: TermText) {
    self.text = text
    let weighing = TermWeighing(text: text)
    let scored = candidates.compactMap { candidate -> RankedTerm? in
      guard let weights = weighing.weights(of: candidate) else { return nil }
      return RankedTerm(candidate: candidate, score: candidate.base + weights.reduce(0) { $0 + $1.weight })
    }
    let longestFirst = scored.sorted {
      ($0.candidate.length, $0.candidate.place.lowerBound) > ($1.candidate.length, $1.candidate.place.lowerBound)
    }
    ranked = longestFirst
    holders = longestFirst.indices.map { inner in
      let part = text.printed[longestFirst[inner].candidate.place]
      return (0..<inner).filter { outer in
        longestFirst[outer].candidate.length > part.count
          && text.printed[longestFirst[outer].candidate.place].holds(part)
      }
    }
  }

  /// How the list grows with the article: a short article has few, a page of a paper twenty, a long document more.
  private static func listLength(characters: Int) -> Int {
    characters <= pageLength ? min(20, 8 + characters / 160) : min(60, 20 + (characters - pageLength) / 800)
  }
  /// Characters.
  private static let pageLength = 8_000

  private func best() -> [RankedTerm] {
    let sorted = ranked.compactMap { $0 }.filter(\.reachesList).sorted {
      ($1.score, $0.candidate.place.lowerBound, $1.candidate.length)
        < ($0.score, $1.candidate.place.lowerBound, $0.candidate.length)
    }
    // The person's own terms are all listed, over the limit too.
    var rest = Self.listLength(characters: text.length)
    return sorted.filter { term in
      if term.candidate.kind == .own { return true }
      rest -= 1
      return rest >= 0
    }
  }

  // MARK: What is dropped

  /// 推动共建家园 gives way to a standing or quoted 共建家园 that is said no oftener, unless it is itself a formula.
  private mutating func dropWrappers() {
    for inner in ranked.indices {
      guard let term = ranked[inner], term.candidate.kind != .repeated, term.reachesList else { continue }
      let part = term.candidate
      for outer in holders[inner] where holds(outer, kind: .repeated, count: part.count) {
        let isFragment =
          isWhole(outer) || part.kind == .known && (linksOn(inner, in: outer) || isNarrowed(part, by: outer))
        ranked[isFragment ? inner : outer] = nil
      }
    }
  }

  private func isWhole(_ index: Int) -> Bool {
    ranked[index].map { $0.candidate.isWhole && $0.reachesList } ?? false
  }

  /// A formulation of two characters is a word that many terms are made with: 双碳 in 双碳示范园区.
  private func isNarrowed(_ part: TermCandidate, by outer: Int) -> Bool {
    part.length == 2 && ranked[outer].map { $0.candidate.core == nil && $0.reachesList } ?? false
  }

  private func holds(_ index: Int, kind: Term.Kind, count: Int) -> Bool {
    ranked[index].map { $0.candidate.kind == kind && $0.candidate.count == count } ?? false
  }

  /// 绿色家园 and 家园共建 share a word in 绿色家园共建: the second is only cut out of the whole.
  private func linksOn(_ inner: Int, in outer: Int) -> Bool {
    guard let whole = ranked[outer].map({ text.printed[$0.candidate.place] }),
      let last = ranked[inner].map({ text.printed[$0.candidate.place] }), whole.suffix(last.count) == last
    else { return false }
    return ranked.indices.contains { index in
      guard let first = ranked[index]?.candidate, first.kind == .known, holders[index].contains(outer) else {
        return false
      }
      return first.length + last.count > whole.count && whole.starts(with: text.printed[first.place])
    }
  }

  /// 江州志愿服务, 推进志愿服务: the place or the verb adds nothing.
  private mutating func dropVerbsAndPlaces() {
    for outer in ranked.indices {
      guard let candidate = ranked[outer]?.candidate, candidate.kind == .repeated, let core = candidate.core else {
        continue
      }
      let rest = text.printed[core]
      let isListed = ranked.contains { term in
        term.map { $0.reachesList && text.printed[$0.candidate.place] == rest } ?? false
      }
      if isListed { ranked[outer] = nil }
    }
  }

  /// What stands only inside a longer listed term is a fragment; what hardly ever stands alone loses.
  private mutating func dropFragments() {
    for inner in ranked.indices where !holders[inner].isEmpty {
      guard let term = ranked[inner], term.candidate.kind != .own else { continue }
      let outer = holders[inner].compactMap { ranked[$0] }.filter(\.reachesList).map(\.candidate)
      guard let most = outer.map(\.count).max() else { continue }
      guard term.candidate.kind == .repeated else {
        if most >= term.candidate.count { ranked[inner] = nil }
        continue
      }
      let alone = term.candidate.count - term.candidate.count(insideAnyOf: outer)
      if alone <= 1 {
        ranked[inner] = nil
      } else {
        let loss = TermWeighing.log2(alone) - TermWeighing.log2(term.candidate.count)
        ranked[inner] = RankedTerm(candidate: term.candidate, score: term.score + loss, loss: loss)
      }
    }
  }
}

extension ArraySlice<Char> {
  /// Whether `part` stands somewhere in the string.
  fileprivate func holds(_ part: ArraySlice<Char>) -> Bool {
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    return (startIndex...endIndex - part.count).contains { self[$0] == first && self[$0..<$0 + part.count] == part }
  }
}
