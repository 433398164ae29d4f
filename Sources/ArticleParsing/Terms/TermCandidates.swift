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
    /// Where every occurrence begins, in scalars, none over another of the same string.
    var starts: [Int32] = []

    var count: Int { starts.count }
    var length: Int { scalars.count }
  }

  let text: TermText.View
  private(set) var patterns: PatternSet
  private(set) var all: [Candidate] = []

  init(_ text: TermText.View) {
    self.text = text
    patterns = PatternSet(capacity: 128)
  }

  subscript(index: Int) -> Candidate {
    get { all[index] }
    set { all[index] = newValue }
  }

  /// The candidate of the string at some scalars; a new one unless there is one.
  mutating func index(of scalars: Range<Int>, kind: Term.Kind, base: Double) -> Int? {
    guard let index = patterns.insert(text.literal(scalars)) else { return nil }
    if index == all.count { all.append(Candidate(kind: kind, scalars: scalars, base: base)) }
    return index
  }

  func contains(_ scalars: Range<Int>) -> Bool { patterns.index(of: text.literal(scalars)) != nil }

  /// Finds every occurrence of every candidate.
  mutating func count() {
    for i in all.indices { all[i].starts.removeAll() }
    patterns.matches(in: text.literal) { pattern, start in
      if let last = all[pattern].starts.last, Int(last) + all[pattern].length > start { return }
      all[pattern].starts.append(Int32(start))
    }
  }
}
