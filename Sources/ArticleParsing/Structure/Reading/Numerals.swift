import Characters

/// Numbers as newspapers print them: 2024, ２０２４, 二〇二四, 十二, 二十五.
extension TextCursor {
  /// Goes over at most `most` digits of either width.
  mutating func takeDigits(most: Int = 9) -> Int? {
    var value = 0
    var count = 0
    while count < most, let digit = character.digitValue {
      value = value * 10 + digit
      count += 1
      advance()
    }
    return count > 0 ? value : nil
  }

  /// Goes over a number in hanzi up to 99 (十二, 二十五), up to 999 where that is asked for (一百二十), or set digit by digit
  /// (二〇二四).
  mutating func takeHanziNumber(most: Int = 99) -> Int? {
    if most > 99, let hundreds = attempt({ $0.takeHundreds() }) { return hundreds }
    return takeHanziNumberBelowHundred()
  }

  /// 一百, 一百零三, 一百二十, 一百二十五
  private mutating func takeHundreds() -> Int? {
    guard let hundreds = character.hanziDigitValue else { return nil }
    advance()
    guard take("百") else { return nil }
    _ = take("零") || take("〇")
    return hundreds * 100 + (takeHanziNumberBelowHundred() ?? 0)
  }

  private mutating func takeHanziNumberBelowHundred() -> Int? {
    // Of the digits since 十, or since the beginning.
    var value = 0
    var count = 0
    var tens: Int?
    while count < 5 {
      if let digit = character.hanziDigitValue {
        value = value * 10 + digit
        count += 1
      } else if character == "十", tens == nil, count <= 1 {
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
}
