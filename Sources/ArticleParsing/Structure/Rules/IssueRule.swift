internal import ArticleModel
import Characters
import Lexicon

/// A line that says which paper, issue and page this is, and nothing else.
enum IssueRule: LineRule {
  static let name = "issue"
  static let example = "江州日报 2031-05-12 第3版:要闻 星期一"

  /// Cells.
  static let widest = 160

  static func kind(of context: LineContext) -> Block.Kind? {
    guard context.line.width <= widest, let issue = IssueLine(context.text, context.line.range), issue.isWhole else {
      return nil
    }
    return .issue(issue)
  }
}

/// What a line says of the paper's issue: 浙…日报 数字报纸, 2031-05-12 第3版:要闻, 星期一.
struct IssueLine: Equatable {
  var masthead: Range<Int>?
  var date: Article.Date?
  var page: PageMark?
  /// The line holds nothing else.
  var isWhole = false
  /// How many codes, weekdays, 数字报纸 it has: what no sentence holds.
  var codes = 0
}

extension IssueLine {
  /// Two things that only an issue line has side by side. A date alone may be a signature's.
  var isEvident: Bool {
    masthead != nil && (isWhole || date != nil || page != nil || codes > 0)
      || isWhole && (page != nil || codes > 0)
  }

  /// A day and nothing else.
  var isDay: Bool { isWhole && date != nil && masthead == nil && page == nil && codes == 0 }

  /// Reads tokens as long as they belong to an issue line; `nil` when the first one does not.
  init?(_ text: [Char], _ line: Range<Int>) {
    var cursor = TextCursor(text, line)
    cursor.skipSeparators()
    while !cursor.isAtEnd, takeToken(&cursor) { cursor.skipSeparators() }
    guard masthead != nil || date != nil || page != nil || codes > 0 else { return nil }
    isWhole = cursor.isAtEnd
  }

  private mutating func takeToken(_ cursor: inout TextCursor) -> Bool {
    let counts = cursor.mayCount
    if counts, let found = cursor.takeDate() {
      date = date ?? found
    } else if counts, cursor.takeTime() {
      codes += 1
    } else if counts, let found = cursor.takePage() {
      page = page ?? found
    } else if let found = cursor.takeMasthead() {
      masthead = masthead ?? found
    } else if cursor.take(.paperChrome) || cursor.takeCode() {
      codes += 1
    } else if let name = cursor.takePageName() {
      if page != nil || masthead != nil || date != nil, page?.name == nil {
        page = PageMark(number: page?.number, name: name)
      }
    } else {
      return false
    }
    return true
  }
}

extension TextCursor {
  fileprivate mutating func skipSeparators() {
    skip {
      !$0.isHanzi
        && ($0.isBlank || $0.isOrnament || $0.isColon || $0.isBracketOpener || $0.isBracketCloser
          || Self.issueSeparators.contains($0))
    }
  }

  private static let issueSeparators: CharSet = "-/_，,—《》"

  /// A date, a time or a page may begin here: 3, 三, 第, A, 民國.
  fileprivate var mayCount: Bool {
    character.isNumeral || character == "第" || character.isCapital || character == "民" || character == "中"
  }

  /// Goes over a number that counts something: 12345期, 2031051200005.
  fileprivate mutating func takeCode() -> Bool {
    guard takeDigits(most: 12) != nil else { return false }
    _ = take { $0 == "期" || $0 == "版" }
    return true
  }

  /// Hanzi of the longest paper's name, the last word apart.
  private static let longestPaperName = 11

  /// Goes over the paper's name, known or shaped like one (X日报), as a word of its own.
  mutating func takeMasthead() -> Range<Int>? {
    let start = position
    if let length = length(of: .masthead), isWordEnd(start + length) {
      position += length
      return start..<position
    }
    var probe = self
    for count in 0...Self.longestPaperName {
      guard probe.character.isHanzi else { return nil }
      if count > 0, let length = probe.length(of: .paperSuffix), isWordEnd(probe.position + length) {
        position = probe.position + length
        return start..<position
      }
      probe.advance()
    }
    return nil
  }

  /// No hanzi follows but those of 数字报 and its like.
  private func isWordEnd(_ position: Int) -> Bool {
    let after = TextCursor(text, position..<end)
    return !after.character.isHanzi || after.looks(at: .paperChrome)
  }

  fileprivate mutating func takePageName() -> Range<Int>? {
    let start = position
    guard looks(at: .pageName) else { return nil }
    return attempt { cursor in
      cursor.skip(while: \.isHanzi)
      let name = start..<cursor.position
      return StructureLexicon.shared.contains(.pageName, cursor.text, name) ? name : nil
    }
  }
}
