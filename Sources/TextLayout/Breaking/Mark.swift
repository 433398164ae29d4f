/// What punctuation may do at the edges of a line (CLREQ, Prohibition Rules for Line Start and Line End; GB/T 15834).
struct Mark: OptionSet {
  var rawValue: UInt8
  /// Never starts a line.
  static var neverStarts: Mark { Mark(rawValue: 1) }
  /// Never ends a line.
  static var neverEnds: Mark { Mark(rawValue: 2) }
  /// Two of the same kind are one mark of two halves.
  static var halfOfPair: Mark { Mark(rawValue: 4) }
  /// May hang into the margin.
  static var hangs: Mark { Mark(rawValue: 8) }
  /// Pauses and stops: 、，。；：！？ and such.
  static var point: Mark { Mark(rawValue: 16) }
  static var closing: Mark { Mark(rawValue: 32) }
  static var opening: Mark { Mark(rawValue: 64) }
  /// Ends no line at the levels `gb` and `strict`.
  static var separator: Mark { Mark(rawValue: 128) }

  private static let kinds: [(Mark, String)] = [
    (.neverStarts, "–～〜·‧・•／—―…⋯︙︰︱︲︴%％‰℃°′″々〻ーゝゞヽヾ"),
    ([.neverStarts, .hangs, .point], "、，。︐︑︒"),
    ([.neverStarts, .point], "．：；！？︓︔︕︖‼⁇⁈⁉｡､﹐﹑﹒﹔﹕﹖﹗,.:;!?"),
    ([.neverStarts, .closing], "”’」』）】》〉〕〗］｝〙〛｣｠﹞﹚﹜)]}﹂﹄︶︼︾﹀︺︘﹈︸〟"),
    ([.neverEnds, .opening], "“‘「『（【《〈〔〖［｛〘〚｢｟﹝﹙﹛([{﹁﹃︵︻︽︿︹︗﹇︷〝"),
    (.neverEnds, "￥$£€¥￡№＃＄"),
    (.halfOfPair, "—…⋯―‥︱︙"),
    (.separator, "／"),
  ]

  /// What is surely no mark: hanzi, and all beyond the Basic Multilingual Plane.
  @inline(__always)
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "\u{3100}"..<"\u{FE00}" ~= scalar || scalar > "\u{FFFF}"
  }

  /// Marks of four blocks: Latin, General Punctuation to Miscellaneous Technical, CJK Symbols to Katakana, forms.
  private static let table: [Mark] = {
    var table = [Mark](repeating: [], count: 0x800)
    for (mark, scalars) in kinds {
      for scalar in scalars.unicodeScalars {
        if let slot = slot(scalar) { table[slot].formUnion(mark) }
      }
    }
    return table
  }()

  @inline(__always)
  private static func slot(_ scalar: Unicode.Scalar) -> Int? {
    let value = Int(scalar.value)
    return switch value {
    case 0..<0x100: value
    case 0x2000..<0x2400: value - 0x2000 + 0x100
    case 0x3000..<0x3100: value - 0x3000 + 0x500
    case 0xFE00..<0x10000: value - 0xFE00 + 0x600
    default: nil
    }
  }

  @inline(__always)
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The mark that a scalar is; empty for letters and hanzi.
  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    self = Mark.isLetter(scalar) ? [] : Mark.slot(scalar).map { Mark.table[$0] } ?? []
  }
}
