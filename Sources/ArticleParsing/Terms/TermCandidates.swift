internal import ArticleModel

/// What may become a term of one article: one entry a string, whatever spoke for it.
struct TermCandidates {
  struct Candidate {
    var kind: Term.Kind
    /// Scalars of the first occurrence that was seen.
    var scalars: Range<Int>
    /// The form's score; the count is weighed in `TermSelection`.
    var base: Double
    /// What was found to be repeated; `nil` for what something else than its repetition speaks for.
    var phrase: RepeatedPhrases.Phrase?
    /// How often the string itself stands in quotation marks.
    var quotedTimes = 0
    /// Occurrences from word edge to word edge, where that was asked.
    var alignedCount = 0
    var year: Int?
    /// What is left without the place or verb in front.
    var core: Range<Int>?
    /// Ends in a noun that names a policy: even the title of a work may be a term then.
    var isPolicyNoun = false
    /// Which of the candidates' `starts` are its own.
    var occurrences = 0..<0

    var count: Int { occurrences.count }
    var length: Int { scalars.count }
  }

  let text: TermText.View
  private var strings: DistinctStrings
  private(set) var all: [Candidate] = []
  /// Where every occurrence of every candidate begins, in scalars: those of one candidate side by side, sorted, none over
  /// another.
  private(set) var starts: [Int32] = []

  init(_ text: TermText.View) {
    self.text = text
    strings = DistinctStrings(in: text.literal)
  }

  subscript(index: Int) -> Candidate {
    get { all[index] }
    _modify { yield &all[index] }
  }

  /// The candidate of the string at some scalars; a new one unless there is one.
  mutating func index(of scalars: Range<Int>, kind: Term.Kind, base: Double) -> Int {
    let index = strings.insert(scalars)
    if index == 0 { all.reserveCapacity(16) }
    if index == all.count { all.append(Candidate(kind: kind, scalars: scalars, base: base)) }
    return index
  }

  func contains(_ scalars: Range<Int>) -> Bool { strings.contains(scalars) }

  /// Finds every occurrence of every candidate.
  mutating func count() {
    for index in all.indices {
      let first = starts.count
      var end = 0
      text.forEachOccurrence(of: text.literal(all[index].scalars)) { start in
        guard start >= end else { return }
        starts.append(Int32(truncatingIfNeeded: start))
        end = start + all[index].length
      }
      all[index].occurrences = first..<starts.count
    }
  }

  /// How many occurrences of one candidate lie inside occurrences of some others.
  func count(of inner: Candidate, insideAnyOf outers: some Collection<Int>) -> Int {
    starts[inner.occurrences].reduce(0) { count, start in
      outers.contains { covers(all[$0], Int(start)..<(Int(start) + inner.length)) } ? count + 1 : count
    }
  }

  /// Whether some scalars lie inside an occurrence.
  private func covers(_ outer: Candidate, _ scalars: Range<Int>) -> Bool {
    // Binary search for the first occurrence that ends behind them.
    var (low, high) = (outer.occurrences.lowerBound, outer.occurrences.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) + outer.length < scalars.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < outer.occurrences.upperBound && Int(starts[low]) <= scalars.lowerBound
  }
}
