import Algorithms

/// One opened file: its text, cut into sections that can be analysed one by one.
///
/// A file of ordinary size is a single section. A bigger one is cut about every `sectionSize` bytes, at a place where
/// no paragraph is torn if there is one, so that any part of it can be shown without reading the rest; its first
/// section is smaller, so that the first screen comes as soon as that of a short file.
public struct Document: Sendable {
  /// As the person named it (a path, or 标准输入).
  public var name: String
  /// text, html, …
  public var format: String
  /// IANA name of the encoding the file was in (UTF-8, GB18030, Big5).
  public var encoding: String
  /// How that was found out; `nil` of a file of several in one.
  package let encodingDecision: EncodingDecision?
  /// The text, as stored in the file or as taken out of it (a web page's).
  public let source: SourceText
  /// What the format knows of the text; sorted by range. Plain text has none.
  package let hints: [Hint]
  /// Bytes before each article that a hint tells of; sorted.
  private let articleStarts: [Int]

  package init(
    name: String, format: String = "text", encoding: String = "UTF-8", source: SourceText, hints: [Hint] = [],
    encodingDecision: EncodingDecision? = nil
  ) {
    self.encodingDecision = encodingDecision
    self.name = name
    self.format = format
    self.encoding = encoding
    self.source = source
    self.hints = hints.sorted { $0.range < $1.range }
    articleStarts = self.hints.filter { $0.role == .articleStart }.map(\.range.lowerBound)
  }
}

extension Document {
  /// Whether not all of the file could be read: it breaks off, or is wrong somewhere. Findings say where.
  package var isDamaged: Bool { hints.contains { $0.role == .damage } }
}

extension Document {
  /// Bytes. Large enough for any article, small enough to be analysed within a frame.
  package static let sectionSize = 1 << 16
  /// Bytes of a big file's first section.
  package static let firstSectionSize = 1 << 13
  /// Bytes behind a nominal boundary in which a better one is looked for.
  private static let boundaryReach = 1 << 13
  /// Bytes of the longest file that is a single section.
  package static let longestSection = sectionSize + sectionSize / 2

  /// Bytes of the longest file that is analysed whole before its first screen: an article of 4,000 characters.
  private static let longestAtOnce = 12 << 10

  /// What is analysed for the first screen of a file that is a single section but a long one: its beginning, as of a bigger
  /// file. `nil` where that is all of it, or where sections do it.
  package var firstLook: TextRange? {
    guard sectionCount == 1, source.count > Self.longestAtOnce else { return nil }
    return TextRange(0, boundary(near: Self.firstSectionSize))
  }

  package var sectionCount: Int {
    guard source.count > Self.longestSection else { return 1 }
    return 1 + (source.count - Self.firstSectionSize + Self.sectionSize / 2) / Self.sectionSize
  }

  /// The bytes of a section. Sections tile the source; every boundary is found from its own neighbourhood alone.
  /// - Precondition: `0 <= index < sectionCount`.
  package func sectionRange(_ index: Int) -> TextRange {
    TextRange(sectionStart(index), sectionStart(index + 1))
  }

  /// The section that holds the byte at `offset` (the last one for the end of the text).
  package func section(at offset: Int) -> Int {
    let nominal = 1 + (offset - Self.firstSectionSize) / Self.sectionSize
    var index = min(max(0, nominal), sectionCount - 1)
    while index > 0, offset < sectionStart(index) { index -= 1 }
    while index + 1 < sectionCount, offset >= sectionStart(index + 1) { index += 1 }
    return index
  }

  private func sectionStart(_ index: Int) -> Int {
    guard index > 0 else { return 0 }
    guard index < sectionCount else { return source.count }
    return boundary(near: Self.firstSectionSize + (index - 1) * Self.sectionSize)
  }

  /// The first good place to cut at or soon after an offset.
  private func boundary(near nominal: Int) -> Int {
    let window = min(source.count, nominal + Self.boundaryReach)
    // Where an article begins is the best place, then a blank line, a line end, a sentence end.
    let next = articleStarts.partitioningIndex { $0 >= nominal }
    if next < articleStarts.count, articleStarts[next] < window { return articleStarts[next] }
    return source.withSpan { bytes in
      var lineEnd: Int?
      var sentenceEnd: Int?
      var i = nominal
      while i < window {
        if bytes[i] == UInt8(ascii: "\n") {
          let next = i + 1
          if next < bytes.count, bytes[next] == UInt8(ascii: "\n") || bytes[next] == UInt8(ascii: "\r") { return next }
          if lineEnd == nil { lineEnd = next }
        } else if sentenceEnd == nil, i + 2 < window, bytes[i] == 0xE3, bytes[i + 1] == 0x80, bytes[i + 2] == 0x82 {
          sentenceEnd = i + 3
        }
        i += 1
      }
      return lineEnd ?? sentenceEnd ?? source.scalarBoundary(atOrBefore: nominal)
    }
  }
}
