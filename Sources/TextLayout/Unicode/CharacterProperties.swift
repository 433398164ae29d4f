import CCellWidth
import CUnicode
import Characters

/// East Asian Width A (UAX #11), by what kanbao does about it.
enum Ambiguity: UInt8 {
  case none, other
  /// — ― … ‥
  case dash
  /// Quotes, interpuncts, enclosed numbers: set in a two-cell box beside hanzi where the terminal draws them narrow.
  case boxed
}

/// What the Unicode Character Database says about one scalar, as far as layout asks.
struct CharacterProperties {
  private let word: UInt32

  @inline(__always)
  init(_ scalar: Unicode.Scalar) { self.init(value: scalar.value) }
  /// - Parameter value: a code point; surrogates have properties too.
  @inline(__always)
  init(value: UInt32) { word = kanbao_character_properties(value) }

  /// Cells; ambiguous ones count 1.
  @inline(__always) var width: UInt8 { UInt8(truncatingIfNeeded: word & 3) }
  @inline(__always) var ambiguity: Ambiguity {
    Ambiguity(rawValue: UInt8(truncatingIfNeeded: word >> 2 & 3)) ?? .none
  }
  /// The scalar is drawn as it is.
  @inline(__always) var isPlain: Bool { word >> 4 & 15 == 0 }
  var visibility: Visibility { Visibility(rawValue: UInt8(truncatingIfNeeded: word >> 4 & 15)) ?? .noncharacter }
  @inline(__always) var grapheme: GraphemeClass {
    GraphemeClass(rawValue: UInt8(truncatingIfNeeded: word >> 8 & 15)) ?? .other
  }
  @inline(__always) var lineBreak: LineBreakClass {
    LineBreakClass(rawValue: UInt8(truncatingIfNeeded: word >> 16 & 63)) ?? .alphabetic
  }
}

extension WidthProfile {
  /// Cells of a scalar by itself in this terminal.
  @inline(__always)
  func width(of properties: CharacterProperties) -> UInt8 {
    switch properties.ambiguity {
    case .none: properties.width
    case .dash: dashIsWide ? 2 : 1
    case .other, .boxed: ambiguousIsWide ? 2 : 1
    }
  }

  /// Makes libc's `wcwidth`, and with it ncursesw, count as this profile does. For the whole process.
  package func install() { kanbao_set_ambiguous_width(dashIsWide ? 2 : 1, ambiguousIsWide ? 2 : 1) }
}
