package import ArticleModel
import ReaderCore

/// How often terms are said on each day, by each person or in each paper: `kanbao terms --by`.
package struct TermGroups {
  /// By what articles are grouped.
  package enum Kind: String, CaseIterable, Sendable { case date, speaker, paper }

  private struct Passage {
    var source: SourceText
    var range: TextRange
    var omissions: [Paragraph.Omission]
  }

  private let kind: Kind
  private var passages: [String: [Passage]] = [:]
  private var articles: [String: Int] = [:]

  package init(by kind: Kind) { self.kind = kind }

  package mutating func add(_ article: Article, of document: Document) {
    switch kind {
    case .date: add(article.date?.description ?? "", article, document)
    case .paper: add(article.masthead ?? "", article, document)
    case .speaker: addWords(of: article, document)
    }
  }

  private mutating func add(_ group: String, _ article: Article, _ document: Document) {
    articles[group, default: 0] += 1
    for paragraph in article.paragraphs where paragraph.role.holdsTerms {
      passages[group, default: []].append(
        Passage(source: document.source, range: paragraph.range, omissions: paragraph.omissions))
    }
  }

  private mutating func addWords(of article: Article, _ document: Document) {
    for (index, speaker) in article.speakers.enumerated() where speaker.kind == .person {
      articles[speaker.name, default: 0] += 1
      for remark in article.remarks
      where remark.speaker == index && article.paragraphs.indices.contains(remark.paragraph) {
        passages[speaker.name, default: []].append(
          Passage(
            source: document.source, range: remark.range,
            omissions: article.paragraphs[remark.paragraph].omissions.filter { remark.range.contains($0.range) }))
      }
    }
  }

  /// A group with how often it has each term.
  package struct Row: Hashable, Sendable {
    /// The day, the name or the paper; empty where that is not known.
    package var group: String
    package var articles: Int
    package var counts: [Int]
  }

  /// Days and papers in order; of persons those first who say most.
  package func rows(_ terms: [String]) -> [Row] {
    let finder = TermFinder(terms)
    let rows = articles.map { group, articles in
      var counts = Array(repeating: 0, count: terms.count)
      for passage in passages[group] ?? [] {
        finder.find(in: passage.range, omissions: passage.omissions, of: passage.source) { term, _ in counts[term] += 1
        }
      }
      return Row(group: group, articles: articles, counts: counts)
    }
    guard kind == .speaker else { return rows.sorted { $0.group < $1.group } }
    return rows.filter { $0.counts.contains { $0 > 0 } }.sorted {
      ($1.counts.reduce(0, +), $0.group) < ($0.counts.reduce(0, +), $1.group)
    }
  }

  var heading: Phrase {
    switch kind {
    case .date: .dateColumn
    case .speaker: .personColumn
    case .paper: .paperColumn
    }
  }
}
