import ArticleModel

/// A big document is indexed section by section, and a term that its last section lists stands in the first one too. So once
/// all terms are known they are counted in all of the text, a slice at a time.
struct TermRecount: Sendable {
  private struct Passage: Sendable {
    var range: TextRange
    var omissions: [Paragraph.Omission]
  }

  var isDone = false
  private var passages: [Passage] = []
  private var next = 0
  private var finder: TermFinder?

  mutating func add(_ article: Article) {
    for paragraph in article.paragraphs where paragraph.role.holdsTerms {
      passages.append(Passage(range: paragraph.range, omissions: paragraph.omissions))
    }
  }

  /// Counts on, in `terms`: where they stand grows anew, their counts are set once all is counted.
  /// - Parameter remarks: of the document.
  mutating func count(
    _ terms: inout [DocumentIndex.TermEntry], in source: SourceText, remarks: [IndexedRemark], budget: Int
  ) {
    guard !isDone else { return }
    if finder == nil {
      // A long document has a million occurrences: not twice at one time.
      for i in terms.indices { terms[i].occurrences = Occurrences(of: terms[i].term.text) }
    }
    let finder = self.finder ?? TermFinder(terms.map(\.term.text))
    self.finder = finder
    var left = budget
    while next < passages.count, left > 0 {
      finder.find(in: passages[next].range, omissions: passages[next].omissions, of: source) {
        terms[$0].occurrences.append($1)
      }
      left -= passages[next].range.count
      next += 1
    }
    guard next == passages.count else { return }
    for i in terms.indices {
      terms[i].count = terms[i].occurrences.count
      terms[i].uses = Self.uses(terms[i].occurrences, in: remarks[...])
    }
    self = TermRecount()
    isDone = true
  }

  /// In whose words a term's occurrences stand. Both lists are sorted: one walk over the two.
  static func uses(
    _ occurrences: some Sequence<TextRange>, in remarks: ArraySlice<IndexedRemark>
  ) -> [Int: DocumentIndex.Use] {
    var uses: [Int: DocumentIndex.Use] = [:]
    var at = remarks.startIndex
    for occurrence in occurrences {
      while at < remarks.endIndex, remarks[at].range.upperBound <= occurrence.lowerBound { at += 1 }
      guard at < remarks.endIndex else { break }
      guard remarks[at].range.contains(occurrence) else { continue }
      uses[Int(remarks[at].speaker), default: DocumentIndex.Use(first: occurrence)].count += 1
    }
    return uses
  }
}
