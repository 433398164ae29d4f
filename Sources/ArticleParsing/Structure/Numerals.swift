/// Numbers as newspapers print them: 2024, ２０２４, 二〇二四, 十二, 二十五.
extension TextCursor {
  /// Goes over at most `most` ASCII or full-width digits.
  mutating func takeDigits(most: Int = 9) -> Int? {
    var value = 0
    var count = 0
    while count < most, !isAtEnd, let digit = Scalars.digit(scalar) {
      value = value * 10 + digit
      count += 1
      advance()
    }
    return count > 0 ? value : nil
  }

  /// Goes over a number in hanzi up to 99 (十二, 二十五) or set digit by digit (二〇二四).
  mutating func takeHanziNumber() -> Int? {
    var digits: [Int] = []
    var tens: Int?
    while !isAtEnd, digits.count < 5 {
      if let digit = Self.hanziDigit(scalar) {
        digits.append(digit)
      } else if scalar == 0x5341, tens == nil, digits.count <= 1 {
        tens = digits.first ?? 1
        digits = []
      } else {
        break
      }
      advance()
    }
    let rest = digits.reduce(0) { $0 * 10 + $1 }
    if let tens { return digits.count <= 1 ? tens * 10 + rest : nil }
    return digits.isEmpty ? nil : rest
  }

  mutating func takeNumber() -> Int? { takeDigits() ?? takeHanziNumber() }

  /// The value of 〇 to 九; 两 is none, since no page or date is counted with it.
  static func hanziDigit(_ scalar: UInt32) -> Int? {
    let digits: [UInt32] = [0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D]
    if scalar == 0x96F6 || scalar == 0x25CB || scalar == 0x25EF { return 0 }
    return digits.firstIndex(of: scalar)
  }

  static func isNumeral(_ scalar: UInt32) -> Bool {
    Scalars.isDigit(scalar) || hanziDigit(scalar) != nil || scalar == 0x5341
  }
}
