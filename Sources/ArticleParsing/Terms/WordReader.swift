/// Cuts runs of hanzi into words: Viterbi over each run, in memory that is large enough.
struct WordReader {
  private let scalars: UnsafeBufferPointer<UInt16>
  private let words: UnsafeMutableBufferPointer<Words.Word>
  private let edges: UnsafeMutableBufferPointer<UInt8>
  private let beginnings: UnsafeMutableBufferPointer<Int32>
  private let book = Wordbook.shared
  /// Words written.
  private(set) var count = 0
  /// Places written where a standing formulation may begin.
  private(set) var beginningCount = 0

  init(
    _ scalars: UnsafeBufferPointer<UInt16>, _ words: UnsafeMutableBufferPointer<Words.Word>,
    _ edges: UnsafeMutableBufferPointer<UInt8>, _ beginnings: UnsafeMutableBufferPointer<Int32>
  ) {
    self.scalars = scalars
    self.words = words
    self.edges = edges
    self.beginnings = beginnings
  }

  mutating func readAll(_ marks: UnsafeBufferPointer<Int32>, _ barred: [Range<Int>]) {
    // By how far behind the run's beginning each scalar of the run stands: the last word of the cheapest way to its end.
    let ways = ScalarTable<Wordbook.PackedWord>(capacity: scalars.count)
    defer { ways.deallocate() }
    var bar = 0
    var i = 0
    for mark in marks {
      let stop = Int(mark)
      while i < stop {
        while bar < barred.count, barred[bar].upperBound <= i { bar += 1 }
        let isBarred = bar < barred.count && barred[bar].lowerBound < stop
        let end = isBarred ? barred[bar].lowerBound : stop
        if end > i {
          read(i..<end, ways)
          collect(i..<end, ways)
        }
        i = max(i, end)
        if isBarred {
          skip(i..<barred[bar].upperBound)
          i = barred[bar].upperBound
        }
      }
      if i == stop { skip(stop..<(stop &+ 1)) }
      i = max(i, stop &+ 1)
    }
  }

  private mutating func read(_ run: Range<Int>, _ ways: ScalarTable<Wordbook.PackedWord>) {
    // No word is longer than four: the ways to the next four places are all there is to keep. Words that reach over the
    // end of the run are tried too, and never taken.
    let (book, scalars) = (book, UnsafeBufferPointer(rebasing: scalars[run.lowerBound...]))
    var here = Wordbook.Step.start
    var one = Wordbook.Step.unreached
    var (two, three, four) = (one, one, one)
    let length = run.count
    var i = 0
    while i < length {
      let beginning = book.beginning(scalars[i], scalars[i &+ 1])
      one = .better(one, here.then(beginning.single))
      two = .better(two, here.then(beginning.pair))
      if beginning.isMore {
        let longer = book.longerWords(beginning, scalars, from: i)
        if let word = longer.three { three = .better(three, here.then(word)) }
        if let word = longer.four { four = here.then(word) }
        if beginning.beginsKnown { addBeginning(run.lowerBound &+ i) }
      }
      ways[i] = one.word
      i &+= 1
      (here, one, two, three, four) = (one, two, three, four, .unreached)
    }
  }

  /// Follows the cheapest way back from the end.
  private mutating func collect(_ run: Range<Int>, _ ways: ScalarTable<Wordbook.PackedWord>) {
    let (book, words, edges, opening) = (book, words, edges, count)
    var length = run.count
    while length > 0 {
      length &-= ways[length &- 1].length
      count &+= 1
    }
    var index = count
    var start = run.upperBound
    edges[start] = Words.Edge.edge
    while index > opening {
      index &-= 1
      let way = ways[start &- run.lowerBound &- 1]
      start &-= way.length
      let word = Words.Word(start: start, way, kind: book.kind(way))
      words.initializeElement(at: index, to: word)
      let opensTerm = PhraseRules.mayOpen(word) || word.length == 1 && scalars[start] == Words.china
      let reach = UInt8(truncatingIfNeeded: min(RepeatedPhrases.longest, run.upperBound &- start))
      edges[start] = Words.Edge.edge | (opensTerm ? Words.Edge.opensTerm : 0) | reach &<< Words.Edge.reachShift
    }
    words[opening].openRun()
    edges[start] |= Words.Edge.opensRun
  }

  /// No words here, but a standing formulation may begin with a figure or with a name.
  private mutating func skip(_ part: Range<Int>) {
    for i in part where i &+ 1 < scalars.count && book.beginsKnown(scalars[i], scalars[i &+ 1]) { addBeginning(i) }
  }

  private mutating func addBeginning(_ place: Int) {
    beginnings[beginningCount] = Int32(truncatingIfNeeded: place)
    beginningCount &+= 1
  }
}
