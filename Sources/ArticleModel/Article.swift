/// One article as the parsing core reads it: ranges over a `SourceText` that it does not hold.
///
/// A file of ordinary size is one section with one or several articles; see `Document`.
package struct Article: Hashable, Sendable {
  package struct Date: Hashable, Sendable, BitwiseCopyable {
    package var year: Int
    package var month: Int
    package var day: Int
    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }
  package struct Page: Hashable, Sendable {
    /// 第2版 is 2, A3版 has no plain number.
    package var number: Int?
    /// 要闻.
    package var name: String?
    package init(number: Int?, name: String?) {
      self.number = number
      self.name = name
    }
  }

  /// All that belongs to the article, metadata included. The articles of a section tile it.
  package var range: TextRange
  package var masthead: String?
  package var date: Date?
  package var page: Page?
  package var kicker: String?
  /// One string a printed line.
  package var headline: [String]
  package var subtitle: String?
  package var byline: String?
  /// In reading order; sorted by range.
  package var paragraphs: [Paragraph]
  /// In order of their first remark.
  package var speakers: [Speaker]
  /// Sorted by range.
  package var remarks: [Remark]
  /// Most important first.
  package var terms: [Term]
  package var findings: [Finding]

  package init(
    range: TextRange, masthead: String? = nil, date: Date? = nil, page: Page? = nil, kicker: String? = nil,
    headline: [String] = [], subtitle: String? = nil, byline: String? = nil, paragraphs: [Paragraph] = [],
    speakers: [Speaker] = [], remarks: [Remark] = [], terms: [Term] = [], findings: [Finding] = []
  ) {
    self.range = range
    self.masthead = masthead
    self.date = date
    self.page = page
    self.kicker = kicker
    self.headline = headline
    self.subtitle = subtitle
    self.byline = byline
    self.paragraphs = paragraphs
    self.speakers = speakers
    self.remarks = remarks
    self.terms = terms
    self.findings = findings
  }
}

extension Article.Date: CustomStringConvertible {
  /// ISO 8601, 2024-03-25.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
