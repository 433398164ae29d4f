import Glibc
import Testing
import TextLayout

/// Real articles, where they are at hand; nothing of their text is repeated here.
@Suite("Real articles", .enabled(if: Articles.areAtHand, Articles.reason))
struct CorpusTests {
  @Test("Every article at every width")
  func everyWidth() {
    for path in Articles.paths {
      for paragraph in Articles.paragraphs(path) {
        for measure in 10...200 {
          let options = LayoutOptions(measure: Cells(measure))
          LayoutInvariants(options: options, bytes: paragraph)
            .check(Setting.lines(paragraph, options, style: .body))
        }
      }
    }
  }

  @Test("At 40 cells, 95 of 100 full lines end flush", arguments: [true, false])
  func flush(restoring: Bool) {
    var full = 0
    var flush = 0
    for path in Articles.paths where path.hasSuffix("seed.txt") {
      for paragraph in Articles.paragraphs(path) {
        let options = LayoutOptions(measure: 40, restoring: restoring)
        for line in Setting.lines(paragraph, options, style: .body).dropLast() {
          full += 1
          if line.width == 38 || line.width == 40 { flush += 1 }
        }
      }
    }
    #expect(flush * 100 >= full * 95, "\(flush) of \(full)")
  }
}

enum Articles {
  static let folder = "../shared/corpus/articles/"
  static let reason: Comment = "../shared/corpus/articles is absent"
  static let areAtHand = Skipping.unless(!paths.isEmpty, "layout of real articles", "\(reason)")

  static let paths: [String] = {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append(folder + name) }
    }
    return names.sorted()
  }()

  static func paragraphs(_ path: String) -> [[UInt8]] {
    readBytes(path).split(separator: 0x0A).map(Array.init)
  }
}
