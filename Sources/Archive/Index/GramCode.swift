import Characters
import Lexicon

/// The characters of the index: two bytes each, Traditional hanzi as their simplified forms, all else as it stands.
///
/// What lies beyond the Basic Multilingual Plane shares the codes of surrogates, which no text has; a phrase with such a code
/// is looked for in the text itself.
package enum GramCode {
  /// Stands behind each paragraph, and nowhere else.
  package static let paragraphEnd: UInt16 = 0x0A
  private static let blank: UInt16 = 0x20
  private static let surrogates: ClosedRange<UInt16> = 0xD800...0xDFFF

  @inline(__always)
  package static func code(_ scalar: UInt32) -> UInt16 {
    if scalar &- 0x3400 < 0xD800 - 0x3400 { return HanziFolding.shared.simplified(Char(scalar: scalar)).code }
    if scalar > 0xFFFF { return 0xD800 | UInt16(truncatingIfNeeded: scalar ^ scalar >> 11) & 0x7FF }
    return scalar == 0x0A ? blank : UInt16(truncatingIfNeeded: scalar)
  }

  /// Whether several characters have the code.
  package static func isShared(_ code: UInt16) -> Bool { surrogates.contains(code) }

  package static func codes(_ text: String) -> [UInt16] { text.unicodeScalars.map { code($0.value) } }

  /// Two characters in a row.
  @inline(__always)
  static func gram(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }
}
