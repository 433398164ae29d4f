/// Phrases of `Resources/lexicons/structure.tsv`, found by prefix.
///
/// The table is sorted beforehand and lies in the program as it is (`image(read:)`), so that starting costs nothing.
package struct StructureLexicon: @unchecked Sendable {
  /// Named as in the first column of the table.
  enum Class: UInt8, CaseIterable {
    /// What a newspaper page says of itself.
    case masthead, paperSuffix, paperChrome, pageName
    /// What stands around an article.
    case editors, chrome, chromeWhole, field, related, more
    /// Who wrote it; `reporterCompound` is what follows 记者 in words that name nobody.
    case reporterTitle, reporterQualifier, bylineLabel, reporterCompound
    case captionOpening
    /// Parts of a dateline.
    case citing, ownOutlet, outletEnding, leadMarker, reportMarker, reporter, journalist, titleMark
    /// Who speaks in an interview.
    case voice
  }

  /// Several classes, a bit for each.
  struct Classes: OptionSet {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    @inline(__always)
    init(_ kind: Class) { rawValue = 1 << UInt32(kind.rawValue) }
  }

  fileprivate struct Phrase: BitwiseCopyable {
    /// Where it begins in `text`, and its length in bytes.
    var start: UInt16
    var count: UInt8
    var kind: UInt8
  }

  package static let shared = StructureLexicon()

  /// By the first scalar of phrases: the classes of those in its bucket. Most questions are answered by this alone.
  private let classes: UnsafePointer<UInt32>
  /// Where each bucket begins in `phrases`; one more for the last one's end.
  private let buckets: UnsafePointer<UInt16>
  /// In each bucket the longest first.
  private let phrases: UnsafePointer<Phrase>
  private let text: UnsafeBufferPointer<UInt8>

  private static let bucketCount = 1 << 10

  private init() {
    let image = LexiconImage(Self.imageName)
    classes = image.pointer(Section.classes, of: UInt32.self)
    buckets = image.pointer(Section.buckets, of: UInt16.self)
    phrases = image.pointer(Section.phrases, of: Phrase.self)
    text = image.section(Section.text, of: UInt8.self)
  }

  /// Neighbouring scalars fall into buckets far apart.
  @inline(__always)
  private static func bucket(_ scalar: UInt32) -> Int { Int((scalar &* 0x9E37_79B1) >> 22) }
}

extension StructureLexicon {
  /// Classes that may have a phrase beginning with a scalar; a class that is missing has none.
  @inline(__always)
  func classes(beginningWith scalar: UInt32) -> Classes { Classes(rawValue: classes[Self.bucket(scalar)]) }

  /// The length in bytes of the longest phrase of a class that stands at `i`; `nil` when there is none.
  @inline(__always)
  func longestPrefix(_ kind: Class, _ bytes: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Int? {
    let scalar = bytes.scalar(at: i, end: end).value
    guard classes(beginningWith: scalar).contains(Classes(kind)) else { return nil }
    return longest(kind, bytes, at: i, end: end, scalar)
  }

  private func longest(
    _ kind: Class, _ bytes: UnsafeBufferPointer<UInt8>, at i: Int, end: Int, _ scalar: UInt32
  ) -> Int? {
    let bucket = Self.bucket(scalar)
    for index in Int(buckets[bucket])..<Int(buckets[bucket + 1]) {
      let phrase = phrases[index]
      let count = Int(phrase.count)
      guard phrase.kind == kind.rawValue, count <= end - i else { continue }
      var k = 0
      while k < count, bytes[i + k] == text[Int(phrase.start) + k] { k += 1 }
      if k == count { return count }
    }
    return nil
  }

  /// Whether the whole of `start..<end` is a phrase of a class.
  @inline(__always)
  func contains(_ kind: Class, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start < end && longestPrefix(kind, bytes, at: start, end: end) == end - start
  }
}

// MARK: - The image

extension StructureLexicon {
  package static let imageName = "lexicons/compiled/structure.bin"

  private enum Section {
    static let classes = 0
    static let buckets = 1
    static let phrases = 2
    static let text = 3
  }

  /// What the embedded image must be for the table.
  /// - Parameter read: the bytes of a file below Resources/.
  package static func image(read: (String) -> [UInt8]) -> [UInt8] {
    var rows: [[(kind: Class, text: [UInt8])]] = Array(repeating: [], count: bucketCount)
    for line in read("lexicons/structure.tsv").split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1).map(Array.init)
      guard fields.count == 2, let kind = Class.allCases.first(where: { Array("\($0)".utf8) == fields[0] }) else {
        continue
      }
      let scalar = fields[1].withUnsafeBufferPointer { $0.scalar(at: 0, end: $0.count).value }
      rows[bucket(scalar)].append((kind, fields[1]))
    }
    var classes: [UInt32] = []
    var buckets: [UInt16] = [0]
    var phrases: [Phrase] = []
    var text: [UInt8] = []
    for bucket in rows {
      classes.append(bucket.reduce(0) { $0 | Classes($1.kind).rawValue })
      // Stable: phrases of one length stay as the table has them.
      for row in bucket.sorted(by: { $0.text.count > $1.text.count }) {
        phrases.append(
          Phrase(start: UInt16(text.count), count: UInt8(row.text.count), kind: row.kind.rawValue))
        text += row.text
      }
      buckets.append(UInt16(phrases.count))
    }
    return LexiconImage.made(of: [
      LexiconImage.bytes(of: classes), LexiconImage.bytes(of: buckets), LexiconImage.bytes(of: phrases), text,
    ])
  }
}
