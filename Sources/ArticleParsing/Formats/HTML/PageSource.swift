/// A page's HTML made ready for the parser: without what nobody reads and what the parser cannot take.
///
/// Half of many a page is scripts and styles, over which the parser goes byte by byte. And its time grows with the square
/// of how deep elements nest and how many attributes they have: a page that nests without end becomes one of plain lines.
package struct PageSource {
  /// UTF-8.
  package private(set) var html: [UInt8] = []
  /// The text of scripts, JSON-LD among them, a line end behind each.
  private(set) var scripts: [UInt8] = []
  private let source: [UInt8]

  /// Elements within one another. No page of a newspaper comes near it.
  private static let deepest = 1000
  /// Bytes of a tag; of a longer one the attributes are left out (an image amid its tag).
  private static let longestTag = 8192

  /// - Parameter source: UTF-8.
  package init(_ source: [UInt8]) {
    self.source = source
    html.reserveCapacity(source.count)
    var tokens = HTMLTokens(source)
    var depth = 0
    while let token = tokens.next() {
      depth = max(0, depth + deepening(of: token))
      if depth > Self.deepest {
        writeFlat()
        return
      }
      write(token)
    }
  }

  private mutating func writeFlat() {
    (html, scripts) = ([], [])
    var tokens = HTMLTokens(source)
    while let token = tokens.next() { writeFlat(token) }
  }

  private mutating func write(_ token: HTMLTokens.Token) {
    switch token.kind {
    case .rawText: keep(token)
    case .startTag where token.range.count > Self.longestTag:
      html += "<".utf8
      html += source[token.name]
      html += ">".utf8
    case .startTag: writeTag(token)
    case .text, .comment, .endTag: html += source[token.range]
    }
  }

  /// Attributes that rules look at. Addresses, scripts and data of the page are most of many a page.
  private static let attributes = Set(
    "class id style align datetime name property itemprop content rel start color size".split(separator: " ")
      .map { packed(Array($0.utf8)[...]) })
  private static let link = packed(Array("link".utf8)[...])
  private static let address = packed(Array("href".utf8)[...])

  private mutating func writeTag(_ tag: HTMLTokens.Token) {
    guard tag.range.upperBound > tag.name.upperBound + 1, source[tag.range.upperBound - 1] == UInt8(ascii: ">") else {
      html += source[tag.range]
      return
    }
    let isLink = Self.packed(source[tag.name]) == Self.link
    html += source[tag.range.lowerBound..<tag.name.upperBound]
    var attributes = HTMLAttributes(source, tag.name.upperBound..<(tag.range.upperBound - 1))
    while let attribute = attributes.next() {
      let name = Self.packed(source[attribute.name])
      guard Self.attributes.contains(name) || isLink && name == Self.address else { continue }
      html.append(UInt8(ascii: " "))
      html += source[attribute.range]
    }
    html.append(UInt8(ascii: ">"))
  }

  /// Tags as line ends, the page's title alone as an element.
  private mutating func writeFlat(_ token: HTMLTokens.Token) {
    switch token.kind {
    case .rawText: keep(token)
    case .text, .comment: html += source[token.range]
    case .startTag, .endTag:
      guard let tag = HTMLTag(name: String(decoding: source[token.name], as: UTF8.self)) else { return }
      if tag == "title" {
        html += source[token.range]
      } else if !tag.traits.isDisjoint(with: [.block, .lineBreak]) {
        html += "<br>".utf8
      }
    }
  }

  private mutating func keep(_ script: HTMLTokens.Token) {
    scripts += source[script.range]
    scripts += "\n".utf8
  }

  /// By how much elements nest deeper behind a token. Those do not count that end by themselves.
  private func deepening(of token: HTMLTokens.Token) -> Int {
    guard token.kind == .startTag || token.kind == .endTag, !Self.endsByItself(source[token.name]) else { return 0 }
    return token.kind == .startTag ? 1 : -1
  }

  private static let selfEnding = Set(
    """
    br img input meta link hr area base col embed param source track wbr p li dd dt td th tr tbody thead tfoot option rp rt \
    html head body
    """.split(separator: " ").map { packed(Array($0.utf8)[...]) })

  private static func endsByItself(_ name: ArraySlice<UInt8>) -> Bool {
    name.count <= 8 && selfEnding.contains(packed(name))
  }

  /// A name of at most eight letters as a number.
  private static func packed(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1.lowercased) }
  }
}
