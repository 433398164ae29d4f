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

/// What a terminal takes a colour's number for.
enum ColourNumbering: Hashable {
  /// One of the 256.
  case indexed
  /// Of some for one of the 256, of all others for red, green and blue: xterm-direct.
  case direct(indexed: Int32)

  /// How one of the 256 is written, or −1, the terminal's own.
  func number(_ colour: Int16) -> Int32 {
    guard case .direct(let indexed) = self, colour >= indexed else { return Int32(colour) }
    // The brighter eight of the first sixteen have no colour that is known: the darker one has.
    guard let (red, green, blue) = TerminalColour.components(Int(colour)) else { return Int32(colour) & 7 }
    return Int32(red << 16 | green << 8 | blue)
  }
}
