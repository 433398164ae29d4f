import ArticleParsing
import Foundation
import Testing

/// A folder saved from an e-paper is read in the order of its pages.
@Suite struct EPaperFolderTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kanbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ name: String, _ text: String = "水清了。") throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func names() throws -> [String] {
    try DocumentLoader().files(at: folder.path).map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test func pagesOfLinksGiveTheOrder() throws {
    for name in ["content_101.htm", "content_102.htm", "content_103.htm", "content_99.htm"] { try write(name) }
    try write("node_10.htm", "<a href=content_101.htm>三版</a>")
    try write("node_2.htm", "<area href='content_103.htm?div=-1'><a href=\"../12/content_99.htm\">一版</a><a href=x.htm>")
    #expect(try names() == ["content_103.htm", "content_99.htm", "content_101.htm", "content_102.htm"])
  }

  @Test func pagesOfLinksWithoutArticlesAreFilesLikeOthers() throws {
    try write("node_1.htm", "<a href=elsewhere.htm>水</a>")
    try write("a.htm")
    #expect(try names() == ["a.htm", "node_1.htm"])
  }

  @Test func othersStandByName() throws {
    for name in ["b.html", "a.html", "nodes.html"] { try write(name) }
    #expect(try names() == ["a.html", "b.html", "nodes.html"])
  }
}
