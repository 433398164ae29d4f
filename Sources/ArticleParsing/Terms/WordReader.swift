/// Cuts runs of hanzi into words: Viterbi over each run, in memory that is large enough.
struct WordReader {
  private let scalars: UnsafeBufferPointer<UInt16>
  private let words: UnsafeMutableBufferPointer<Words.Word>
  let edges: UnsafeMutableBufferPointer<Words.Edge>
  private let beginnings: UnsafeMutableBufferPointer<Int32>
  /// By how far behind the run's beginning each scalar of a run stands: the last word of the cheapest way to its end.
  private let ways: UnsafeMutableBufferPointer<Wordbook.PackedWord>
  /// What the wordbook has at the places of one block of a run.
  private let lookUps: UnsafeMutableBufferPointer<Wordbook.LookUp>
  /// The words of one and two scalars that begin there.
  private let short: UnsafeMutableBufferPointer<Wordbook.Beginning>
  /// Scalars of a run that are looked up together.
  private static let block = 128
  private let book = Wordbook.shared
  private var count = 0
  private var beginningCount = 0

  init(_ scalars: UnsafeBufferPointer<UInt16>, _ memory: inout ScratchMemory) {
    self.scalars = scalars
    words = memory.table(of: Words.Word.self, count: scalars.count)
    edges = memory.table(of: Words.Edge.self, count: scalars.count + 1)
    edges.initialize(repeating: .none)
    beginnings = memory.table(of: Int32.self, count: scalars.count)
    ways = memory.table(of: Wordbook.PackedWord.self, count: scalars.count)
    lookUps = memory.table(of: Wordbook.LookUp.self, count: Self.block)
    short = memory.table(of: Wordbook.Beginning.self, count: Self.block)
  }

  var found: UnsafeBufferPointer<Words.Word> { UnsafeBufferPointer(rebasing: words[..<count]) }
  /// Places where a standing formulation may begin.
  var knownBeginnings: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(rebasing: beginnings[..<beginningCount]) }

  mutating func readAll(_ marks: UnsafeBufferPointer<Int32>, _ barred: [ScalarRange]) {
    var bar = 0
    var i = 0
    for mark in marks {
      let stop = Int(mark)
      while i < stop {
        while bar < barred.count, barred[bar].upperBound <= i { bar += 1 }
        let isBarred = bar < barred.count && barred[bar].lowerBound < stop
        let end = isBarred ? barred[bar].lowerBound : stop
        if end > i {
          read(i..<end)
          collect(i..<end)
        }
        i = max(i, end)
        if isBarred {
          skip(i..<barred[bar].upperBound)
          i = barred[bar].upperBound
        }
      }
      if i == stop, Wordbook.mayBeginKnown(mark: scalars[stop]) { skip(stop..<(stop &+ 1)) }
      i = max(i, stop &+ 1)
    }
  }

  /// The cheapest ways to a place and to the next three, all there is to keep: no word is longer than four, and one of
  /// four begins at the place itself.
  private struct Front {
    var here = Wordbook.Step.start
    var (one, two, three) = (Wordbook.Step.unreached, Wordbook.Step.unreached, Wordbook.Step.unreached)
  }

  private mutating func read(_ run: Range<Int>) {
    var front = Front()
    var from = run.lowerBound
    while from < run.upperBound {
      let block = from..<min(from &+ Self.block, run.upperBound)
      lookUp(block)
      walk(block, of: run, &front)
      from = block.upperBound
    }
  }

  /// The table is larger than a processor's nearer caches. In a loop of their own, without a branch between them, as many
  /// look-ups run side by side as it can have under way.
  private func lookUp(_ block: Range<Int>) {
    let (book, lookUps, short) = (book, lookUps, short)
    let scalars = UnsafeBufferPointer(rebasing: scalars[block.lowerBound...])
    let last = scalars.count &- 1
    for i in 0..<block.count { lookUps[i] = book.lookUp(scalars[i], scalars[i &+ 1]) }
    for i in 0..<block.count {
      short[i] = book.beginning(lookUps[i], scalars[i], scalars[i &+ 1], scalars[min(i &+ 2, last)])
    }
  }

  /// Words that reach over the end of the run are tried too, and never taken.
  private mutating func walk(_ block: Range<Int>, of run: Range<Int>, _ front: inout Front) {
    let (book, short, scalars) = (book, short, scalars)
    let ways = UnsafeMutableBufferPointer(rebasing: ways[(block.lowerBound &- run.lowerBound)...])
    var (here, one, two, three) = (front.here, front.one, front.two, front.three)
    for i in 0..<block.count {
      let beginning = short[i]
      one = .better(one, here.then(beginning.single))
      two = .better(two, here.then(beginning.pair))
      var four = Wordbook.Step.unreached
      if beginning.isMore {
        let place = block.lowerBound &+ i
        (three, four) = book.longerWords(beginning, scalars, from: place, after: here, three: three)
        if beginning.beginsKnown { addBeginning(place) }
      }
      ways[i] = one.word
      (here, one, two, three) = (one, two, three, four)
    }
    front = Front(here: here, one: one, two: two, three: three)
  }

  /// Follows the cheapest way back from the end.
  private mutating func collect(_ run: Range<Int>) {
    let (book, ways, words, edges, opening) = (book, ways, words, edges, count)
    var length = run.count
    while length > 0 {
      length &-= ways[length &- 1].length
      count &+= 1
    }
    var index = count
    var start = run.upperBound
    edges[start] = .end
    while index > opening {
      index &-= 1
      let way = ways[start &- run.lowerBound &- 1]
      start &-= way.length
      let word = Words.Word(start: start, way, kind: book.kind(way))
      words.initializeElement(at: index, to: word)
      let opensTerm = PhraseRules.mayOpen(word) || word.length == 1 && scalars[start] == Words.china
      edges[start] = Words.Edge(opensTerm: opensTerm, reach: run.upperBound &- start)
    }
    words[opening].openRun()
    edges[start].openRun()
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
