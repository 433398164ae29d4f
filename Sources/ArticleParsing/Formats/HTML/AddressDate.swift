/// The day in a page's address: …/2031-05/12/content_1.htm, …/20310512/…, …/t20310512_1.shtml.
enum AddressDate {
  /// As 2031-05-12; `nil` where the address has none.
  static func date(in address: String) -> String? {
    let bytes = Array(address.utf8)
    for start in bytes.indices where start == 0 || !bytes[start - 1].isDigit {
      if let date = date(in: bytes[start...]) { return date }
    }
    return nil
  }

  /// Eight digits of a day of this century with at most a mark between year, month and day.
  private static func date(in bytes: ArraySlice<UInt8>) -> String? {
    var digits: [UInt8] = []
    for byte in bytes {
      if byte.isDigit {
        digits.append(byte)
      } else if byte != UInt8(ascii: "-") && byte != UInt8(ascii: "/") || digits.count < 4 {
        break
      }
      if digits.count == 8 { break }
    }
    guard digits.count == 8, digits.starts(with: "20".utf8) else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard let month = Int(text.dropFirst(4).prefix(2)), let day = Int(text.suffix(2)), 1...12 ~= month, 1...31 ~= day
    else { return nil }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }
}

extension UInt8 {
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
