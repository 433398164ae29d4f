/// The palette of 256 colours that terminals share: 16–231 are a cube of six levels, 232–255 greys. The first sixteen are the
/// person's own.
package enum TerminalColour {
  private static let levels = [0, 95, 135, 175, 215, 255]

  /// Red, green, blue, each 0–255; `nil` for the first sixteen, and beyond the last.
  package static func components(_ number: Int) -> (red: Int, green: Int, blue: Int)? {
    switch number {
    case 16..<232:
      let index = number - 16
      return (levels[index / 36], levels[index / 6 % 6], levels[index % 6])
    case 232..<256:
      let grey = 8 + 10 * (number - 232)
      return (grey, grey, grey)
    default: return nil
    }
  }

  /// 0–255 as written, or the nearest one to `#rrggbb`; `nil` for what is neither.
  package static func number(_ text: String) -> Int16? {
    guard text.hasPrefix("#") else { return Int16(text).flatMap { (0..<256).contains($0) ? $0 : nil } }
    guard text.count == 7, let value = Int(text.dropFirst(), radix: 16) else { return nil }
    let wanted = (value >> 16, value >> 8 & 255, value & 255)
    let nearest = (16..<256).min { distance($0, wanted) < distance($1, wanted) }
    return nearest.map { Int16($0) }
  }

  private static func distance(_ number: Int, _ wanted: (Int, Int, Int)) -> Int {
    guard let (red, green, blue) = components(number) else { return .max }
    let (r, g, b) = (red - wanted.0, green - wanted.1, blue - wanted.2)
    return r * r + g * g + b * b
  }
}
