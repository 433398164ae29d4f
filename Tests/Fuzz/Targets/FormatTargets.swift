import ArticleModel
import ArticleParsing

/// Files of every format, told by their name as well as by their bytes.
enum FormatTargets {
  static let all =
    [
      ("page", "页.html"), ("mhtml", "页.mhtml"), ("json", "集.json"), ("lines", "集.jsonl"), ("table", "表.csv"),
      ("feed", "源.xml"), ("markdown", "文.md"), ("packed", "包.zip"), ("text", "文.txt"),
    ].map { target, name in FuzzTarget(name: target) { try run($0, name) } }

  private static func run(_ bytes: [UInt8], _ name: String) throws {
    let document: Document
    do throws(DocumentLoader.Failure) {
      document = try DocumentLoader().load(bytes: bytes, name: name)
    } catch {
      // Refused.
      return
    }
    // What a small archive swells to would keep the fuzzer busy with one input.
    guard document.source.count < 1 << 20 else { return }
    try ArticleChecks.check(document)
  }
}
