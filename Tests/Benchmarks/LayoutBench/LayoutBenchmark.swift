import TextLayout

/// Layout of whole texts, and of one screen.
enum LayoutBenchmark {
  static func run(_ input: BenchmarkInput) {
    let paragraphs = input.paragraphs
    let megabytes = Double(paragraphs.reduce(0) { $0 + $1.count }) / 1e6
    let setter = Typesetter(options: LayoutOptions(measure: 80))
    let bytes = input.bytes
    let first = Stopwatch.seconds { _ = set(paragraphs.prefix(1), setter, bytes) }
    var lines = 0
    let whole = Stopwatch.best(of: 5) { lines = set(paragraphs[...], setter, bytes) }
    var screen = paragraphs.prefix(0)
    while set(screen, setter, bytes) < 24, screen.endIndex < paragraphs.endIndex {
      screen = paragraphs[..<(screen.endIndex + 1)]
    }
    let page = Stopwatch.best(of: 100) { _ = set(screen, setter, bytes) }
    print("layout: \(megabytes / whole) MB/s, \(lines) lines of \(megabytes) MB in \(whole * 1e3) ms")
    print("layout: one screen \(page * 1e6) µs, the very first paragraph \(first * 1e6) µs")
  }

  private static func set(
    _ paragraphs: ArraySlice<Range<Int>>, _ setter: Typesetter, _ bytes: [UInt8]
  ) -> Int {
    paragraphs.reduce(0) { $0 + setter.lines(of: Block(range: $1, style: .body), in: bytes.span).count }
  }
}
