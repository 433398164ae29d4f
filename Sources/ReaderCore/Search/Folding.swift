import Characters
import Lexicon

/// What counts as the same character when searching.
struct Folding: Hashable, Sendable {
  /// Which spellings are one.
  enum Forms: Hashable, Sendable {
    /// None but the character itself.
    case exact
    /// Full-width and ASCII forms, straight and curly quotes.
    case widths
    /// Those, and Traditional and Simplified hanzi.
    case variants
  }

  let forms: Forms
  /// Capitals are small letters.
  var ignoresCase = false
  /// Straight quotes and curly ones are one: not in a regular expression, which says itself which it means.
  var joinsQuotes = true

  /// The form that stands for all spellings of a scalar.
  func fold(_ scalar: UInt32) -> UInt32 {
    let folded = forms == .exact ? scalar : scalar < 0xFF00 && scalar >= 0x3400 ? hanzi(scalar) : width(scalar)
    return ignoresCase ? Self.lowercase(folded) : folded
  }

  private func width(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0x201C, 0x201D: joinsQuotes ? 0x22 : scalar
    case 0x2018, 0x2019: joinsQuotes ? 0x27 : scalar
    default: scalar
    }
  }

  private func hanzi(_ scalar: UInt32) -> UInt32 {
    guard forms == .variants, scalar < 0xD800 else { return scalar }
    return UInt32(HanziFolding.shared.simplified(Char(scalar: scalar)).code)
  }

  private static func lowercase(_ scalar: UInt32) -> UInt32 { isCapital(scalar) ? scalar + 0x20 : scalar }

  /// A–Z.
  static func isCapital(_ scalar: UInt32) -> Bool { 0x41...0x5A ~= scalar }

  /// All spellings of a folded scalar; `nil` where they are not all of one to three hanzi, which are quickly found.
  func hanziSpellings(of folded: UInt32) -> [Unicode.Scalar]? {
    guard 0x3400...0x9FFF ~= folded, let scalar = Unicode.Scalar(folded) else { return nil }
    guard forms == .variants else { return [scalar] }
    return HanziFolding.shared.spellings(of: Char(scalar: folded)).compactMap(\.scalar)
  }
}
