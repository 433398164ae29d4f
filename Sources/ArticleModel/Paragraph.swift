/// A stretch of the text that is set as one block of lines.
public struct Paragraph: Hashable, Sendable {
  /// What the paragraph is in the newspaper page.
  public enum Role: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// 报头 with the paper's name; the date and page line.
    case masthead, dateline
    /// 引题, 主题, 副题.
    case kicker, headline, subtitle
    /// 记者 某某.
    case byline
    /// 小标题 inside an article.
    case sectionHeading
    /// Running text.
    case body
    /// 图片说明.
    case caption
    /// 责任编辑 and the like.
    case editors
    /// Verse, tables and lists whose line ends are the author's own: never re-flowed, one paragraph a line.
    case verse
    /// What the site or the database put around the article: navigation, run-together codes, repeated headings.
    case metadata
  }

  /// A part of the source inside `range` that is not shown, and what stands in its place.
  public struct Omission: Hashable, Sendable, BitwiseCopyable {
    /// What stands in an omission's place: nothing at all, or a blank between words.
    public enum Replacement: UInt8, Hashable, Sendable, BitwiseCopyable { case nothing, blank }
    /// What is left out.
    public var range: TextRange
    /// What stands in its place.
    public var replacement: Replacement

    public init(range: TextRange, replacement: Replacement) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// What it is in the page.
  public var role: Role
  /// From the first to the last shown byte, without leading and trailing blanks and line ends.
  public var range: TextRange
  /// Undone hard wraps and jump lines inside `range`; sorted, disjoint.
  public var omissions: [Omission]
  /// The paragraph begins in the middle of a sentence: a jump line parted it from what came before.
  public var continuesPrevious: Bool
  /// The dateline at the beginning of `range`, reporter and trailing blanks included (本报讯（记者 某某）): text of the
  /// paragraph as printed, but nobody's words.
  public var lead: TextRange?
  /// The credit in brackets at the end of `range` (（记者某某）, （完）).
  public var credit: TextRange?

  public init(
    role: Role, range: TextRange, omissions: [Omission] = [], continuesPrevious: Bool = false, lead: TextRange? = nil,
    credit: TextRange? = nil
  ) {
    self.role = role
    self.range = range
    self.omissions = omissions
    self.continuesPrevious = continuesPrevious
    self.lead = lead
    self.credit = credit
  }

  /// The paragraph's text as it reads: the source with its omissions carried out.
  public func text(in source: SourceText) -> String { text(of: range, in: source) }

  /// A part of the paragraph's text as it reads.
  /// - Parameters:
  ///   - part: a range inside `range`.
  ///   - source: the text of the document that the paragraph stands in.
  public func text(of part: TextRange, in source: SourceText) -> String {
    guard !omissions.isEmpty else { return source[part] }
    var result = ""
    var from = part.lowerBound
    for omission in omissions where part.contains(omission.range) {
      result += source[TextRange(from, omission.range.lowerBound)]
      if omission.replacement == .blank { result += " " }
      from = omission.range.upperBound
    }
    return result + source[TextRange(from, part.upperBound)]
  }
}
