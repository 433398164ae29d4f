internal import ArticleModel

/// A line that says which paper, issue and page this is: 浙…日报 数字报纸, 2031-05-12 第3版:要闻, 星期一.
struct IssueLine {
  var masthead: TextRange?
  var date: Article.Date?
  var page: PageMark?
  /// The line holds nothing else.
  var isWhole = false
  /// Codes, weekdays, 数字报纸: what no sentence holds.
  var codes = 0
}

extension IssueLine {
  /// Two things that only an issue line has side by side.
  /// A date alone may be a signature's.
  var isEvident: Bool {
    masthead != nil && (isWhole || date != nil || page != nil || codes > 0)
      || isWhole && (page != nil || codes > 0)
  }

  /// Reads tokens as long as they belong to an issue line; `nil` when the first one does not.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var cursor = TextCursor(bytes, start, end)
    var strangers = 0
    cursor.skipSeparators()
    while !cursor.isAtEnd {
      let counts = cursor.mayCount
      if counts, let found = cursor.takeDate() {
        date = date ?? found
      } else if counts, cursor.takeTime() {
        codes += 1
      } else if counts, let found = cursor.takePage() {
        page = page ?? found
      } else if let found = cursor.takeMasthead() {
        masthead = masthead ?? found
      } else if cursor.take(.paperChrome) {
        codes += 1
      } else if Scalars.isDigit(cursor.scalar), cursor.takeDigits(most: 12) != nil {
        _ = cursor.take { $0 == 0x671F || $0 == 0x7248 }
        codes += 1
      } else if let name = cursor.takePageName() {
        if page != nil || masthead != nil || date != nil, page?.name == nil {
          page = PageMark(number: page?.number, name: name)
        }
      } else {
        strangers += 1
        break
      }
      cursor.skipSeparators()
    }
    guard masthead != nil || date != nil || page != nil || codes > 0 else { return nil }
    isWhole = strangers == 0
  }
}

extension TextCursor {
  fileprivate mutating func skipSeparators() {
    skip { !Scalars.isHanzi($0) && Self.isSeparator($0) }
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2F, 0x5F, 0xFF0C, 0x2C, 0x2014, 0x300A, 0x300B: true
    default:
      Scalars.isBlank(scalar) || Scalars.isOrnament(scalar) || Scalars.isColon(scalar)
        || Scalars.isBracketOpener(scalar) || Scalars.isBracketCloser(scalar)
    }
  }

  /// A date, a time or a page may begin here: 3, 三, 第, A.
  fileprivate var mayCount: Bool {
    let scalar = scalar
    return TextCursor.isNumeral(scalar) || scalar == 0x7B2C || TextCursor.isCapital(scalar)
  }

  /// The paper's name, known or shaped like one (X日报), as a word of its own.
  mutating func takeMasthead() -> TextRange? {
    let lexicon = StructureLexicon.shared
    let start = position
    if let length = lexicon.longestPrefix(.masthead, bytes, at: start, end: end), isWordEnd(start + length) {
      position += length
      return TextRange(start, position)
    }
    var at = start
    for count in 0..<12 {
      let (scalar, length) = bytes.scalar(at: at, end: end)
      guard Scalars.isHanzi(scalar) else { return nil }
      if count > 0, lexicon.classes(beginningWith: scalar).contains(.init(.paperSuffix)),
        let suffix = lexicon.longestPrefix(.paperSuffix, bytes, at: at, end: end), isWordEnd(at + suffix)
      {
        position = at + suffix
        return TextRange(start, position)
      }
      at += length
    }
    return nil
  }

  /// No hanzi follows but those of 数字报 and its like.
  private func isWordEnd(_ at: Int) -> Bool {
    let after = TextCursor(bytes, at, end)
    return !Scalars.isHanzi(after.scalar) || after.looks(at: .paperChrome)
  }

  fileprivate mutating func takePageName() -> TextRange? {
    guard looks(at: .pageName) else { return nil }
    var cursor = self
    cursor.skip(while: Scalars.isHanzi)
    guard StructureLexicon.shared.contains(.pageName, bytes, position, cursor.position) else { return nil }
    defer { position = cursor.position }
    return TextRange(position, cursor.position)
  }
}
