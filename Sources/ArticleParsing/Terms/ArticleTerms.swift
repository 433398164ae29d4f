internal import ArticleModel

/// The terms of one article's text: known, quoted and repeated ones, weighed against each other.
struct ArticleTerms {
  private let article: TermText
  private let text: TermText.View
  private let words: Words.View
  private let repeats: RepeatedPhrases
  private let known = KnownTerms.shared
  private let rules: PhraseRules
  private var candidates: TermCandidates

  /// Longest list, and how it grows with the article: a short article has few.
  private static let longestList = 20
  private static func listLength(scalars: Int) -> Int { min(longestList, 8 + scalars / 160) }

  /// The terms of a text in which some names are said.
  static func all(in article: TermText, names: [String], own: PatternSet?, _ memory: inout ScratchMemory) -> [Term] {
    let text = article.view
    let words = Words.View(text.folded, marks: text.marks, barred: occurrences(of: names, in: text), &memory)
    let repeats = RepeatedPhrases(in: text, words, .shared, &memory)
    var terms = ArticleTerms(article, text, words, repeats)
    if let own { terms.add(own) }
    terms.find()
    return terms.listed()
  }

  private init(_ article: TermText, _ text: TermText.View, _ words: Words.View, _ repeats: RepeatedPhrases) {
    self.article = article
    self.text = text
    self.words = words
    self.repeats = repeats
    candidates = TermCandidates(text)
    rules = PhraseRules(text: text, words: words, vocabulary: .shared)
  }

  private mutating func find() {
    addQuoted()
    addKnown()
    addParallel()
    addRepeated()
    candidates.count()
  }

  private func listed() -> [Term] {
    guard !candidates.all.isEmpty else { return [] }
    var selection = TermSelection(candidates, article)
    var listed = selection.listed()
    // The person's own terms are all listed, over the limit too.
    var rest = Self.listLength(scalars: text.count)
    listed.removeAll { entry in
      if candidates.all[entry.candidate].kind == .own { return false }
      rest -= 1
      return rest < 0
    }
    let nesting = TermNesting(candidates, listed, article)
    var terms: [Term] = []
    terms.reserveCapacity(listed.count)
    for index in listed.indices { terms.append(nesting.term(index, evidence(for: listed[index], selection))) }
    return terms
  }

  /// What the text says for a listed candidate.
  private func evidence(for entry: TermSelection.Entry, _ selection: TermSelection) -> Evidence {
    let candidate = candidates.all[entry.candidate]
    var score = TermScore(explained: true)
    score.note(.occurrences(candidate.count))
    if candidate.quotedTimes > 0 { score.note(.quotations(candidate.quotedTimes)) }
    if let year = candidate.year { score.note(.since(year)) }
    switch candidate.kind {
    case .own: break
    case .quoted: score.note(.weight("slogan", candidate.base))
    case .known: score.note(.weight("standing formulation", candidate.base))
    case .repeated:
      if let phrase = candidate.phrase {
        rules.weigh(phrase, &score)
      } else {
        score.note(.weight("parallel members", candidate.base))
      }
    }
    _ = selection.weigh(entry.candidate, &score)
    if let loss = entry.loss { score.note(.weight("inside longer terms", loss)) }
    return Evidence(rule: candidate.kind.rawValue, clues: score.clues)
  }

  /// Names of people are no part of a term: sorted, disjoint.
  private static func occurrences(of names: [String], in text: TermText.View) -> [ScalarRange] {
    var found: [ScalarRange] = []
    for name in names {
      let name = Array(name.utf16)
      name.withUnsafeBufferPointer { name in
        text.forEachOccurrence(of: name) { found.append(ScalarRange($0..<($0 + name.count))) }
      }
    }
    guard found.count > 1 else { return found }
    found.stableSort { $0.lowerBound < $1.lowerBound }
    var last = 0
    for place in found.dropFirst() {
      if place.lowerBound < found[last].upperBound {
        found[last] = ScalarRange(found[last].lowerBound..<max(found[last].upperBound, place.upperBound))
      } else {
        last += 1
        found[last] = place
      }
    }
    found.removeSubrange((last + 1)...)
    return found
  }

  private mutating func add(_ own: PatternSet) {
    own.matches(in: text.folded) { pattern, start in
      _ = candidates.index(of: start..<(start + own.length(pattern)), kind: .own, base: 6)
    }
  }

  private mutating func addQuoted() {
    let quotes = QuotedTerms(text: text, words: words, known: known)
    var strings = DistinctStrings(in: text.literal)
    var times: [Int] = []
    quotes.forEachCandidate { place in
      let index = strings.insert(place)
      if index == times.count { times.append(1) } else { times[index] += 1 }
    }
    for (index, place) in strings.stretches.enumerated() {
      guard let score = quotes.score(place.range, times: times[index]) else { continue }
      let candidate = candidates.index(of: place.range, kind: .quoted, base: score + 0.8)
      candidates[candidate].quotedTimes = times[index]
    }
  }

  private mutating func addKnown() {
    guard !words.knownBeginnings.isEmpty else { return }
    for first in known.repeated(in: text, words) {
      let entry = known.entry(first.pattern)
      let place = first.start..<(first.start + known.patterns.length(first.pattern))
      let index = candidates.index(of: place, kind: .known, base: entry.isBroad ? -1.2 : 3.0)
      candidates[index].year = entry.year
    }
  }

  private mutating func addParallel() {
    for chain in ParallelPhrases(text: text, words: words, vocabulary: .shared).repeated()
    where !candidates.contains(chain.range) {
      candidates[candidates.index(of: chain.range, kind: .repeated, base: 1.8)].alignedCount = .max
    }
  }

  private struct WeighedPhrase {
    var phrase: RepeatedPhrases.Phrase
    var score: Double
  }

  private mutating func addRepeated() {
    var weighed: [WeighedPhrase] = []
    weighed.reserveCapacity(16)
    repeats.forEachPhrase { phrase in
      var score = TermScore(explained: false)
      guard rules.weigh(phrase, &score) else { return }
      // The exact count is at most twice the aligned one (see `TermSelection`): a point; a heading adds 0.6.
      guard score.total + Double.log2(phrase.alignedCount) + 1.6 >= TermSelection.repeatedThreshold else { return }
      weighed.append(WeighedPhrase(phrase: phrase, score: score.total))
    }
    weighed.stableSort { $0.phrase.scalars.lowerBound < $1.phrase.scalars.lowerBound }
    for entry in weighed {
      let phrase = entry.phrase
      if candidates.contains(phrase.scalars) || known.patterns.index(of: text.folded(phrase.scalars)) != nil {
        continue
      }
      let index = candidates.index(of: phrase.scalars, kind: .repeated, base: entry.score)
      candidates[index].phrase = phrase
      candidates[index].core = rules.wrapped(phrase)
      candidates[index].isPolicyNoun = rules.endsInPolicyNoun(phrase)
      candidates[index].alignedCount = phrase.alignedCount
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
