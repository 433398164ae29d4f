/// What a character is in Chinese running text.
extension Char {
  /// A hanzi of the block that nearly all are of, CJK Unified Ideographs (U+4E00–U+9FFF).
  @inlinable public var isCommonHanzi: Bool { code &- 0x4E00 < 0xA000 - 0x4E00 }

  /// A hanzi: a unified or compatibility ideograph of any plane, or 〇.
  @inlinable public var isHanzi: Bool { isCommonHanzi || isUncommonHanzi }

  @usableFromInline
  var isUncommonHanzi: Bool {
    0x3400...0x4DBF ~= code || self == "〇" || 0xF900...0xFAFF ~= code || self == .rareHanzi
  }

  /// 0–9.
  @inlinable public var isDigit: Bool { "0"..."9" ~= self }
  /// The value of a digit of either width: 0–9, ０–９.
  @inlinable public var digitValue: Int? {
    if isDigit { return Int(code - ("0" as Char).code) }
    return "０"..."９" ~= self ? Int(code - ("０" as Char).code) : nil
  }
  /// A–Z and a–z.
  @inlinable public var isLetter: Bool { "A"..."Z" ~= self || "a"..."z" ~= self }

  /// 。！？
  @inlinable public var endsSentence: Bool { self == "。" || self == "！" || self == "？" }
  /// What parts clauses: ，；： and what ends a sentence or paragraph.
  @inlinable public var endsClause: Bool {
    self == "，" || self == "；" || self == "：" || endsSentence || self == "\n"
  }
  @inlinable public var isDoubleQuote: Bool { self == "“" || self == "”" }
}

/// Classes of characters as they are printed, in either width.
extension Char {
  /// White space of any width, control characters, byte order marks and zero-width spaces.
  @inlinable public var isBlank: Bool { !isCommonHanzi && isBlankOfSomeWidth }

  @usableFromInline
  var isBlankOfSomeWidth: Bool {
    switch self {
    case "\u{01}"..." ", "\u{3000}", "\u{7F}", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200D}", "\u{2028}",
      "\u{2029}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{FEFF}":
      true
    default: false
    }
  }

  @inlinable public var isColon: Bool { self == "：" || self == ":" }

  /// What may end a sentence in print: 。！？ in either width, an ellipsis.
  @inlinable public var isSentenceEnd: Bool { !isCommonHanzi && Self.sentenceEnds.contains(self) }
  @usableFromInline static let sentenceEnds: CharSet = "。！？!?…．｡"

  /// A quotation mark or bracket that opens.
  @inlinable public var isOpener: Bool { !isCommonHanzi && Self.openers.contains(self) }
  @usableFromInline static let openers: CharSet = "“‘「『（(【〔[《〈［"

  /// A quotation mark or bracket that closes.
  @inlinable public var isCloser: Bool { !isCommonHanzi && Self.closers.contains(self) }
  @usableFromInline static let closers: CharSet = "”’」』）)】〕]》〉］\""

  /// A round, square or lens bracket that opens.
  @inlinable public var isBracketOpener: Bool { !isCommonHanzi && Self.bracketOpeners.contains(self) }
  @usableFromInline static let bracketOpeners: CharSet = "（(【〔[［"

  /// A round, square or lens bracket that closes.
  @inlinable public var isBracketCloser: Bool { !isCommonHanzi && Self.bracketClosers.contains(self) }
  @usableFromInline static let bracketClosers: CharSet = "）)】〕]］"
}
