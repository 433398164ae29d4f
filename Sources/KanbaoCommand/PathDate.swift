package import ArticleModel

/// The date that a file or its folder is named by: 2031-05-12/01.txt, jiangzhou-20310512.txt.
package enum PathDate {
  package static func date(in path: String) -> Article.Date? {
    for component in path.split(separator: "/").reversed() {
      if let date = date(inComponent: Array(component.utf8)) { return date }
    }
    return nil
  }

  private static func date(inComponent bytes: [UInt8]) -> Article.Date? {
    for start in bytes.indices where start == 0 || !isDigit(bytes[start - 1]) {
      guard let year = number(bytes, start, 4), (1900...2199).contains(year) else { continue }
      var at = start + 4
      let separator = at < bytes.count && !isDigit(bytes[at]) ? bytes[at] : nil
      if separator != nil { at += 1 }
      guard let month = number(bytes, at, 2), (1...12).contains(month) else { continue }
      at += 2
      if let separator {
        guard at < bytes.count, bytes[at] == separator else { continue }
        at += 1
      }
      guard let day = number(bytes, at, 2), (1...31).contains(day) else { continue }
      guard at + 2 == bytes.count || !isDigit(bytes[at + 2]) else { continue }
      return Article.Date(year: year, month: month, day: day)
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
