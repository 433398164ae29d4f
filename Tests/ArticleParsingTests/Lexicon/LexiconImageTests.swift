import ArticleParsing
import CResources
import Foundation
import Testing

/// What lies in the program ready-made must be what the tables say. `KANBAO_REWRITE_LEXICONS=1 swift test --filter
/// LexiconImage` makes it anew after a change to a table; the next build has it.
struct LexiconImageTests {
  private static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources")

  @Test func termsAreUpToDate() throws { try check(TermLexicon.imageName, TermLexicon.image) }

  private func check(_ name: String, _ build: (_ read: (String) -> [UInt8]) -> [UInt8]) throws {
    let image = build { table in
      (try? Data(contentsOf: Self.resources.appending(path: table))).map(Array.init) ?? []
    }
    if ProcessInfo.processInfo.environment["KANBAO_REWRITE_LEXICONS"] == "1" {
      try Data(image).write(to: Self.resources.appending(path: name))
      return
    }
    let embedded = try #require(kanbao_resource_named(name))
    let isSame = image.elementsEqual(UnsafeBufferPointer(start: embedded.pointee.bytes, count: embedded.pointee.count))
    #expect(isSame, "a table of words has changed: make the image anew (see above)")
  }
}
