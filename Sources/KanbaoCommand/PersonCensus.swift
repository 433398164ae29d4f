package import ArticleModel

/// Persons added up over many articles.
package struct PersonCensus {
  package struct Row: Hashable, Sendable {
    package var name: String
    /// The one given last.
    package var post: String?
    package var articles = 0
    package var remarks = 0
    /// Characters of all remarks.
    package var characters = 0
    package var first: String?
    package var last: String?
  }

  private var byName: [String: Row] = [:]

  package init() {}

  package mutating func add(_ article: Article, in source: SourceText) {
    for (index, speaker) in article.speakers.enumerated() where speaker.kind == .person {
      var row = byName[speaker.name] ?? Row(name: speaker.name)
      row.articles += 1
      row.post = speaker.post ?? row.post
      for remark in article.remarks
      where remark.speaker == index && article.paragraphs.indices.contains(remark.paragraph) {
        row.remarks += 1
        row.characters += article.paragraphs[remark.paragraph].text(of: remark.range, in: source).count {
          !$0.isWhitespace
        }
      }
      if let date = article.date?.description {
        row.first = min(row.first ?? date, date)
        row.last = max(row.last ?? date, date)
      }
      byName[speaker.name] = row
    }
  }

  /// Who is heard in most articles first.
  package var rows: [Row] {
    byName.values.sorted {
      ($1.articles, $1.remarks, $1.characters, $0.name) < ($0.articles, $0.remarks, $0.characters, $1.name)
    }
  }
}
