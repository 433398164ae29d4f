/// One article as the parsing core reads it: its structure, who speaks, and its policy terms.
///
/// An article does not hold its text. Its parts are ranges over the `SourceText` of the `Document` it stands in, which are read
/// with `Paragraph.text(in:)`, or with `Paragraph.text(of:in:)` for a part of a paragraph. A document has one or several articles.
public struct Article: Hashable, Sendable {
  /// A day of the Gregorian calendar, as printed: not every one need exist.
  public struct Date: Hashable, Sendable, BitwiseCopyable {
    public var year: Int
    /// 1–12.
    public var month: Int
    /// 1–31.
    public var day: Int
    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }
  /// A page (版) of the paper.
  public struct Page: Hashable, Sendable {
    /// 第2版 is 2, A3版 has no plain number.
    public var number: Int?
    /// 要闻.
    public var name: String?
    public init(number: Int?, name: String?) {
      self.number = number
      self.name = name
    }
  }

  /// All that belongs to the article, metadata included. The articles of a section tile it.
  public var range: TextRange
  /// The paper's name (报头).
  public var masthead: String?
  /// The day of the issue or of the report, if the head gives one.
  public var date: Date?
  /// The page of the paper, if the head gives one.
  public var page: Page?
  /// The line above the headline (引题).
  public var kicker: String?
  /// The headline (主题), one string a printed line; empty where there is none.
  public var headline: [String]
  /// The line below the headline (副题).
  public var subtitle: String?
  /// Who wrote it, as printed (记者 某某).
  public var byline: String?
  /// In reading order; sorted by range.
  public var paragraphs: [Paragraph]
  /// In order of their first remark.
  public var speakers: [Speaker]
  /// Sorted by range.
  public var remarks: [Remark]
  /// Most important first.
  public var terms: [Term]
  /// What was odd or left out; sorted by range.
  public var findings: [Finding]

  public init(
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

extension Article.Page {
  /// 第2版 要闻; `nil` where neither number nor name is known.
  public var label: String? {
    let number = number.map { "第\($0)版" }
    guard let number, let name else { return number ?? name }
    return number + " " + name
  }
}

extension Article.Date: CustomStringConvertible {
  /// ISO 8601, 2024-03-25.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
