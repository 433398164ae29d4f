import ArticleModel
import ArticleParsing
import ReaderCore

/// The reader without a terminal: the first frame, and what a key costs.
enum ReaderBenchmark {
  static func run(_ input: BenchmarkInput) {
    let source = SourceText(utf8: input.bytes)
    let parser = ArticleParser()
    let document = Document(name: "x", source: source)
    let size = ScreenSize(columns: 80, rows: 24)
    var known: [Article] = []
    let analysis = Stopwatch.best(of: 10) { known = parser.articles(in: source, range: document.sectionRange(0)) }
    print("reader: analysing the first section  \(micro(analysis)) µs, \(known.count) articles")
    // A text of one section has been analysed beforehand; of a bigger one the analysis is part of what is measured.
    let whole = document.sectionRange(0)
    func update(_ reader: inout Reader, _ action: Action) -> [Effect] {
      var effects = reader.update(action)
      while case .require(let request)? = effects.last {
        let isKnown = document.sectionCount == 1 && request.range == whole
        let articles = isKnown ? known : parser.articles(in: source, range: request.range)
        effects = reader.update(.supplied(request, articles: articles))
      }
      return effects
    }
    let first = Stopwatch.best(of: 10) {
      var reader = Reader(size: size)
      _ = update(&reader, .opened(document))
    }
    print("reader: opening and first frame      \(micro(first)) µs")
    var reader = Reader(size: size)
    _ = update(&reader, .opened(document))
    let idle = Stopwatch.seconds { while update(&reader, .idle).contains(.idle) {} }
    print("reader: idle work after opening      \(micro(idle)) µs")
    let still = Stopwatch.best(of: 200) { _ = update(&reader, .fileChanged) }
    print("reader: frame of a still page        \(micro(still)) µs")
    for keys in [" ", "b", "j", "k", "d", "u", "]", "[", "n", "*", "h", "s", "t", "x", "c", "w", "G", "g"] {
      var total = 0.0
      var worst = 0.0
      for _ in 0..<40 {
        let once = Stopwatch.seconds {
          _ = update(&reader, .key(.character(Character(keys))))
        }
        total += once
        worst = max(worst, once)
      }
      _ = update(&reader, .key(.escape))
      _ = update(&reader, .key(.character("g")))
      print("reader: key \(keys) and frame              \(micro(total / 40)) µs, worst \(micro(worst)) µs")
    }
    let search = Stopwatch.seconds {
      for character in "/没有这个词" { _ = update(&reader, .key(.character(character))) }
    }
    print("reader: a search without a hit       \(micro(search)) µs")
  }

  private static func micro(_ seconds: Double) -> Int { Int(seconds * 1e6) }
}
