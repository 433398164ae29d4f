/// UTF-16 without a byte order mark.
enum UnmarkedUTF16 {
  /// Units that are looked at, and those that tell anything.
  private static let mostUnits = 4096
  private static let fewestUnits = 8
  /// Percent of plausible units: in the right byte order at least, in the other one less than.
  private static let right = 95
  private static let wrong = 70

  /// The encoding when nearly every unit is a hanzi, a mark or ASCII in one byte order and not in the other.
  static func encoding(of sample: Span<UInt8>) -> TextEncoding? {
    let count = min(sample.count / 2, mostUnits)
    guard count >= fewestUnits else { return nil }
    // A text in UTF-8 or GB 18030 has no zero bytes; one in UTF-16 has them in its line ends and blanks.
    guard (0..<2 * count).contains(where: { sample[$0] == 0 }) else { return nil }
    let units = 0..<count
    let little = units.count { isPlausible(high: sample[2 * $0 + 1], low: sample[2 * $0]) } * 100 / count
    let big = units.count { isPlausible(high: sample[2 * $0], low: sample[2 * $0 + 1]) } * 100 / count
    guard max(little, big) >= right, min(little, big) < wrong else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isPlausible(high: UInt8, low: UInt8) -> Bool {
    switch high {
    // Hanzi; the blocks of 。, of ， and of “.
    case 0x4E...0x9F, 0x30, 0xFF, 0x20: true
    case 0x00: 0x20..<0x7F ~= low || low == UInt8(ascii: "\n") || low == UInt8(ascii: "\r") || low == UInt8(ascii: "\t")
    default: false
    }
  }
}
