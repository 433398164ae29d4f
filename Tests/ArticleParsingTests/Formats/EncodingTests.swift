import ArticleParsing
import Testing

/// Each encoding, with and without its byte order mark.
@Suite struct EncodingTests {
  private static let clause = "江州的水清了，"
  private static let text = String(repeating: clause, count: 8) + "\n"

  struct Example: Sendable, CustomTestStringConvertible {
    var name: String
    var mark: [UInt8]
    /// The encoding without a mark is told too.
    var isToldUnmarked = true
    var bytes: [UInt8]
    var testDescription: String { name }
  }

  private static func units<Unit: FixedWidthInteger>(_ units: some Sequence<Unit>) -> [UInt8] {
    units.flatMap { unit in withUnsafeBytes(of: unit, Array.init) }
  }

  private static let scalars = text.unicodeScalars.map(\.value)
  private static let inGB: [UInt8] = [
    0xBD, 0xAD, 0xD6, 0xDD, 0xB5, 0xC4, 0xCB, 0xAE, 0xC7, 0xE5, 0xC1, 0xCB, 0xA3, 0xAC,
  ]
  private static let inBig5: [UInt8] = [
    0xA6, 0xBF, 0xA6, 0x7B, 0xAA, 0xBA, 0xA4, 0xF4, 0xB2, 0x4D, 0xA4, 0x46, 0xA1, 0x41,
  ]
  private static func repeated(_ clause: [UInt8]) -> [UInt8] { (0..<8).flatMap { _ in clause } + [0x0A] }

  static let examples = [
    Example(name: "UTF-8", mark: [0xEF, 0xBB, 0xBF], bytes: Array(text.utf8)),
    Example(name: "UTF-16LE", mark: [0xFF, 0xFE], bytes: units(text.utf16.map(\.littleEndian))),
    Example(name: "UTF-16BE", mark: [0xFE, 0xFF], bytes: units(text.utf16.map(\.bigEndian))),
    Example(
      name: "UTF-32LE", mark: [0xFF, 0xFE, 0, 0], isToldUnmarked: false, bytes: units(scalars.map(\.littleEndian))),
    Example(
      name: "UTF-32BE", mark: [0, 0, 0xFE, 0xFF], isToldUnmarked: false, bytes: units(scalars.map(\.bigEndian))),
    Example(name: "GB18030", mark: [0x84, 0x31, 0x95, 0x33], bytes: repeated(inGB)),
    Example(name: "Big5", mark: [], bytes: repeated(inBig5)),
  ]

  private static func expect(_ bytes: [UInt8], is encoding: String, _ text: String = text) throws {
    let document = try DocumentLoader().load(bytes: bytes, name: "page.txt")
    #expect(document.encoding == encoding)
    #expect(document.source[document.source.whole] == text)
  }

  @Test(arguments: examples) func marked(_ example: Example) throws {
    try Self.expect(example.mark + example.bytes, is: example.name)
  }

  @Test(arguments: examples) func unmarked(_ example: Example) throws {
    if example.isToldUnmarked {
      try Self.expect(example.bytes, is: example.name)
    } else {
      #expect(throws: DocumentLoader.Failure.self) { try Self.expect(example.bytes, is: example.name) }
    }
  }

  @Test(arguments: examples) func markAlone(_ example: Example) throws {
    try Self.expect(example.mark, is: example.mark.isEmpty ? "UTF-8" : example.name, "")
  }

  /// A hanzi that the end of the looked-at bytes cuts is no error, wherever the cut is.
  @Test(arguments: 0..<4) func cutBySampleEnd(_ shift: Int) throws {
    let ascii = String(repeating: "a", count: shift)
    let utf8 = ascii + String(repeating: "江州", count: 4000)
    try Self.expect(Array(utf8.utf8), is: "UTF-8", utf8)
    let gb = Array(ascii.utf8) + (0..<2000).flatMap { _ in Self.inGB }
    try Self.expect(gb, is: "GB18030", ascii + String(repeating: Self.clause, count: 2000))
  }

  /// Where the beginning is ASCII, what comes behind it tells.
  @Test(arguments: examples.filter { ["UTF-8", "GB18030", "Big5"].contains($0.name) })
  func behindMuchASCII(_ example: Example) throws {
    let ascii = String(repeating: "plain\n", count: 6000)
    try Self.expect(Array(ascii.utf8) + example.bytes, is: example.name, ascii + Self.text)
  }

