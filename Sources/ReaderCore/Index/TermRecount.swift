import ArticleModel

/// A big document is indexed section by section, and a term that its last section lists stands in the first one too. So once
/// all terms are known they are counted in all of the text, a slice at a time.
struct TermRecount: Sendable {
  struct Words: Sendable {
    var range: TextRange
    /// Index into the document's speakers.
    var speaker: Int
  }

  private struct Passage: Sendable {
    var range: TextRange
    var omissions: [Paragraph.Omission]
  }

  var isDone = false
  private var passages: [Passage] = []
  private var words: [Words] = []
  private var next = 0
  private var finder: TermFinder?
  private var found: [[TextRange]] = []

  mutating func add(_ article: Article, speakers: [Int]) {
    for paragraph in article.paragraphs where paragraph.role.holdsTerms {
      passages.append(Passage(range: paragraph.range, omissions: paragraph.omissions))
    }
    for remark in article.remarks where speakers.indices.contains(remark.speaker) {
      words.append(Words(range: remark.range, speaker: speakers[remark.speaker]))
    }
  }

  /// - Returns: of each term where it stands and who uses it, once all is counted.
  mutating func count(
    _ terms: [String], in source: SourceText, budget: Int
  ) -> [(occurrences: [TextRange], uses: [Int: [TextRange]])]? {
    guard !isDone else { return nil }
    let finder = self.finder ?? TermFinder(terms)
    if self.finder == nil { found = Array(repeating: [], count: terms.count) }
    self.finder = finder
    var left = budget
    while next < passages.count, left > 0 {
      finder.find(in: passages[next].range, omissions: passages[next].omissions, of: source) { found[$0].append($1) }
      left -= passages[next].range.count
      next += 1
    }
    guard next == passages.count else { return nil }
    let result = found.map { ($0, Self.uses($0, in: words)) }
    self = TermRecount()
    isDone = true
    return result
  }

  /// Which of a term's occurrences stand in whose words. Both lists are sorted: one walk over the two.
  static func uses(_ occurrences: [TextRange], in words: [Words]) -> [Int: [TextRange]] {
    var uses: [Int: [TextRange]] = [:]
    var at = 0
    for occurrence in occurrences {
      while at < words.count, words[at].range.upperBound <= occurrence.lowerBound { at += 1 }
      guard at < words.count else { break }
      if words[at].range.contains(occurrence) { uses[words[at].speaker, default: []].append(occurrence) }
    }
    return uses
  }
}
