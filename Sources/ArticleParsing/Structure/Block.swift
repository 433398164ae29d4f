internal import ArticleModel
import Characters

/// A candidate paragraph: one line, a part of one, or several lines that a hard wrap parted.
struct Block {
  enum Kind: Equatable {
    /// Masthead, date and page, and nothing else.
    case issue(IssueLine)
    /// 【 标  题 】 of a database.
    case field(Field)
    case editors, chrome, byline, caption
    /// A dateline that stands alone or announces the title: 新华社…电 题：….
    case dateline
    /// A rule or a lone mark.
    case ornament
    /// Short words that do not end like a sentence: a title or a section heading.
    case fragment
    case sentence
    case verse
  }

  var kind: Kind
  var line: Line
  /// The dateline that the block begins with.
  var lead: WireLead?
  /// What the format knows the line to be.
  var hint: Hint.Role?
}

extension Block {
  var range: Range<Int> { line.range }
  var isBody: Bool { kind == .sentence || kind == .verse }

  /// Whether the format knows the line to be of the article's text, whatever it is in it.
  var isHintedBody: Bool { hint == .body || hint == .sectionHeading || hint == .row }

  var field: Field? {
    if case .field(let field) = kind { field } else { nil }
  }

  /// Masthead, date and page of a line that holds nothing else.
  var wholeIssue: IssueLine? {
    if case .issue(let issue) = kind { issue } else { nil }
  }

  /// What the line says of the paper's issue, though it may say more.
  func issue(in text: [Char]) -> IssueLine? {
    switch kind {
    case .issue(let issue): issue
    case .ornament, .field, .editors, .chrome: nil
    default: line.width <= IssueRule.widest ? IssueLine(text, range) : nil
    }
  }
}
