import ArticleModel
import ArticleParsing

/// Structure, speech and terms of a whole text, section by section, each step by itself and all together.
enum AnalysisBenchmark {
  static func run(_ input: BenchmarkInput) {
    let document = Document(name: "bench", source: SourceText(utf8: input.bytes), articles: [])
    let source = document.source
    let sections = (0..<document.sectionCount).map(document.sectionRange)
    let megabytes = Double(source.count) / 1e6
    var read: [Article] = []
    let structure = Stopwatch.best(of: 3) {
      read = sections.flatMap { StructureRecognizer().articles(in: source, range: $0) }
    }
    var heard = read
    let speech = Stopwatch.best(of: 3) {
      heard = read
      var memory = ScratchMemory()
      for i in heard.indices { SpeechRecognizer().recognize(&heard[i], in: source, &memory) }
    }
    let terms = Stopwatch.best(of: 3) {
      var found = heard
      var memory = ScratchMemory()
      for i in found.indices { TermRecognizer().recognize(&found[i], in: source, &memory) }
    }
    let parser = ArticleParser()
    let whole = Stopwatch.best(of: 3) {
      for section in sections { _ = parser.articles(in: source, range: section) }
    }
    print("analysis: \(read.count) articles of \(megabytes) MB in \(sections.count) sections")
    for (step, seconds) in [("structure", structure), ("speech", speech), ("terms", terms), ("all", whole)] {
      print("analysis: \(step) \(megabytes / seconds) MB/s")
    }
  }
}
