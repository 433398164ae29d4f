/// Line-break classes of UAX #14 (15.0), after rule LB1. The codes are those of the generated table.
package enum LineBreakClass: UInt8, CaseIterable, Sendable {
  /// AL, with AI, SG, XX.
  case alphabetic
  case breakBoth, breakAfter, breakBefore, mandatoryBreak, contingentBreak
  /// CL, with wide CP.
  case closePunctuation
  case combiningMark
  /// CP: `)` and `]`.
  case closeParenthesis
  case carriageReturn
  case emojiBase, emojiModifier
  /// An unassigned pictograph (LB30b).
  case emojiReserved
  case exclamation, glue
  case hangulLV, hangulLVT, hebrewLetter, hyphen, ideographic, inseparable, infixNumeric
  case jamoL, jamoT, jamoV
  case lineFeed, nextLine
  /// NS, with CJ (CSS Text 3, `line-break: strict`).
  case nonstarter
  case numeric
  /// OP of narrow width.
  case openPunctuation
  /// OP of East Asian width F, W, H (LB30).
  case wideOpenPunctuation
  case postfixNumeric, prefixNumeric, quotation, regionalIndicator
  /// SA: Thai, Lao, Khmer, Burmese letters.
  case complexContext
  case space, breakSymbols, wordJoiner, zeroWidthSpace, zeroWidthJoiner
  /// Not seen by the rules at all: an omitted part of the source, a soft hyphen. Not in the table.
  case transparent
}