  /// What is no text in GB 18030 is shown as U+FFFD and no more is lost.
  @Test func badBytesAreSubstituted() throws {
    let bytes = Self.repeated(Self.inGB).dropLast() + [0xFF, 0x0A]
    try Self.expect(Array(bytes), is: "GB18030", Self.text.dropLast() + "\u{FFFD}\n")
  }

  @Test(arguments: ["{\\rtf1", "GIF89a", "PK\u{3}\u{4}", "\u{7F}ELF"])
  func signaturesOfOtherFiles(_ opening: String) {
    #expect(throws: DocumentLoader.Failure.self) {
      try DocumentLoader().load(bytes: Array((opening + Self.text).utf8), name: "x")
    }
  }

  @Test func charactersOfHongKong() throws {
    // 嘅, 喺, 咗
    let bytes: [UInt8] = [0x9D, 0xEF, 0x9D, 0xF6, 0x9D, 0xF7]
    let file = Self.repeated(Self.inBig5) + bytes
    let document = try DocumentLoader().load(bytes: file, name: "page.txt")
    #expect(document.encoding == "Big5")
    #expect(document.source[document.source.whole].hasSuffix("嘅喺咗"))
  }

  @Test func charactersOfFourBytes() throws {
    try Self.expect(Self.repeated(Self.inGB) + [0x81, 0x39, 0xEE, 0x39], is: "GB18030", Self.text + "\u{3400}")
  }

  /// A file is what its bytes are, whatever it says.
  @Test func wrongDeclarationsAreOverruled() throws {
    let head = "<html><head><meta charset=gb2312></head><body><p>"
    let utf8 = Array((head + Self.text).utf8)
    #expect(try DocumentLoader().load(bytes: utf8, name: "a.html").encoding == "UTF-8")
    let big5 = Array(head.utf8) + Self.repeated(Self.inBig5)
    #expect(try DocumentLoader().load(bytes: big5, name: "a.html").encoding == "Big5")
  }

  /// Two characters tell nothing: the declaration decides.
  @Test(arguments: [("gbk", "GB18030"), ("BIG5-HKSCS", "Big5")]) func declarationsDecideTheRest(
    _ name: String, _ encoding: String
  ) throws {
    let file =
      Array("<html><head><meta http-equiv=x content='text/html; charset=\(name)'><title>".utf8) + [
        0xA4, 0xA4, 0xB5, 0xD8,
      ]
    #expect(try DocumentLoader().load(bytes: file, name: "a.html").encoding == encoding)
  }

  @Test func encodingOfTaiwanIsRefusedByName() throws {
    // 河長制推行三年以來，江州的水一天比一天清了，
    let clause: [UInt8] = [
      0xCE, 0xC8, 0xCF, 0xDB, 0xCC, 0xB1, 0xDA, 0xE4, 0xC8, 0xE7, 0xC4, 0xB5, 0xC8, 0xA1, 0xC5, 0xE8, 0xCB, 0xF4, 0xA1,
      0xA2, 0xC8, 0xC0, 0xC7, 0xFC, 0xCE, 0xFB, 0xC5, 0xD5, 0xC4, 0xA1, 0xC5, 0xB2, 0xC5, 0xD2, 0xC4, 0xA1, 0xC5, 0xB2,
      0xDB, 0xD2, 0xC4, 0xA7, 0xA1, 0xA2,
    ]
    let failure = #expect(throws: DocumentLoader.Failure.self) {
      try DocumentLoader().load(bytes: Self.repeated(clause), name: "x.txt")
    }
    #expect(failure?.problem == FileProblem(.isEUCTW))
  }

  @Test(arguments: [
    ("gbk", "GB18030"), ("GB2312", "GB18030"), ("big5-hkscs", "Big5"), ("utf8", "UTF-8"), ("UTF-16be", "UTF-16BE"),
  ])
  func namesOfEncodings(_ name: String, _ encoding: String) throws {
    #expect(TextEncoding(name: name)?.rawValue == encoding)
    #expect(TextEncoding(name: "latin-9") == nil)
  }

  @Test func whoeverSaysItIsRight() throws {
    let bytes = Self.repeated(Self.inGB)
    let document = try DocumentLoader(encoding: .big5).load(bytes: bytes, name: "page.txt")
    #expect(document.encoding == "Big5")
    let marked = [0xFE, 0xFF] + Self.units(Self.text.utf16.map(\.bigEndian))
    let text = try DocumentLoader(encoding: .utf16BigEndian).load(bytes: marked, name: "page.txt").source
    #expect(text[text.whole] == Self.text)
  }
}
