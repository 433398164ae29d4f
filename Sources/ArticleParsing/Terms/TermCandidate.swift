import ArticleModel
import Characters

/// What may become a term of one article.
struct TermCandidate: Sendable {
  var kind: Term.Kind
  /// The first place that was seen.
  var place: Range<Int>
  /// The form's score; the count is weighed in `TermWeighing`.
  var base: Double
  /// What was found to be repeated; `nil` for what something else than its repetition speaks for.
  var phrase: RepeatedPhrase?
  /// How often the string itself stands in quotation marks.
  var quotedTimes = 0
  /// Occurrences from word edge to word edge, where that was asked.
  var alignedCount = 0
  /// The year in which a standing formulation appeared, where it is known.
  var year: Int?
  /// What is left without the place or verb in front.
  var core: Range<Int>?
  /// A formula that is said whole: no part of it that is said no oftener is a term beside it.
  var isWhole = false
  /// Ends in a noun that names a policy: even the title of a work may be a term then.
  var isPolicyNoun = false
  /// Where it stands, in order, none over another.
  var occurrences: [Int] = []

  init(_ kind: Term.Kind, _ place: Range<Int>, base: Double) {
    self.kind = kind
    self.place = place
    self.base = base
  }

  var count: Int { occurrences.count }
  /// Characters.
  var length: Int { place.count }

  /// How many of the occurrences lie inside occurrences of some others.
  func count(insideAnyOf outers: some Sequence<TermCandidate>) -> Int {
    occurrences.count { start in outers.contains { $0.covers(start..<start + length) } }
  }

  /// Whether a stretch lies inside an occurrence.
  private func covers(_ range: Range<Int>) -> Bool {
    occurrences.contains { $0 <= range.lowerBound && range.upperBound <= $0 + length }
  }
}

/// The candidates of an article: one for each string, whatever spoke for it.
struct TermCandidates: Sendable {
  private(set) var all: [TermCandidate] = []
  /// By the printed string.
  private var indexes: [ArraySlice<Char>: Int] = [:]

  /// What every source proposes. The first source that proposes a string says what it is; what later ones know of it, its
  /// quotations and its year, is added.
  init(of text: TermText, from sources: [any TermSource]) {
    for source in sources {
      for proposal in source.candidates(in: text) { add(proposal, in: text) }
    }
    for index in all.indices {
      all[index].occurrences = Self.disjoint(text.occurrences(of: all[index].place), all[index].length)
    }
  }

  private mutating func add(_ proposal: TermCandidate, in text: TermText) {
    let string = text.printed[proposal.place]
    guard let known = indexes[string] else {
      indexes[string] = all.count
      all.append(proposal)
      return
    }
    all[known].quotedTimes = max(all[known].quotedTimes, proposal.quotedTimes)
    all[known].year = all[known].year ?? proposal.year
  }

  /// The first of those that overlap.
  private static func disjoint(_ places: [Int], _ length: Int) -> [Int] {
    var end = 0
    return places.filter { place in
      guard place >= end else { return false }
      end = place + length
      return true
    }
  }
}
