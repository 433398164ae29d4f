import ArticleModel
import ArticleParsing
import ReaderCore

/// The reader without a terminal: the first frame, and what a key costs.
enum ReaderBenchmark {
  static func run(_ input: BenchmarkInput) {
    let source = SourceText(utf8: input.bytes)
    let parser = ArticleParser()
    let document = Document(name: "x", source: source) { parser.articles(in: $0, range: $1) }
    let size = ScreenSize(columns: 80, rows: 24)
    var known: [Article] = []
    let analysis = Stopwatch.best(of: 10) { known = document.analyse(source, document.sectionRange(0)) }
    print("reader: analysing the first section  \(micro(analysis)) µs, \(known.count) articles")
    let analysed = document.sectionCount == 1 ? Document(name: "x", source: source, articles: known) : document
    let first = Stopwatch.best(of: 10) {
      var reader = Reader(size: size)
      _ = reader.update(.opened(analysed))
      _ = reader.frame()
    }
    print("reader: opening and first frame      \(micro(first)) µs")
    var reader = Reader(size: size)
    _ = reader.update(.opened(analysed))
    let idle = Stopwatch.seconds { while reader.update(.idle).contains(.idle) {} }
    print("reader: idle work after opening      \(micro(idle)) µs")
    let still = Stopwatch.best(of: 200) { _ = reader.frame() }
    print("reader: frame of a still page        \(micro(still)) µs")
    for keys in [" ", "b", "j", "k", "d", "u", "]", "[", "n", "*", "h", "s", "t", "x", "c", "w", "G", "g"] {
      var total = 0.0
      var worst = 0.0
      for _ in 0..<40 {
        let once = Stopwatch.seconds {
          _ = reader.update(.key(.character(Character(keys))))
          _ = reader.frame()
        }
        total += once
        worst = max(worst, once)
      }
      _ = reader.update(.key(.escape))
      _ = reader.update(.key(.character("g")))
      print("reader: key \(keys) and frame              \(micro(total / 40)) µs, worst \(micro(worst)) µs")
    }
    let search = Stopwatch.seconds {
      for character in "/没有这个词" { _ = reader.update(.key(.character(character))) }
      _ = reader.frame()
    }
    print("reader: a search without a hit       \(micro(search)) µs")
  }

  private static func micro(_ seconds: Double) -> Int { Int(seconds * 1e6) }
}
