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
    // Of the digits since 十, or since the beginning.
    var value = 0
    var count = 0
    var tens: Int?
    while count < 5 {
      if let digit = Self.hanziDigit(scalar) {
        value = value * 10 + digit
        count += 1
      } else if scalar == 0x5341, tens == nil, count <= 1 {
        tens = count == 1 ? value : 1
        (value, count) = (0, 0)
      } else {
        break
      }
      advance()
    }
    if let tens { return count <= 1 ? tens * 10 + value : nil }
    return count > 0 ? value : nil
  }

  mutating func takeNumber() -> Int? { takeDigits() ?? takeHanziNumber() }

  /// The value of 〇 to 九; 两 is none, since no page or date is counted with it.
  static func hanziDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB, 0x25EF: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  static func isNumeral(_ scalar: UInt32) -> Bool {
    Scalars.isDigit(scalar) || hanziDigit(scalar) != nil || scalar == 0x5341
  }
}
