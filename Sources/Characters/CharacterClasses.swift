/// What a character is in Chinese running text.
extension Char {
  /// A hanzi of the block that nearly all are of, CJK Unified Ideographs (U+4E00–U+9FFF).
  @inlinable package var isCommonHanzi: Bool { code &- 0x4E00 < 0xA000 - 0x4E00 }

  /// A hanzi: a unified or compatibility ideograph of any plane, or 〇.
  @inlinable package var isHanzi: Bool { isCommonHanzi || isUncommonHanzi }

  @usableFromInline
  var isUncommonHanzi: Bool {
    0x3400...0x4DBF ~= code || self == "〇" || 0xF900...0xFAFF ~= code || self == .rareHanzi
  }

  /// 0–9.
  @inlinable package var isDigit: Bool { "0"..."9" ~= self }
  /// A–Z and a–z.
  @inlinable package var isLetter: Bool { "A"..."Z" ~= self || "a"..."z" ~= self }

  /// 。！？
  @inlinable package var endsSentence: Bool { self == "。" || self == "！" || self == "？" }
  /// What parts clauses: ，；： and what ends a sentence or paragraph.
  @inlinable package var endsClause: Bool {
    self == "，" || self == "；" || self == "：" || endsSentence || self == "\n"
  }
  @inlinable package var isDoubleQuote: Bool { self == "“" || self == "”" }
}
