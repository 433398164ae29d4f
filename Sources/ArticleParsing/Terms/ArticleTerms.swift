internal import ArticleModel

/// The terms of one article's text: known, quoted and repeated ones, weighed against each other.
final class ArticleTerms {
  private let article: TermText
  private let text: TermText.View
  private let words: Words.View
  private let own: PatternSet
  private let known = KnownTerms.shared
  private let rules: PhraseRules
  private var candidates: TermCandidates

  /// Longest list, and how it grows with the article: a short article has few.
  private static let longestList = 20
  private static func listLength(scalars: Int) -> Int { min(longestList, 8 + scalars / 160) }

  /// The terms of a text in which some names are said.
  static func all(in article: TermText, names: [String], own: PatternSet) -> [Term] {
    article.withView { text in
      Words(text.folded, marks: text.marks, barred: occurrences(of: names, in: text)).withView { words in
        ArticleTerms(article, text, words, own: own).found()
      }
    }
  }

  private init(_ article: TermText, _ text: TermText.View, _ words: Words.View, own: PatternSet) {
    self.article = article
    self.text = text
    self.words = words
    self.own = own
    candidates = TermCandidates(text)
    rules = PhraseRules(text: text, words: words, vocabulary: .shared)
  }

  private func found() -> [Term] {
    addOwn()
    addQuoted()
    addKnown()
    addParallel()
    addRepeated()
    candidates.count()
    let selection = TermSelection(candidates.all, article, text)
    var listed = selection.listed()
    let limit = Self.listLength(scalars: text.count)
    // The person's own terms are all listed, over the limit too.
    var rest = limit
    listed.removeAll { entry in
      if candidates[entry.candidate].kind == .own { return false }
      rest -= 1
      return rest < 0
    }
    return TermNesting(candidates.all, listed, article).terms { entry in
      Evidence(
        rule: candidates[entry.candidate].kind.rawValue,
        clues: clues(candidates[entry.candidate]) + selection.clues(entry))
    }
  }

  /// What the text says for a candidate; how often it says it is `TermSelection`'s.
  private func clues(_ candidate: TermCandidates.Candidate) -> [Evidence.Clue] {
    var clues: [Evidence.Clue] = [.occurrences(candidate.count)]
    if candidate.quotedTimes > 0 { clues.append(.quotations(candidate.quotedTimes)) }
    if let year = candidate.year { clues.append(.since(year)) }
    switch candidate.kind {
    case .own: break
    case .quoted: clues.append(.weight("slogan", candidate.base))
    case .known: clues.append(.weight("standing formulation", candidate.base))
    case .repeated:
      clues +=
        candidate.phrase.flatMap { rules.weigh($0, explained: true)?.clues }
        ?? [.weight("parallel members", candidate.base)]
    }
    return clues
  }

  /// Names of people are no part of a term: sorted, disjoint.
  private static func occurrences(of names: [String], in text: TermText.View) -> [Range<Int>] {
    var patterns = PatternSet()
    for name in names { patterns.insert(Array(name.utf16)) }
    guard patterns.count > 0 else { return [] }
    var found: [Range<Int>] = []
    patterns.matches(in: text.literal) { pattern, start in
      let end = start + patterns.length(pattern)
      if let last = found.last, last.upperBound > start {
        found[found.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        found.append(start..<end)
      }
    }
    return found
  }

  private func addOwn() {
    own.matches(in: text.folded) { pattern, start in
      _ = candidates.index(of: start..<(start + own.length(pattern)), kind: .own, base: 6)
    }
  }

  private func addQuoted() {
    let quotes = QuotedTerms(text: text, words: words, known: known)
    var times = PatternSet()
    var places: [Range<Int>] = []
    var counts: [Int] = []
    for place in quotes.candidates() {
      guard let index = times.insert(text.literal(place)) else { continue }
      if index == places.count {
        places.append(place)
        counts.append(1)
      } else {
        counts[index] += 1
      }
    }
    guard !places.isEmpty else { return }
    var occurrences = [Int](repeating: 0, count: places.count)
    times.matches(in: text.literal) { pattern, _ in occurrences[pattern] += 1 }
    for (index, place) in places.enumerated() {
      guard
        let score = quotes.score(place, times: counts[index], occurrences: occurrences[index]),
        let candidate = candidates.index(of: place, kind: .quoted, base: score + 0.8)
      else { continue }
      candidates[candidate].quotedTimes = counts[index]
    }
  }

  private func addKnown() {
    // Where those stand first that stand twice; one occurrence is not worth a mark.
    var once = BitSet(count: known.patterns.count)
    var twice = once
    var firsts: [(pattern: Int, start: Int)] = []
    var repeated: [(pattern: Int, start: Int)] = []
    for place in words.knownBeginnings {
      let start = Int(place)
      known.patterns.matches(in: text.folded, at: start) { pattern in
        let end = start + known.patterns.length(pattern)
        // A short one must be a word of its own: not 强军 in 加强军事.
        if end - start <= 3, isHanzi(text.folded[start]), !words.isEdge[start] || !words.isEdge[end] { return }
        if once.insert(pattern) {
          firsts.append((pattern, start))
        } else if twice.insert(pattern), let first = firsts.first(where: { $0.pattern == pattern }) {
          repeated.append(first)
        }
      }
    }
    for (pattern, start) in repeated {
      let place = start..<(start + known.patterns.length(pattern))
      let entry = known.entry(pattern)
      let weight = entry.isBroad ? -1.2 : 3.0
      guard let index = candidates.index(of: place, kind: .known, base: weight) else { continue }
      candidates[index].year = entry.year
    }
  }

  private func addParallel() {
    for chain in ParallelPhrases(text: text, words: words, vocabulary: .shared).repeated()
    where !candidates.contains(chain) {
      guard let index = candidates.index(of: chain, kind: .repeated, base: 1.8) else { continue }
      candidates[index].alignedCount = .max
    }
  }

  private func addRepeated() {
    let vocabulary = TermVocabulary.shared
    for phrase in RepeatedPhrases.all(in: text, words, vocabulary) {
      if candidates.contains(phrase.scalars) || known.patterns.index(of: text.folded(phrase.scalars)) != nil {
        continue
      }
      guard let weighed = rules.weigh(phrase) else { continue }
      // The exact count is at most twice the aligned one (see `TermSelection`): a point; a heading adds 0.6.
      guard weighed.total + Double.log2(phrase.alignedCount) + 1.6 >= TermSelection.repeatedThreshold else { continue }
      guard let index = candidates.index(of: phrase.scalars, kind: .repeated, base: weighed.total) else { continue }
      candidates[index].phrase = phrase
      candidates[index].core = rules.wrapped(phrase)
      candidates[index].isPolicyNoun = rules.endsInPolicyNoun(phrase)
      candidates[index].alignedCount = max(candidates[index].alignedCount, phrase.alignedCount)
    }
  }
}

extension Double {
  /// Binary logarithm of a positive number by its exponent and a table-free series, exact enough for scores.
  static func log2(_ count: Int) -> Double {
    guard count > 1 else { return 0 }
    let value = Double(count)
    let exponent = Double(value.exponent)
    // ln m = 2 artanh((m-1)/(m+1)) for the mantissa m in 1..<2.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11))))
    return exponent + 2 * ratio * series / 0.693147180559945309
  }
}
