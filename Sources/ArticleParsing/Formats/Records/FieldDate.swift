/// The date of a data set's field, as a paper would print it.
enum FieldDate {
  /// Seconds of China's clocks before those of Greenwich.
  private static let chinaOffset = 8 * 3600
  private static let secondsOfDay = 86_400

  /// - Parameter field: 2031-05-12T09:58:00+08:00, 20310512095800, Mon, 12 May 2031 09:58:00 GMT, or seconds or
  ///   milliseconds since 1970; anything else is left as it is.
  static func text(_ field: [UInt8]) -> [UInt8] {
    let digits = field.split(separator: UInt8(ascii: "."), maxSplits: 1).first.map(Array.init) ?? field
    if digits.count >= 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) { return text(digits: digits) ?? field }
    return text(words: field) ?? field
  }

  private static func text(digits: [UInt8]) -> [UInt8]? {
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    switch digits.count {
    case 10: return date(seconds: number)
    case 13: return date(seconds: number / 1000)
    case 12, 14: return Array(digits[0..<4]) + dash + digits[4..<6] + dash + digits[6..<8]
    default: return nil
    }
  }

  private static let dash = [UInt8(ascii: "-")]

  /// The day in China (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, civil_from_days).
  private static func date(seconds: Int) -> [UInt8] {
    let days = (seconds + chinaOffset) / secondsOfDay + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return text(yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// 12 May 2031, May 12, 2031: RFC 822 and newspapers in English.
  private static func text(words field: [UInt8]) -> [UInt8]? {
    let words = String(decoding: field.prefix(64), as: UTF8.self).lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":")) }
    guard let at = words.firstIndex(where: { word in months.contains { word.hasPrefix($0) } }),
      let month = months.firstIndex(where: { words[at].hasPrefix($0) })
    else { return nil }
    let near = [at - 1, at + 1].filter(words.indices.contains).compactMap { Int(words[$0]) }
    guard let day = near.first(where: { (1...31).contains($0) }) else { return nil }
    guard let year = words[at...].compactMap({ Int($0) }).first(where: { (1800...2199).contains($0) }) else {
      return nil
    }
    return text(year, month + 1, day)
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> [UInt8] {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Array("\(year)-\(two(month))-\(two(day))".utf8)
  }
}
