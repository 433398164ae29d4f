import Algorithms
internal import ArticleModel
import Characters

/// A page's text as lines, all of it that a person sees.
package struct PageLines {
  package let page: HTMLPage
  /// All lines, a line end behind each, in UTF-8 and decoded.
  let bytes: [UInt8]
  let text: DecodedText
  /// In the page's order.
  package let lines: [PageLine]
  /// Characters at which another element's text begins, in order. A page's design may part what no blank parts.
  private let seams: [Int]

  package init(_ page: HTMLPage) {
    self.page = page
    var reader = PageReader(page)
    let body = page.first("body", in: page.nodes.indices) ?? 0
    reader.read(page.subtree(body))
    bytes = reader.writer.text
    let source = SourceText(utf8: bytes)
    text = DecodedText(source, source.whole)
    lines = Self.placed(reader.writer.lines, in: text, of: page)
    seams = Self.positions(of: reader.writer.seams, in: text)
  }

  private static func positions(of bytes: [Int], in text: DecodedText) -> [Int] {
    var position = 0
    return bytes.map { byte in
      while text.offset(of: position) < byte { position += 1 }
      return position
    }
  }

  /// Lines that know their characters and their element; blank ones are left out.
  private static func placed(_ lines: [PageLine], in text: DecodedText, of page: HTMLPage) -> [PageLine] {
    var placed: [PageLine] = []
    placed.reserveCapacity(lines.count)
    var position = 0
    for var line in lines {
      while text.offset(of: position) < line.bytes.lowerBound { position += 1 }
      let start = position
      while text.offset(of: position) < line.bytes.upperBound { position += 1 }
      line.range = text.characters.withoutBlanks(start..<position)
      line.block = page.block(of: line.node)
      if !line.range.isEmpty { placed.append(line) }
    }
    return placed
  }
}

extension PageLines {
  package func string(_ line: PageLine) -> String { text.string(line.range) }

  /// Letters, digits and hanzi of some lines.
  func words(_ numbers: Range<Int>) -> [Char] { numbers.flatMap { characters(lines[$0]).folded } }

  /// The date, source and author that some characters name.
  func values(in range: Range<Int>) -> ValueReader {
    let first = seams.partitioningIndex { $0 > range.lowerBound }
    let end = seams.partitioningIndex { $0 >= range.upperBound }
    return ValueReader(text.characters, range, seams: Array(seams[first..<max(first, end)]))
  }

  func characters(_ line: PageLine) -> ArraySlice<Char> { text.characters[line.range] }

  /// Indexes of the lines that begin in some nodes.
  func indices(in nodes: Range<Int>) -> Range<Int> {
    let first = lines.partitioningIndex { $0.node >= nodes.lowerBound }
    let end = lines.partitioningIndex { $0.node >= nodes.upperBound }
    return first..<max(first, end)
  }

  /// Bytes of prose that the page shows.
  var prose: Int { lines.reduce(0) { $0 + (isProse($1) ? $1.bytes.count : 0) } }

  /// Whether a line is prose: some words with a sentence's marks, and not in a link.
  func isProse(_ line: PageLine, atLeast least: Int = 15) -> Bool {
    guard line.range.count >= least, !line.isInBar, line.linked * 2 < line.count else { return false }
    return characters(line).contains(where: Self.sentenceMarks.contains)
  }

  private static let sentenceMarks: CharSet = "，。！？；、,;!?…"
}

extension HTMLPage {
  /// Elements between a text and the element that it is a line of, at most.
  private static let deepestInline = 100

  /// The nearest element around a node that begins and ends a line.
  fileprivate func block(of node: Int) -> Int {
    var at = node
    for _ in 0..<Self.deepestInline {
      guard let parent = nodes[at].parent else { break }
      at = parent
      if traits(of: at).contains(.block) { break }
    }
    return at
  }
}
