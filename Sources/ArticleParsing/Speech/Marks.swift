/// The marks the recogniser tells apart, in the form `SpeechText` brings them to.
enum Mark {
  static let comma: UInt16 = 0xFF0C
  static let enumeration: UInt16 = 0x3001
  static let stop: UInt16 = 0x3002
  static let semicolon: UInt16 = 0xFF1B
  static let colon: UInt16 = 0xFF1A
  static let question: UInt16 = 0xFF1F
  static let exclamation: UInt16 = 0xFF01
  static let openQuote: UInt16 = 0x201C
  static let closeQuote: UInt16 = 0x201D
  static let openSingle: UInt16 = 0x2018
  static let closeSingle: UInt16 = 0x2019
  static let openBracket: UInt16 = 0xFF08
  static let closeBracket: UInt16 = 0xFF09
  static let openTitle: UInt16 = 0x300A
  static let closeTitle: UInt16 = 0x300B
  static let openLenticular: UInt16 = 0x3010
  static let closeLenticular: UInt16 = 0x3011
  static let dot: UInt16 = 0xB7
  static let dash: UInt16 = 0x2014
  static let ellipsis: UInt16 = 0x2026

  @inline(__always)
  static func isHanzi(_ scalar: UInt16) -> Bool {
    scalar >= 0x4E00 && scalar < 0xA000 || scalar >= 0x3400 && scalar < 0x4DC0 || scalar == 0xE000
  }
  @inline(__always)
  static func isDigit(_ scalar: UInt16) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
  @inline(__always)
  static func isLetter(_ scalar: UInt16) -> Bool { scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }
  /// How many paragraphs a quotation may run on over.
  static let longestQuotation = 5

  @inline(__always)
  static func isDoubleQuote(_ scalar: UInt16) -> Bool { scalar == openQuote || scalar == closeQuote }
  /// 。！？
  @inline(__always)
  static func endsSentence(_ scalar: UInt16) -> Bool {
    scalar == stop || scalar == exclamation || scalar == question
  }
  /// What parts clauses: ，；： and what ends a sentence or paragraph.
  @inline(__always)
  static func endsClause(_ scalar: UInt16) -> Bool {
    scalar == comma || scalar == semicolon || scalar == colon || endsSentence(scalar) || scalar == SpeechText.lineFeed
  }
}

extension SpeechText {
  /// Full-width forms for punctuation, half-width ones for digits and letters, “” for every double quotation mark.
  ///
  /// - Returns: whether dots are among them.
  static func normaliseMarks(
    _ marks: UnsafeBufferPointer<Int32>, in scalars: ScalarTable<UInt16>, count: Int
  ) -> Bool {
    var straightOpen = false
    var hasDots = false
    promoteWhiteCorners(marks, in: scalars)
    for mark in marks {
      let i = Int(mark)
      let scalar = scalars[i]
      if scalar == 0x22 {
        scalars[i] = straightOpen ? Mark.closeQuote : Mark.openQuote
        straightOpen.toggle()
      } else if scalar == lineFeed {
        straightOpen = false
      } else {
        let after = i + 1 < count ? scalars[i + 1] : 0
        scalars[i] = normal(scalar, before: i > 0 ? scalars[i - 1] : 0, after: after)
        if scalars[i] == Mark.dot { hasDots = true }
      }
    }
    return hasDots
  }

  /// Where a text has no other quotation marks, 『』 are its outer ones.
  private static func promoteWhiteCorners(_ marks: UnsafeBufferPointer<Int32>, in scalars: ScalarTable<UInt16>) {
    var hasWhite = false
    for mark in marks {
      let scalar = scalars[Int(mark)]
      if scalar == 0x300E { hasWhite = true }
      if scalar == 0x300C || scalar == Mark.openQuote || scalar == 0x22 { return }
    }
    guard hasWhite else { return }
    for mark in marks {
      let i = Int(mark)
      if scalars[i] == 0x300E {
        scalars[i] = Mark.openQuote
      } else if scalars[i] == 0x300F {
        scalars[i] = Mark.closeQuote
      }
    }
  }

