package import ArticleModel

/// An article as the archive keeps it: what the core found, with places that count characters of its own text.
///
/// The text has first the paragraphs in which terms are counted (`Paragraph.Role.holdsTerms`), each with a line end behind it:
/// these are what is searched. The others (byline, editors …) follow. `paragraphs` stands in the order of the article.
package struct StoredArticle: Hashable, Sendable {
  package struct Paragraph: Hashable, Sendable {
    package var role: ArticleModel.Paragraph.Role
    /// Characters of the article's text.
    package var range: Range<Int>
    package init(role: ArticleModel.Paragraph.Role, range: Range<Int>) { (self.role, self.range) = (role, range) }
  }

  package struct Remark: Hashable, Sendable {
    /// Index into `speakers`.
    package var speaker: Int
    /// Index into `paragraphs`.
    package var paragraph: Int
    package var kind: ArticleModel.Remark.Kind
    package var range: Range<Int>
    package var cue: Range<Int>?
    package var quotes: [Range<Int>]
    package init(
      speaker: Int, paragraph: Int, kind: ArticleModel.Remark.Kind, range: Range<Int>, cue: Range<Int>?,
      quotes: [Range<Int>]
    ) {
      (self.speaker, self.paragraph, self.kind) = (speaker, paragraph, kind)
      (self.range, self.cue, self.quotes) = (range, cue, quotes)
    }
  }

  package struct Term: Hashable, Sendable {
    package var text: String
    package var kind: ArticleModel.Term.Kind
    package var count: Int
    package init(text: String, kind: ArticleModel.Term.Kind, count: Int) {
      (self.text, self.kind, self.count) = (text, kind, count)
    }
  }

  /// 20310512; 0 where it is not known.
  package var day = 0
  package var paper: String?
  package var page: Article.Page?
  package var headline = ""
  /// UTF-8.
  package var text: [UInt8] = []
  /// Characters at the beginning of the text that are searched.
  package var searched = 0
  package var paragraphs: [Paragraph] = []
  package var speakers: [Speaker] = []
  /// Sorted by range.
  package var remarks: [Remark] = []
  /// Most important first.
  package var terms: [Term] = []

  package init() {}
}

extension Article.Date {
  /// 20310512.
  package var number: Int { year * 10_000 + month * 100 + day }

  package init(number: Int) {
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
