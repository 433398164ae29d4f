/// A part of a MIME message (RFC 2045, 2046), or the whole of one: what it says of itself, and what is in it.
struct MIMEPart {
  /// By their names in lower case; lines that go on are joined.
  private let headers: [String: String]
  /// As it is stored.
  private let stored: ArraySlice<UInt8>

  /// Bytes of the longest heading.
  private static let longestHead = 1 << 16

  init(_ bytes: ArraySlice<UInt8>) {
    var headers: [String: String] = [:]
    var last: String?
    var rest = bytes
    while !rest.isEmpty, bytes.count - rest.count < Self.longestHead {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      var line = rest[..<(end ?? rest.endIndex)]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if text.first == " " || text.first == "\t" {
        if let last { headers[last, default: ""] += " " + text.drop { $0 == " " || $0 == "\t" } }
      } else if let colon = text.firstIndex(of: ":") {
        let name = text[..<colon].lowercased()
        headers[name] = String(text[text.index(after: colon)...].drop { $0 == " " })
        last = name
      }
    }
    self.headers = headers
    stored = rest
  }

  func header(_ name: String) -> String? { headers[name] }

  /// text/html, in lower case and without particulars.
  var type: String {
    let type = (headers["content-type"] ?? "text/plain").prefix { $0 != ";" }.lowercased()
    return type.filter { !$0.isWhitespace }
  }

  /// What stands between the parts in it.
  var boundary: String? {
    let type = headers["content-type"] ?? ""
    guard let start = type.lowercased().range(of: "boundary=") else { return nil }
    let value = type[start.upperBound...]
    if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
    return String(value.prefix { $0 != ";" && !$0.isWhitespace })
  }

  /// The parts in it, and whether the last one was ended.
  func parts(_ boundary: String) -> (parts: [MIMEPart], isWhole: Bool) {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    for line in stored.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    where line.starts(with: mark) {
      if let start { parts.append(MIMEPart(stored[start..<max(start, line.startIndex - 1)])) }
      if line.dropFirst(mark.count).starts(with: Array("--".utf8)) { return (parts, true) }
      start = min(line.endIndex + 1, stored.endIndex)
    }
    if let start { parts.append(MIMEPart(stored[start...])) }
    return (parts, false)
  }

  /// What is in it, as it was before it was made fit for mail.
  var contents: [UInt8] {
    switch headers["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": TransferEncoding.quotedPrintable(stored)
    case "base64": TransferEncoding.base64(stored)
    default: Array(stored)
    }
  }
}

extension StringProtocol {
  /// Where some words stand first.
  fileprivate func range(of words: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(words) }.map { $0..<index($0, offsetBy: words.count) }
  }
}
