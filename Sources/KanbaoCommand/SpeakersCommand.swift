import ArgumentParser
import ArticleModel
import TextLayout

/// Who speaks: name, post, where, how much.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers", abstract: "谁在说话: who speaks in each article, with post, lines and share of the words.")

  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Say which rule and what evidence found each remark.") var explain = false
  @Argument(help: "Files or folders; - is standard input.", completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    var inputs = Inputs(files, loader: Personal.loadReporting().loader())
    inputs.readAll(.fileByFile, to: &output) { document, output in
      let encoder = ArticleJSON(document: document)
      for article in document.allArticles {
        if json {
          ArticleList.write(encoder.speakersValue(article, explain: explain), to: &output)
        } else {
          write(article, of: document, lines: encoder.lineNumbers, to: &output)
        }
      }
    }
    if json { ArticleList.end(&output) }
    output.flush()
    if inputs.failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }

  private func write(
    _ article: Article, of document: Document, lines: LineNumbers, to output: inout StandardOutput
  ) {
    output.writeLine(ArticleTitle.line(article, of: document))
    var table = TextTable(columns: [.start, .start, .end, .end, .start])
    for (index, speaker) in article.speakers.enumerated() {
      let remarks = article.remarks.filter { $0.speaker == index }
      let share = article.share(of: index).percent
      let standing = lines.distinct(remarks.map(\.range)).map(String.init).joined(separator: ",")
      table.add([
        "  " + speaker.name, speaker.post ?? (speaker.kind == .group ? "(群体)" : ""), "\(remarks.count) 段", "\(share)%",
        "行 " + standing,
      ])
      guard explain else { continue }
      for remark in remarks {
        let text = article.paragraphs[remark.paragraph].text(of: remark.attribution, in: document.source)
        table.add(note: "      \(remark.evidence.rule): \(([text] + remark.evidence.details).joined(separator: " · "))")
      }
    }
    if article.speakers.isEmpty { output.writeLine("  (无人发言 nobody speaks)") }
    for line in table.lines { output.writeLine(line) }
  }
}

extension ArticleJSON {
  func speakersValue(_ article: Article, explain: Bool) -> JSONValue {
    .object([
      ("source", .string(document.name)),
      ("headline", .array(article.headline.map(JSONValue.string))),
      ("speakers", .array(speakers(of: article, kind: .person, explain: explain))),
      ("groups", .array(speakers(of: article, kind: .group, explain: explain))),
    ])
  }
}
