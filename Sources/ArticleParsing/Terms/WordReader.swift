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
    var here = Wordbook.Step.start
    var one = Wordbook.Step.unreached
    var (two, three, four) = (one, one, one)
    for i in run {
      let beginning = book.beginning(scalars[i], scalars[i &+ 1])
      one = .better(one, here.then(beginning.single))
      two = .better(two, here.then(beginning.pair))
      if beginning.isMore {
        book.forEachLongerWord(beginning, scalars, from: i) { word in
          if word.word.length == 3 {
            three = .better(three, here.then(word))
          } else {
            four = .better(four, here.then(word))
          }
        }
        if beginning.beginsKnown { addBeginning(i) }
      }
      ways[i &- run.lowerBound] = one.word
      (here, one, two, three, four) = (one, two, three, four, .unreached)
    }
  }

  /// Follows the cheapest way back from the end.
  private mutating func collect(_ run: Range<Int>, _ ways: ScalarTable<Wordbook.PackedWord>) {
    let first = run.lowerBound
    var found = 0
    var length = run.count
    while length > 0 {
      length &-= ways[length &- 1].length
      found &+= 1
    }
    count &+= found
    var index = count
    length = run.count
    edges[run.upperBound] = Words.Edge.edge
    while length > 0 {
      let way = ways[length &- 1]
      length &-= way.length
      index &-= 1
      let word = Words.Word(
        start: first &+ length, length: way.length, commonness: Wordbook.commonness(way.code),
        kind: book.kind(way.code), opensRun: length == 0)
      words.initializeElement(at: index, to: word)
      edges[first &+ length] = edge(word, reach: run.count &- length)
    }
  }

  @inline(__always)
  private func edge(_ word: Words.Word, reach: Int) -> UInt8 {
    let mayOpen = PhraseRules.mayOpen(word) || scalars[Int(word.start)] == Words.china
    return Words.Edge.edge | (word.opensRun ? Words.Edge.opensRun : 0)
      | (mayOpen && reach >= 2 ? Words.Edge.opensTerm : 0)
      | UInt8(truncatingIfNeeded: min(RepeatedPhrases.longest, reach)) &<< Words.Edge.reachShift
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
