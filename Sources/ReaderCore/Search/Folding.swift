/// What counts as the same character when searching: full-width and ASCII forms, straight and curly quotes.
enum Folding {
  /// The form that stands for all spellings of a scalar.
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0x201C, 0x201D: 0x22
    case 0x2018, 0x2019: 0x27
    default: scalar
    }
  }

  static func lowercase(_ scalar: UInt32) -> UInt32 { isCapital(scalar) ? scalar + 0x20 : scalar }

  /// A–Z.
  static func isCapital(_ scalar: UInt32) -> Bool { 0x41...0x5A ~= scalar }

  /// Has no other spelling that folds to the same.
  static func hasOneSpelling(_ folded: UInt32) -> Bool { folded >= 0x80 }
}
