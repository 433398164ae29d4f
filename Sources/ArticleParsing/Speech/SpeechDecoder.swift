import ArticleModel

/// Decodes the paragraphs that the recogniser reads: see `SpeechText`.
struct SpeechDecoder {
  let scalars: ScalarTable<UInt16>
  private(set) var landmarks: Landmarks
  private(set) var parts: [SpeechText.Part] = []
  /// Scalars so far.
  private(set) var count = 0

  /// - Parameter base: the source byte where the article begins.
  init(_ paragraphs: [Paragraph], base: Int, _ memory: inout ScratchMemory) {
    // A scalar takes a byte at the least; a line feed a paragraph, a blank for what is left out.
    let capacity = paragraphs.reduce(0) { $0 + $1.range.count + $1.omissions.count + 1 }
    scalars = ScalarTable(capacity: capacity, &memory)
    landmarks = Landmarks(capacity: capacity, base: base, &memory)
  }

  mutating func decode(_ paragraphs: [Paragraph], of bytes: UnsafeBufferPointer<UInt8>) {
    parts.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      switch paragraph.role {
      case .body, .verse: append(paragraph, index: index, isBody: true, bytes: bytes)
      case .kicker, .headline, .subtitle, .metadata, .dateline, .sectionHeading:
        append(paragraph, index: index, isBody: false, bytes: bytes)
      case .masthead, .byline, .caption, .editors: break
      }
    }
    simplifyIfTraditional()
  }

  private mutating func append(
    _ paragraph: Paragraph, index: Int, isBody: Bool, bytes: UnsafeBufferPointer<UInt8>
  ) {
    let start = count
    let firstMark = landmarks.count
    var from = paragraph.range.lowerBound
    let end = min(paragraph.range.upperBound, bytes.count)
    for omission in paragraph.omissions {
      decode(bytes, from, min(omission.range.lowerBound, end))
      if omission.replacement == .blank { append(SpeechText.blank, at: omission.range.lowerBound) }
      from = max(from, omission.range.upperBound)
    }
    decode(bytes, from, end)
    guard count > start else { return }
    parts.append(
      SpeechText.Part(paragraph: index, range: start..<count, marks: firstMark..<landmarks.count, isBody: isBody))
    append(SpeechText.lineFeed, at: max(landmarks.base, end))
  }

  /// - Parameter offset: of the source's byte.
  private mutating func append(_ scalar: UInt16, at offset: Int) {
    scalars[count] = scalar
    landmarks.append(count, at: offset)
    count += 1
  }

  private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) {
    // Copies stay in registers.
    let scalars = scalars
    var count = count
    var landmarks = landmarks
    // Whether a hanzi stands where the landmark before it lets expect it.
    var follows = false
    let raw = UnsafeRawBufferPointer(bytes)
    let lastWord = min(to, bytes.count &- 1) &- 3
    var i = from
    while i < to {
      while i <= lastWord, follows {
        // Almost every scalar: a hanzi, three bytes of four.
        let word = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt32.self))
        let scalar = Self.scalar(word)
        guard word & 0xC0_C0F0 == 0x80_80E0, MainHanzi.contains(scalar) else { break }
        scalars[count] = scalar
        count &+= 1
        i &+= 3
      }
      guard i < to else { break }
      let next = Self.next(bytes, i, to)
      if let scalar = next.scalar {
        if !follows || !MainHanzi.contains(scalar) { landmarks.append(count, at: i) }
        scalars[count] = scalar
        count &+= 1
      }
      follows = next.scalar != nil && next.length == Landmarks.length(bytes[i])
      i &+= next.length
    }
    self.count = count
    self.landmarks = landmarks
  }

  /// The scalar of three bytes, the first one lowest.
  @inline(__always)
  private static func scalar(_ word: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: (word & 0x0F) &<< 12 | word &>> 2 & 0x0FC0 | word &>> 16 & 0x3F)
  }

  /// The scalar at a byte, if it counts, and how many bytes it takes.
  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ to: Int) -> (scalar: UInt16?, length: Int) {
    let b = bytes[i]
    let scalar = UInt16(b)
    if b & 0xF0 == 0xE0, i + 2 < to, bytes[i + 1] & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80 {
      let scalar = scalar << 12 | UInt16(bytes[i + 1] & 0x3F) << 6 | UInt16(bytes[i + 2] & 0x3F)
      return (scalar == 0x200B || scalar == 0xFEFF ? nil : scalar, 3)
    }
    if b & 0xE0 == 0xC0, i + 1 < to, bytes[i + 1] & 0xC0 == 0x80 {
      return ((scalar & 0x1F) << 6 | UInt16(bytes[i + 1] & 0x3F), 2)
    }
    // A hanzi of the supplementary planes: rare enough to stand in a name only.
    if b & 0xF8 == 0xF0, i + 3 < to { return (0xE000, 4) }
    return (b >= 0x80 || b < 0x20 ? SpeechText.blank : scalar, 1)
  }

  /// The lexicons are in simplified characters; a text with none of the commonest traditional ones is left alone.
  private func simplifyIfTraditional() {
    let folding = HanziFolding.shared
    let scalars = scalars
    let sample = min(count, Self.sample)
    var traditional = 0
    var i = 0
    while i < sample, traditional <= 2 {
      let scalar = scalars[i]
      if folding.folded(scalar) != scalar, Self.telltales.contains(scalar) { traditional += 1 }
      // Every second one will do: they are about as common as that.
      i += 2
    }
    guard traditional > 2 else { return }
    for i in 0..<count { scalars[i] = folding.folded(scalars[i]) }
  }

  /// Scalars that suffice to know the script.
  private static let sample = 600
  private static let telltales: ScalarSet = "國們這來說會時個對為與發學開長門問當關後黨員報記認導經總"
}
