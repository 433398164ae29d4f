internal import ArticleModel

/// A line that says which paper, issue and page this is: 浙…日报 数字报纸, 2031-05-12 第3版:要闻, 星期一.
struct IssueLine {
  var masthead: TextRange?
  var date: Article.Date?
  var page: Article.Page?
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
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, lexicon: StructureLexicon) {
    var cursor = TextCursor(bytes, start, end)
    var strangers = 0
    cursor.skipSeparators()
    while !cursor.isAtEnd {
      if let found = cursor.takeDate() {
        date = date ?? found
      } else if cursor.takeTime() {
        codes += 1
      } else if let found = cursor.takePage() {
        page = page ?? found
      } else if let found = cursor.takeMasthead(lexicon) {
        masthead = masthead ?? found
      } else if let length = lexicon.longestPrefix(.paperChrome, bytes, at: cursor.position, end: end) {
        cursor.position += length
        codes += 1
      } else if Scalars.isDigit(cursor.scalar), cursor.takeDigits(most: 12) != nil {
        _ = cursor.take { $0 == 0x671F || $0 == 0x7248 }
        codes += 1
      } else if let name = cursor.takePageName(lexicon) {
        if page != nil || masthead != nil || date != nil, page?.name == nil {
          let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[name.offsets]), as: UTF8.self)
          page = Article.Page(number: page?.number, name: text)
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
    skip { scalar in
      Scalars.isBlank(scalar) || Scalars.isOrnament(scalar) || Scalars.isColon(scalar)
        || Scalars.isBracketOpener(scalar)
        || Scalars.isBracketCloser(scalar) || [0x2D, 0x2F, 0x5F, 0xFF0C, 0x2C, 0x2014, 0x300A, 0x300B].contains(scalar)
    }
  }

  /// The paper's name, known or shaped like one (X日报), as a word of its own.
  mutating func takeMasthead(_ lexicon: StructureLexicon) -> TextRange? {
    if let length = lexicon.longestPrefix(.masthead, bytes, at: position, end: end) {
      var after = TextCursor(bytes, position + length, end)
      if after.isWordEnd(lexicon) {
        defer { position += length }
        return TextRange(position, position + length)
      }
      after.advance()
    }
    var cursor = self
    var count = 0
    while count < 12, Scalars.isHanzi(cursor.scalar) {
      if count >= 1, let length = lexicon.longestPrefix(.paperSuffix, bytes, at: cursor.position, end: end) {
        let after = TextCursor(bytes, cursor.position + length, end)
        if after.isWordEnd(lexicon) {
          defer { position = after.position }
          return TextRange(position, after.position)
        }
      }
      cursor.advance()
      count += 1
    }
    return nil
  }

  /// No hanzi follows but those of 数字报 and its like.
  private func isWordEnd(_ lexicon: StructureLexicon) -> Bool {
    !Scalars.isHanzi(scalar) || lexicon.longestPrefix(.paperChrome, bytes, at: position, end: end) != nil
  }

  fileprivate mutating func takePageName(_ lexicon: StructureLexicon) -> TextRange? {
    var cursor = self
    cursor.skip(while: Scalars.isHanzi)
    guard lexicon.contains(.pageName, bytes, position, cursor.position) else { return nil }
    defer { position = cursor.position }
    return TextRange(position, cursor.position)
  }
}
