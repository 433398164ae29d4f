import Archive
import ArticleModel
import ArticleParsing
import Characters
import Lexicon
import TestArticles
import Testing

/// What the archive counts is what a plain count over the texts gives.
@Suite struct Counts {
  /// The text of each article in which terms are counted, as it reads.
  private static let texts: [[String]] = TestArticles.gold.flatMap { path -> [[String]] in
    guard let document = try? DocumentLoader().load(path: path) else { return [] }
    return ArticleParser().articles(in: document).map { article in
      article.paragraphs.filter(\.role.holdsTerms).map { $0.text(in: document.source) }
    }
  }

  /// Substrings of one to seven characters from all over the texts, the same in every run.
  private static let terms: [String] = {
    var terms: Set<String> = ["的", "一", "，", "。", "，,", "没有的话", "哈哈"]
    for (number, paragraph) in texts.joined().enumerated() {
      let characters = Array(paragraph.unicodeScalars)
      for length in 1...7 where characters.count > length {
        let start = (number * 37 + length * 11) % (characters.count - length)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: characters[start..<start + length])
        terms.insert(String(view))
      }
    }
    return terms.sorted()
  }()

  private static func count(_ term: String, in text: String) -> Int {
    // Either script.
    let needle = [Char](term).map(HanziFolding.shared.simplified)
    let characters = [Char](text).map(HanziFolding.shared.simplified)
    var (count, i) = (0, 0)
    while i + needle.count <= characters.count {
      let isThere = characters[i..<i + needle.count].elementsEqual(needle)
      count += isThere ? 1 : 0
      i += isThere ? needle.count : 1
    }
    return count
  }

  private static func plain(_ term: String) -> [Int] {
    let counts = texts.map { $0.reduce(0) { $0 + count(term, in: $1) } }
    return [counts.reduce(0, +), counts.count { $0 > 0 }]
  }

  @Test func equalAPlainCount() throws {
    try #require(Self.texts.count >= 20 && Self.terms.count > 500)
    let shelf = try Shelf()
    try shelf.add(Shelf.gold)
    let trend = try shelf.reader.trend(of: Self.terms.map { Trend.Subject($0) }, by: .day, ArchiveFilter())
    for series in trend.series {
      #expect([series.total.occurrences, series.total.articles] == Self.plain(series.name), "\(series.name)")
    }
  }

  /// Each file in a transaction of its own: segments have been joined, several times over.
  @Test func areTheSameInJoinedSegments() throws {
    let shelf = try Shelf()
    for round in 0..<4 {
      for file in Shelf.gold { try shelf.add([("\(round)/\(file.name)", "第\(round)遍\n\n" + file.text)]) }
    }
    let summary = try shelf.reader.summary()
    #expect(summary.segments < 24 && summary.files == 4 * Shelf.gold.count)
    let whole = try Shelf()
    try whole.add((0..<4).flatMap { round in Shelf.gold.map { ("\(round)/\($0.name)", "第\(round)遍\n\n" + $0.text) } })
    #expect(try whole.reader.summary().segments == 1)
    for term in Self.terms.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
      #expect(try shelf.count(term) == whole.count(term), "\(term)")
    }
  }

  @Test func noOccurrenceLiesOverAnother() throws {
    let shelf = try Shelf()
    try shelf.add([("a", Shelf.article("笑", "他哈哈哈哈哈地笑。"))])
    #expect(try shelf.count("哈哈") == [2, 1])
    #expect(try shelf.count("哈哈哈") == [1, 1])
    #expect(try shelf.count("哈") == [5, 1])
  }

  /// Characters beyond the Basic Multilingual Plane share places in the index, not in what is found.
  @Test func rareCharactersAreToldApart() throws {
    let shelf = try Shelf()
    try shelf.add([("a", Shelf.article("店", "街上有𠮷野家和𠀋夫。"))])
    #expect(try shelf.count("𠮷野") == [1, 1])
    // The same code, by the arithmetic of GramCode.
    let twin = String(Character(Unicode.Scalar(0x20BB7 ^ 0x800 ^ 1)!))
    #expect(GramCode.codes(twin) == GramCode.codes("𠮷"))
    #expect(try shelf.count(twin + "野") == [0, 0])
  }
}