  private static func normal(_ scalar: UInt16, before: UInt16, after: UInt16) -> UInt16 {
    if scalar >= 0xFF10 && scalar <= 0xFF19 || scalar >= 0xFF21 && scalar <= 0xFF3A
      || scalar >= 0xFF41 && scalar <= 0xFF5A
    {
      return scalar - 0xFEE0
    }
    if scalar >= 0x20 && scalar < 0x7F { return asciiMark(scalar, before: before, after: after) }
    switch scalar {
    case 0x3014: return Mark.openBracket
    case 0x3015: return Mark.closeBracket
    case 0x300C, 0xFF02, 0x301D: return Mark.openQuote
    case 0x300D, 0x301E, 0x301F: return Mark.closeQuote
    case 0x300E: return Mark.openSingle
    case 0x300F: return Mark.closeSingle
    case 0x2022, 0x30FB, 0x2027, 0x2219, 0x22C5: return Mark.dot
    case 0xFF0E where Mark.isHanzi(before): return Mark.dot
    case 0x3000, 0x00A0, 0x2003, 0x2002: return SpeechText.blank
    case 0xFF61: return Mark.stop
    case 0xFF64: return Mark.enumeration
    case 0x2015, 0x2500, 0x2013: return Mark.dash
    case 0xFE55, 0x2236: return Mark.colon
    case 0x22EF: return Mark.ellipsis
    default: return scalar
    }
  }

  /// Digital papers fold full-width forms away: `,` after a hanzi is a Chinese comma, between digits it is not.
  private static func asciiMark(_ scalar: UInt16, before: UInt16, after: UInt16) -> UInt16 {
    if Mark.isDigit(before) && Mark.isDigit(after) || Mark.isLetter(before) && Mark.isLetter(after) { return scalar }
    switch scalar {
    case 0x2C: return Mark.comma
    case 0x3A: return Mark.colon
    case 0x3B: return Mark.semicolon
    case 0x21: return Mark.exclamation
    case 0x3F: return Mark.question
    case 0x28: return Mark.openBracket
    case 0x29: return Mark.closeBracket
    default: return scalar
    }
  }

  /// Finds the partners of quotation marks and brackets, paragraph by paragraph.
  func pairMarks() {
    for (index, part) in parts.enumerated() {
      let own = UnsafeBufferPointer(rebasing: marks[part.marks])
      if let open = pairQuotes(own), open == part.range.lowerBound || scalars[open - 1] == Mark.colon && goesOn(index) {
        partners[open] = Int32(part.range.upperBound)
      }
      pairBrackets(own)
    }
  }

  /// A paragraph below closes what this one leaves open, or the next takes it up with an opening mark of its own.
  private func goesOn(_ index: Int) -> Bool {
    for (distance, next) in parts[(index + 1)...].prefix(Mark.longestQuotation).enumerated() {
      if distance == 0, scalars[next.range.lowerBound] == Mark.openQuote { return true }
      if let mark = marks[next.marks].first(where: { Mark.isDoubleQuote(scalars[Int($0)]) }) {
        return scalars[Int(mark)] == Mark.closeQuote
      }
    }
    return false
  }

  /// Double quotation marks do not nest in print; where one opens twice, the first was left open by mistake or by the
  /// custom of opening every paragraph of a long quotation.
  ///
  /// - Returns: the mark that is left open.
  private func pairQuotes(_ marks: UnsafeBufferPointer<Int32>) -> Int? {
    var open = -1
    for (index, mark) in marks.enumerated() {
      let i = Int(mark)
      if scalars[i] == Mark.openQuote {
        if open >= 0, !hasClose(marks[(index + 1)...], after: i) { continue }
        open = i
      } else if scalars[i] == Mark.closeQuote, open >= 0 {
        partners[open] = mark
        partners[i] = Int32(open)
        open = -1
      }
    }
    return open < 0 ? nil : open
  }

  private func hasClose(_ marks: Slice<UnsafeBufferPointer<Int32>>, after start: Int) -> Bool {
    for mark in marks {
      if mark >= start + 600 { return false }
      if scalars[Int(mark)] == Mark.closeQuote { return true }
    }
    return false
  }

  private func pairBrackets(_ marks: UnsafeBufferPointer<Int32>) {
    var open: (bracket: Int, title: Int, lenticular: Int, single: Int) = (-1, -1, -1, -1)
    for mark in marks {
      let i = Int(mark)
      switch scalars[i] {
      case Mark.openBracket: open.bracket = i
      case Mark.openTitle: open.title = i
      case Mark.openLenticular: open.lenticular = i
      case Mark.openSingle: open.single = i
      case Mark.closeBracket: link(&open.bracket, i)
      case Mark.closeTitle: link(&open.title, i)
      case Mark.closeLenticular: link(&open.lenticular, i)
      case Mark.closeSingle: link(&open.single, i)
      default: continue
      }
    }
  }

  private func link(_ open: inout Int, _ close: Int) {
    guard open >= 0, close - open < 200 else { return }
    partners[open] = Int32(close)
    partners[close] = Int32(open)
    open = -1
  }
}
