package import ArgumentParser
import ArticleModel
import ArticleParsing
import ReaderCore
import TerminalUI
import TextLayout

package struct Kanbao: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "kanbao", abstract: "看报: a terminal reader for Chinese newspaper articles.", version: "0.1.0",
    subcommands: [Export.self])
  package init() {}
}

struct Export: ParsableCommand {
  @Option var format = "json"
  @Argument var files: [String]

  func run() throws {
    let parser = ArticleParser()
    for file in files {
      let document = try DocumentLoader(parser: parser).load(path: file)
      let json = ArticleJSON(document: document)
      var articles: [JSONValue] = []
      for section in 0..<document.sectionCount {
        articles += document.analyse(document.source, document.sectionRange(section)).map(json.value)
      }
      print(JSONValue.object([("articles", .array(articles))]).serialized(indent: 2))
    }
  }
}
