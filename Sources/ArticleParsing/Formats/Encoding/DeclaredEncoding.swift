/// The encoding that a page or an XML file says it is in: `charset=gb2312`, `encoding="big5"`. Often wrong: it only decides
/// where the bytes leave it open.
enum DeclaredEncoding {
  /// Bytes in which it is looked for.
  private static let reach = 2048
  private static let labels = ["charset=", "encoding="]

  /// The name as it is written, in small letters; `nil` where there is none.
  static func name(in sample: Span<UInt8>) -> String? {
    let opening = (0..<min(reach, sample.count)).map { sample[$0] < 0x80 ? sample[$0] : UInt8(ascii: "?") }
    let text = String(decoding: opening, as: UTF8.self).lowercased()
    for label in labels {
      guard let found = text.firstRange(of: label) else { continue }
      let name = text[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }
}
