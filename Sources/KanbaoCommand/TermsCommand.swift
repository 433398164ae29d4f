import ArgumentParser
import ArticleModel

/// Policy terms with counts and where they stand.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "提法: policy terms with counts, evidence and where they stand.")

  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Say what each term's rank rests on.") var explain = false
  @Argument(help: "Files or folders; - is standard input.", completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    var inputs = Inputs(files, loader: Personal.loader())
    inputs.readAll { document in
      for article in document.allArticles {
        output.writeLine(ArticleTitle.line(article, of: document))
        var table = TextTable(columns: [.start, .end, .start])
        for term in article.terms { table.add(["  " + term.text, "\(term.occurrences.count)", term.kind.rawValue]) }
        for line in table.lines { output.writeLine(line) }
      }
    }
    output.flush()
    if inputs.failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }
}
