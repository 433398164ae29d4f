import Characters

/// Phrases by their classes, a bit each: those that something begins with and those that something ends with.
struct PhraseClasses: Sendable {
  private let openings: WordTable
  private let endings: WordTable

  init(_ image: LexiconImage) {
    openings = WordTable(image, section: 0)
    endings = WordTable(image, section: 1)
  }

  /// The length in characters of the longest phrase of a class that stands at a position; `nil` when there is none.
  /// - Parameter limit: phrases end by here.
  func longest(opening bit: UInt32, in text: [Char], at position: Int, limit: Int) -> Int? {
    var longest: Int?
    openings.forEachWord(in: text, at: position, limit: limit) { length, classes in
      if classes & bit != 0 { longest = length }
    }
    return longest
  }

  /// The length in characters of the longest phrase of a class that ends at a position; `nil` when there is none.
  /// - Parameter floor: phrases do not begin before it.
  func longest(ending bit: UInt32, in text: [Char], before position: Int, floor: Int) -> Int? {
    var longest: Int?
    endings.forEachWord(in: text, before: position, floor: floor) { length, classes in
      if classes & bit != 0 { longest = length }
    }
    return longest
  }

  /// Whether the whole of a range is a phrase of a class.
  func contains(opening bit: UInt32, _ phrase: ArraySlice<Char>) -> Bool { (openings[phrase] ?? 0) & bit != 0 }

  /// The image of a table whose first column names the class and whose second is the phrase.
  /// - Parameters: the bits by the names of the classes.
  static func image(_ table: LexiconTable, openings: [String: UInt32], endings: [String: UInt32]) -> [UInt8] {
    func phrases(_ bits: [String: UInt32]) -> [[Char]: UInt32] {
      var phrases: [[Char]: UInt32] = [:]
      for row in table.rows where row.count > 1 {
        if let bit = bits[String(row[0])] { phrases[[Char](row[1]), default: 0] |= bit }
      }
      return phrases
    }
    return LexiconImage.bytes(of: [
      WordTableBuilder.section(phrases(openings)), WordTableBuilder.section(phrases(endings), .backwards),
    ])
  }
}
