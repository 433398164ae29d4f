import ArticleModel
import ArticleParsing

/// Structure, speech and terms of a whole text, section by section, each step by itself and all together.
enum AnalysisBenchmark {
  static func run(_ input: BenchmarkInput) {
    let document = Document(name: "bench", source: SourceText(utf8: input.bytes))
    let source = document.source
    let sections = (0..<document.sectionCount).map(document.sectionRange)
    let megabytes = Double(source.count) / 1e6
    var read: [[Article]] = []
    let structure = Stopwatch.best(of: 3) {
      read = sections.map { StructureRecognizer().articles(in: source, range: $0) }
    }
    var texts: [ArticleText] = []
    let decoding = Stopwatch.best(of: 3) {
      texts = zip(sections, read).flatMap { section, articles in
        let text = DecodedText(source, section)
        return articles.map { ArticleText($0.paragraphs, in: text) }
      }
    }
    var heard = read.flatMap { $0 }
    let speech = Stopwatch.best(of: 3) {
      for (i, text) in texts.enumerated() {
        let speech = SpeechRecognizer().speech(in: text)
        (heard[i].speakers, heard[i].remarks) = (speech.speakers, speech.remarks)
      }
    }
    let terms = Stopwatch.best(of: 3) {
      let recognizer = TermRecognizer()
      for (i, text) in texts.enumerated() {
        _ = recognizer.recognize(text, names: heard[i].speakers.map(\.name))
      }
    }
    let parser = ArticleParser()
    let whole = Stopwatch.best(of: 3) {
      for section in sections { _ = parser.articles(in: source, range: section) }
    }
    print("analysis: \(texts.count) articles of \(megabytes) MB in \(sections.count) sections")
    for (step, seconds) in [
      ("structure", structure), ("decoding", decoding), ("speech", speech), ("terms", terms), ("all", whole),
    ] {
      print("analysis: \(step) \(megabytes / seconds) MB/s")
    }
  }
}
