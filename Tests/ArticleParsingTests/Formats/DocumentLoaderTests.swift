import ArticleModel
import ArticleParsing
import FoundationEssentials
import Testing

@Suite struct DocumentLoaderTests {
  static let text = "江州的水清了\n\n　　河长制推行三年以来，江州的水一天比一天清了，岸上的人也一天比一天多了。\n"

  @Test func encodings() throws {
    let hanzi: [UInt16] = Array(Self.text.utf16)
    let little = hanzi.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = hanzi.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    // 江州的水清了 in GB 18030 and in Big5.
    let gb: [UInt8] = [0xBD, 0xAD, 0xD6, 0xDD, 0xB5, 0xC4, 0xCB, 0xAE, 0xC7, 0xE5, 0xC1, 0xCB]
    let big5: [UInt8] = [0xA6, 0xBF, 0xA6, 0x7B, 0xAA, 0xBA, 0xA4, 0xF4, 0xB2, 0x4D, 0xA4, 0x46]
    let repeated = String(repeating: "江州的水清了", count: 8)
    let cases: [([UInt8], String, String)] = [
      (Array(Self.text.utf8), "UTF-8", Self.text), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "UTF-8", Self.text),
      ([0xFF, 0xFE] + little, "UTF-16LE", Self.text), ([0xFE, 0xFF] + big, "UTF-16BE", Self.text),
      (little, "UTF-16LE", Self.text), (big, "UTF-16BE", Self.text),
      ((0..<8).flatMap { _ in gb }, "GB18030", repeated), ((0..<8).flatMap { _ in big5 }, "Big5", repeated),
      ([], "UTF-8", ""), (Array(" \n\n\t ".utf8), "UTF-8", " \n\n\t "),
      (Array("plain ASCII".utf8), "UTF-8", "plain ASCII"),
    ]
    for (bytes, encoding, text) in cases {
      let document = try DocumentLoader().load(bytes: bytes, name: "-")
      #expect(document.encoding == encoding)
      #expect(document.source[document.source.whole] == text)
    }
  }

  @Test func fewBadBytesAreStillUTF8() throws {
    var bytes = Array(String(repeating: Self.text, count: 3).utf8)
    bytes[40] = 0xFF
    #expect(try DocumentLoader().load(bytes: bytes, name: "-").encoding == "UTF-8")
  }

  @Test(
    arguments: [
      LongText(bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]),
      LongText("\0", times: 64), LongText(bytes: (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 7 >> 3) }),
    ])
  func binaryIsRefused(_ text: LongText) {
    #expect(throws: DocumentLoader.Failure(path: "x.bin", FileProblem(.isBinary))) {
      try DocumentLoader().load(bytes: text.bytes, name: "x.bin")
    }
  }

  @Test func failuresSayWhy() {
    #expect(throws: DocumentLoader.Failure(path: "/no/such", FileProblem(.missing))) {
      try DocumentLoader().load(path: "/no/such")
    }
    #expect(throws: DocumentLoader.Failure(path: "/tmp", FileProblem(.isFolder))) {
      try DocumentLoader().load(path: "/tmp")
    }
  }

  @Test func foldersAndFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kanbao-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: DocumentLoader.Failure.self) { try DocumentLoader().files(at: folder) }
    for name in ["b.txt", "a.txt", "c.html", "d.jpg"] {
      try Data(Self.text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    #expect(try DocumentLoader().files(at: folder) == ["a.txt", "b.txt", "c.html"].map { "\(folder)/\($0)" })
    let document = try DocumentLoader().load(path: "\(folder)/a.txt")
    #expect(document.name == "\(folder)/a.txt")
    #expect(document.source[document.source.whole] == Self.text)
  }

  @Test func namesInCapitalsAndWhatABrowserSavesBesideAPage() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kanbao-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let articles = [
      "A.TXT", "b.HTML", "c.shtml", "d.md", "e.XHTML", "页面.html", "剪报_files/f.txt", "年/月/g.Txt", "i.txt.gz",
    ]
    let others = ["页面_files/广告.html", "页面_files/js/x.txt", "b.files/frame.htm", "h.pdf", ".txt"]
    for name in articles + others {
      let path = URL(filePath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.text.utf8).write(to: path)
    }
    #expect(Set(try DocumentLoader().files(at: folder)) == Set(articles.map { "\(folder)/\($0)" }))
  }
}
