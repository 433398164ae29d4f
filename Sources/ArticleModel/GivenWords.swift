/// Words that the reading missed, given to who says them.
extension Article {
  /// The rule's name in the evidence of what a person added.
  static let addedByHand = "added-by-hand"

  /// Makes remarks of words that stand in the article, one in each paragraph that they touch. What was somebody else's before
  /// is theirs no longer. Does nothing where the words do not stand there.
  /// - Parameter words: as they read, blanks and line ends apart.
  mutating func give(_ words: String, to name: String, in source: SourceText) {
    let passages = places(of: words, in: source)
    guard !passages.isEmpty else { return }
    let speaker = speakers.firstIndex { $0.name == name } ?? speakers.count
    if speaker == speakers.count { speakers.append(Speaker(name: name)) }
    for passage in passages {
      remarks = remarks.flatMap { $0.paragraph == passage.paragraph ? $0.without(passage.range) : [$0] }
      remarks.append(
        Remark(
          passage.range, inParagraph: passage.paragraph, paragraphs[passage.paragraph].range, speaker: speaker,
          name: name, in: source))
    }
    remarks.sort { $0.range < $1.range }
    orderSpeakers()
  }

  /// In order of their first remark; without those who have none left.
  private mutating func orderSpeakers() {
    var order: [Int] = []
    for remark in remarks where !order.contains(remark.speaker) { order.append(remark.speaker) }
    speakers = order.map { speakers[$0] }
    for i in remarks.indices { remarks[i].speaker = order.firstIndex(of: remarks[i].speaker) ?? 0 }
  }

  /// Where words stand, paragraph by paragraph: the first place of all of them.
  private func places(of words: String, in source: SourceText) -> [(paragraph: Int, range: TextRange)] {
    let wanted = SolidText(of: words).bytes
    guard !wanted.isEmpty else { return [] }
    var text = SolidText()
    var ends: [Int] = []
    for paragraph in paragraphs {
      text.add(paragraph.range, without: paragraph.omissions, of: source)
      ends.append(text.bytes.count)
    }
    guard let start = text.firstPlace(of: wanted) else { return [] }
    let end = start + wanted.count
    return ends.indices.compactMap { i in
      let (first, last) = (max(start, i == 0 ? 0 : ends[i - 1]), min(end, ends[i]))
      return first < last ? (i, TextRange(text.offsets[first], text.offsets[last - 1] + 1)) : nil
    }
  }
}

/// Text without blanks and line ends: so words are found again whatever lines they were set in.
private struct SolidText {
  private(set) var bytes: [UInt8] = []
  /// Where in the source each byte stands.
  private(set) var offsets: [Int] = []

  private static let wideBlank = Array("\u{3000}".utf8)

  init() {}

  init(of text: String) {
    let source = SourceText(text)
    add(source.whole, without: [], of: source)
  }

  mutating func add(_ range: TextRange, without omissions: [Paragraph.Omission], of source: SourceText) {
    var start = range.lowerBound
    for omission in omissions where range.contains(omission.range) {
      add(start, omission.range.lowerBound, of: source)
      start = omission.range.upperBound
    }
    add(start, range.upperBound, of: source)
  }

  private mutating func add(_ start: Int, _ end: Int, of source: SourceText) {
    source.withSpan { span in
      var i = start
      while i < end {
        if span.holds(Self.wideBlank, at: i, end: end) {
          i += Self.wideBlank.count
          continue
        }
        if span[i] > 0x20 {
          bytes.append(span[i])
          offsets.append(i)
        }
        i += 1
      }
    }
  }

  func firstPlace(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first {
      bytes[$0] == first && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}

extension Remark {
  /// What is left of a remark when a stretch of it is somebody else's: what stands before it and what stands behind it.
  fileprivate func without(_ stretch: TextRange) -> [Remark] {
    guard range.overlaps(stretch) else { return [self] }
    let rest = [(range.lowerBound, stretch.lowerBound), (stretch.upperBound, range.upperBound)]
    return rest.filter { $0.0 < $0.1 }.map { part(TextRange($0.0, $0.1)) }
  }

  private func part(_ part: TextRange) -> Remark {
    var remark = self
    remark.range = part
    remark.quotes = quotes.compactMap { $0.common(with: part) }
    if attribution.isEmpty || !part.contains(attribution) {
      remark.attribution = TextRange(part.lowerBound, part.lowerBound)
      (remark.name, remark.cue) = (nil, nil)
    }
    return remark
  }

  /// Words that a person gave to a speaker.
  fileprivate init(
    _ range: TextRange, inParagraph index: Int, _ paragraph: TextRange, speaker: Int, name: String,
    in source: SourceText
  ) {
    let quotes = Quotations.ranges(in: paragraph, of: source).compactMap { $0.common(with: range) }
    let quoted = quotes.reduce(0) { $0 + $1.count }
    let marks = 6 * quotes.count
    // The name where it is not amid the words said.
    let named = source.places(of: name, in: range).first { place in !quotes.contains { $0.overlaps(place) } }
    self.init(
      speaker: speaker, paragraph: index,
      kind: quotes.isEmpty ? .indirect : quoted + marks >= range.count ? .direct : .mixed,
      range: range, attribution: named ?? TextRange(range.lowerBound, range.lowerBound), name: named, quotes: quotes,
      evidence: Evidence(rule: Article.addedByHand))
  }
}

/// What stands in quotation marks, the outer ones of a paragraph.
private enum Quotations {
  private static let marks = [("“", "”"), ("「", "」"), ("『", "』"), ("\"", "\"")].map {
    (opening: Array($0.0.utf8), closing: Array($0.1.utf8))
  }

  /// Without the marks. One that is not closed reaches to the end.
  static func ranges(in range: TextRange, of source: SourceText) -> [TextRange] {
    var ranges: [TextRange] = []
    var open: (closing: [UInt8], start: Int)?
    source.withSpan { bytes in
      var i = range.lowerBound
      while i < range.upperBound {
        if let (closing, start) = open {
          if bytes.holds(closing, at: i, end: range.upperBound) {
            ranges.append(TextRange(start, i))
            open = nil
            i += closing.count - 1
          }
        } else if let mark = marks.first(where: { bytes.holds($0.opening, at: i, end: range.upperBound) }) {
          i += mark.opening.count - 1
          open = (mark.closing, i + 1)
        }
        i += 1
      }
    }
    if let open, open.start < range.upperBound { ranges.append(TextRange(open.start, range.upperBound)) }
    return ranges.filter { !$0.isEmpty }
  }
}

extension Span<UInt8> {
  /// Whether some bytes stand at an offset.
  fileprivate func holds(_ bytes: [UInt8], at offset: Int, end: Int) -> Bool {
    guard offset + bytes.count <= end else { return false }
    for i in bytes.indices where self[offset + i] != bytes[i] { return false }
    return true
  }
}

extension TextRange {
  /// What two ranges have in common; `nil` where that is nothing.
  fileprivate func common(with other: TextRange) -> TextRange? {
    overlaps(other)
      ? TextRange(Swift.max(lowerBound, other.lowerBound), Swift.min(upperBound, other.upperBound)) : nil
  }
}

extension SourceText {
  /// Where a word stands in a range.
  fileprivate func places(of word: String, in range: TextRange) -> [TextRange] {
    let word = Array(word.utf8)
    guard !word.isEmpty, range.count >= word.count else { return [] }
    return withSpan { bytes in
      (range.lowerBound...range.upperBound - word.count).filter { bytes.holds(word, at: $0, end: range.upperBound) }
        .map { TextRange($0, $0 + word.count) }
    }
  }
}
