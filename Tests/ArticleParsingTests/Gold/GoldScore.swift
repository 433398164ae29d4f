import ArticleModel
import ArticleParsing

/// What was right, what was said without being there, what was there without being said.
struct Tally {
  var right = 0
  var extra = 0
  var missed = 0

  var precision: Double { right + extra == 0 ? 1 : Double(right) / Double(right + extra) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  /// The harmonic mean of precision and recall.
  var f1: Double { right == 0 ? (extra + missed == 0 ? 1 : 0) : 2 * precision * recall / (precision + recall) }

  mutating func add(_ other: Tally) {
    right += other.right
    extra += other.extra
    missed += other.missed
  }
}

/// How far the program agrees with the readings of Tests/Gold.
///
/// The measures are those of the corpus we develop with: names once an article; posts of the names that are right;
/// remarks as pairs of name and paragraph; quotations as pairs of name and words; of the terms, the first twenty.
struct GoldScore {
  var names = Tally()
  var posts = Tally()
  var remarks = Tally()
  var quotations = Tally()
  /// Missed are terms that every reader lists; extra those that no reader does.
  var terms = Tally()
  /// The same for the terms that count for precision: right are those that some reader lists.
  var listedTerms = Tally()
  /// One line each.
  var misses: [String] = []

  static let longestList = 20

  mutating func add(_ other: GoldScore) {
    names.add(other.names)
    posts.add(other.posts)
    remarks.add(other.remarks)
    quotations.add(other.quotations)
    terms.add(other.terms)
    listedTerms.add(other.listedTerms)
    misses += other.misses
  }

  init() {}

  /// Scores what the program finds in one article.
  init(_ gold: GoldArticle) throws {
    let document = try DocumentLoader().load(path: gold.path)
    let articles = ArticleParser().articles(in: document.source, range: document.source.whole)
    let found = articles.flatMap { FoundSpeaker.all(in: $0, of: document.source, as: gold) }
    scoreSpeakers(gold, found)
    scoreQuotations(gold, found)
    scoreTerms(gold, articles.flatMap { $0.terms.map(\.text) })
    misses = misses.map { "\(gold.name): \($0)" }
  }

  private mutating func scoreSpeakers(_ gold: GoldArticle, _ found: [FoundSpeaker]) {
    names = compare(gold.speakers.map(\.name), found.map(\.name), "speaker")
    for speaker in gold.speakers {
      guard let same = found.first(where: { $0.name == speaker.name }) else { continue }
      if speaker.posts.contains(same.post) {
        posts.right += 1
      } else {
        posts.missed += 1
        misses.append("post of \(speaker.name): \(same.post), not \(speaker.posts[0])")
      }
    }
    let wanted = gold.speakers.flatMap { speaker in speaker.remarks.map { "\(speaker.name), line \($0.line)" } }
    let said = found.flatMap { speaker in speaker.lines.map { "\(speaker.name), line \($0)" } }
    remarks = compare(wanted, said, "remark of")
  }

  private mutating func scoreQuotations(_ gold: GoldArticle, _ found: [FoundSpeaker]) {
    var left = found.flatMap { speaker in speaker.quotations.map { (name: speaker.name, words: bare($0)) } }
      .filter { $0.words.count > 1 }
    for speaker in gold.speakers {
      for words in speaker.remarks.flatMap(\.quotations) {
        if let same = left.firstIndex(where: { $0.name == speaker.name && agree($0.words, bare(words)) }) {
          left.remove(at: same)
          quotations.right += 1
        } else {
          quotations.missed += 1
          misses.append("missed quotation of \(speaker.name): \(words)")
        }
      }
    }
    quotations.extra = left.count
    misses += left.map { "extra quotation of \($0.name): \($0.words)" }
  }

  private mutating func scoreTerms(_ gold: GoldArticle, _ found: [String]) {
    let listed = Set(found.prefix(Self.longestList))
    terms = compare(gold.terms, gold.terms.filter(listed.contains), "term")
    let good = listed.filter { gold.terms.contains($0) || gold.termsAsWell.contains($0) }
    listedTerms = Tally(right: good.count, extra: listed.count - good.count)
    misses += listed.subtracting(good).sorted().map { "extra term \($0)" }
  }

  private mutating func compare(_ wanted: [String], _ found: [String], _ what: String) -> Tally {
    let wanted = Set(wanted)
    let found = Set(found)
    misses += wanted.subtracting(found).sorted().map { "missed \(what) \($0)" }
    misses += found.subtracting(wanted).sorted().map { "extra \(what) \($0)" }
    return Tally(
      right: wanted.intersection(found).count, extra: found.subtracting(wanted).count,
      missed: wanted.subtracting(found).count)
  }

  /// Words without blanks and marks.
  private func bare(_ words: String) -> String { words.filter { $0.isLetter || $0.isNumber } }

  /// Nine tenths of the longer one are the other one.
  private func agree(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count * 10 >= long.count * 9 && long.contains(short)
  }
}

/// A person who speaks, as the program says it.
private struct FoundSpeaker {
  var name: String
  var post: String
  /// First lines of the paragraphs of the remarks.
  var lines: [Int]
  var quotations: [String]

  static func all(in article: Article, of source: SourceText, as gold: GoldArticle) -> [FoundSpeaker] {
    article.speakers.indices.filter { article.speakers[$0].kind == .person }.map { index in
      let remarks = article.remarks.filter { $0.speaker == index }
      return FoundSpeaker(
        name: article.speakers[index].name, post: article.speakers[index].post ?? "",
        lines: remarks.map { gold.paragraph(of: line(of: $0.range.lowerBound, in: source)) },
        quotations: remarks.flatMap { remark in
          remark.quotes.map { article.paragraphs[remark.paragraph].text(of: $0, in: source) }
        })
    }
  }

  private static func line(of offset: Int, in source: SourceText) -> Int {
    1 + source[TextRange(0, offset)].utf8.count { $0 == UInt8(ascii: "\n") }
  }
}
