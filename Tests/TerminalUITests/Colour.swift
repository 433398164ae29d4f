import Foundation
import TerminalUI

/// Eyes that colours are seen with.
enum ColourVision: CaseIterable { case normal, protanopia, deuteranopia }

/// A colour of sRGB, and how it differs from another.
struct Colour {
  /// Linear, 0…1.
  private let red: Double
  private let green: Double
  private let blue: Double

  private init(linear red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// - Parameter hex: 0xRRGGBB.
  init(_ hex: Int) {
    func linear(_ byte: Int) -> Double {
      let value = Double(byte) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(linear: linear(hex >> 16 & 255), linear(hex >> 8 & 255), linear(hex & 255))
  }

  init?(palette number: Int16) {
    guard let (red, green, blue) = TerminalColour.components(Int(number)) else { return nil }
    self.init(red << 16 | green << 8 | blue)
  }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// WCAG 2: 1 to 21.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (a + 0.05) / (b + 0.05)
  }

  /// Viénot, Brettel and Mollon 1999.
  private func seen(by vision: ColourVision) -> Colour {
    var l = 17.8824 * red + 43.5161 * green + 4.11935 * blue
    var m = 3.45565 * red + 27.1554 * green + 3.86714 * blue
    let s = 0.0299566 * red + 0.184309 * green + 1.46709 * blue
    switch vision {
    case .normal: return self
    case .protanopia: l = 2.02344 * m - 2.52581 * s
    case .deuteranopia: m = 0.494207 * l + 1.24827 * s
    }
    func clamped(_ value: Double) -> Double { min(1, max(0, value)) }
    return Colour(
      linear: clamped(0.0809444479 * l - 0.130504409 * m + 0.116721066 * s),
      clamped(-0.0102485335 * l + 0.0540193266 * m - 0.113614708 * s),
      clamped(-0.000365296938 * l - 0.00412161469 * m + 0.693511405 * s))
  }

  /// CIE 1976.
  func distance(to other: Colour, seenBy vision: ColourVision) -> Double {
    let (a, b) = (seen(by: vision).lab, other.seen(by: vision).lab)
    return sqrt(pow(a.0 - b.0, 2) + pow(a.1 - b.1, 2) + pow(a.2 - b.2, 2))
  }

  private var lab: (Double, Double, Double) {
    func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
    let x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    let y = f(luminance)
    let z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}
