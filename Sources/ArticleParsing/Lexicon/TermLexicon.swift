/// What the recogniser of terms knows of the language: not read from its tables at each start, it lies in the program
/// ready-made.
package enum TermLexicon {
  package static let imageName = "lexicons/compiled/terms.bin"

  static var image: LexiconImage { LexiconImage(imageName) }

  /// The sections of the image. A set of patterns takes `PatternTable.sectionCount` of them.
  enum Section {
    static let folding = 0
    static let wordbook = 1
    static let knownTerms = wordbook + Wordbook.sectionCount
    static let knownEntries = knownTerms + PatternTable.sectionCount
    static let vocabulary = knownEntries + 1
    static let vocabularyParts = vocabulary + PatternTable.sectionCount
  }

  /// What the embedded image must be for these tables.
  /// - Parameter read: the bytes of a file below Resources/.
  package static func image(read: (String) -> [UInt8]) -> [UInt8] {
    func file<Result>(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      read("lexicons/\(name).tsv").withUnsafeBufferPointer(body)
    }
    let (known, entries) = file("terms") { table in
      let patterns = PatternRows(table)
      return (patterns.set, LexiconImage.bytes(of: patterns.fields.map { KnownTerms.packed(table, at: $0) }))
    }
    let vocabulary = file("terms-words") { table in
      let patterns = PatternRows(table)
      let parts = patterns.fields.map { TermVocabulary.parts(table[($0 + 1)...]).rawValue }
      return patterns.set.sections + [LexiconImage.bytes(of: parts)]
    }
    let folding = file("traditional") { LexiconImage.bytes(of: HanziFolding.table($0)) }
    let words = (1...4).map { length in file("wordbook-\(length)") { Array($0) } }
    return LexiconImage.made(
      of: [folding] + Wordbook.sections(words, known: known) + known.sections + [entries] + vocabulary)
  }
}

/// The patterns of a table: the first field of every line.
struct PatternRows {
  private(set) var set: PatternSet
  /// Where what stands behind each pattern begins, its tab included.
  private(set) var fields: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    set = PatternSet()
    var pattern: [UInt16] = []
    var i = 0
    while i < bytes.count {
      pattern.removeAll(keepingCapacity: true)
      if bytes[i] != UInt8(ascii: "#") {
        let from = i
        while i < bytes.count, bytes[i] > UInt8(ascii: "\r") { i += 1 }
        EmbeddedTable.appendScalars(of: bytes[from..<i], to: &pattern)
      }
      if set.append(pattern) != nil { fields.append(i) }
      while i < bytes.count, bytes[i] != UInt8(ascii: "\n") { i += 1 }
      i += 1
    }
  }
}
