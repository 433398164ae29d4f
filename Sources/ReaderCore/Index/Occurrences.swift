import ArticleModel

/// Where a term stands in a document, in order. A long document has a million of them, and nearly all are as long as the term
/// is: only where each begins is kept.
struct Occurrences: RandomAccessCollection, Sendable {
  private var starts: [Int] = []
  /// Bytes of the term.
  private let length: Int
  /// The bytes of those with an omission inside, by index.
  private var longer: [Int: Int] = [:]

  init(of term: String) { length = term.utf8.count }

  mutating func append(_ range: TextRange) {
    if range.count != length { longer[starts.count] = range.count }
    starts.append(range.lowerBound)
  }

  mutating func append(contentsOf ranges: [TextRange]) {
    for range in ranges { append(range) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count }

  subscript(position: Int) -> TextRange {
    TextRange(starts[position], starts[position] + (longer[position] ?? length))
  }
}
