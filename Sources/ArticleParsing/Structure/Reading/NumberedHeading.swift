import Characters

/// A heading that counts: 一、…, （一）…, １．….
enum NumberedHeading {
  static func opens(_ text: [Char], _ line: Range<Int>) -> Bool {
    var cursor = TextCursor(text, line)
    let isBracketed = cursor.take { $0 == "（" || $0 == "(" }
    guard let number = cursor.takeNumber(), number < 100 else { return false }
    return cursor.take { isBracketed ? $0 == "）" || $0 == ")" : $0 == "、" || $0 == "．" }
  }
}
