/// A text's hanzi cut into words: of all ways to read a run by the wordbook, the likeliest (a unigram model).
package struct Words {
  package struct Word: Sendable {
    /// Scalars.
    package var start: Int32
    package var length: UInt8
    package var commonness: UInt8
    package var kind: Wordbook.Kind
    /// First of its run: what stands before is no hanzi.
    package var opensRun: Bool

    package var end: Int { Int(start) + Int(length) }
    package var range: Range<Int> { Int(start)..<end }
  }

  package let words: [Word]
  /// The word that begins at each scalar; -1 where none does.
  package let wordAt: [Int32]
  /// Whether a word begins or ends before each scalar.
  package let isEdge: [Bool]

  /// - Parameter barred: scalars that are no part of any word: names of people.
  package init(_ folded: [UInt16], barred: [Range<Int>] = []) {
    let marks = folded.indices.filter { !isHanzi(folded[$0]) }.map { Int32($0) }
    self = folded.withUnsafeBufferPointer { folded in
      marks.withUnsafeBufferPointer { Words(folded, marks: $0, barred: barred) }
    }
  }

  /// - Parameter marks: where everything stands that is no hanzi; sorted.
  init(_ scalars: UnsafeBufferPointer<UInt16>, marks: UnsafeBufferPointer<Int32>, barred: [Range<Int>]) {
    var wordAt = [Int32](repeating: -1, count: scalars.count + 1)
    var isEdge = [Bool](repeating: false, count: scalars.count + 1)
    words = [Word](unsafeUninitializedCapacity: scalars.count) { words, count in
      wordAt.withUnsafeMutableBufferPointer { wordAt in
        isEdge.withUnsafeMutableBufferPointer { isEdge in
          var reader = Reader(scalars, words, wordAt, isEdge)
          reader.readAll(marks, barred)
          count = reader.count
        }
      }
    }
    self.wordAt = wordAt
    self.isEdge = isEdge
  }

  /// The words for many questions: valid only inside `body`.
  struct View {
    let words: UnsafeBufferPointer<Word>
    let wordAt: UnsafeBufferPointer<Int32>
    let isEdge: UnsafeBufferPointer<Bool>
  }

  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    words.withUnsafeBufferPointer { words in
      wordAt.withUnsafeBufferPointer { wordAt in
        isEdge.withUnsafeBufferPointer { isEdge in body(View(words: words, wordAt: wordAt, isEdge: isEdge)) }
      }
    }
  }

  /// Viterbi over each run.
  private struct Reader {
    private let scalars: UnsafeBufferPointer<UInt16>
    private let words: UnsafeMutableBufferPointer<Word>
    private let wordAt: UnsafeMutableBufferPointer<Int32>
    private let isEdge: UnsafeMutableBufferPointer<Bool>
    private let book = Wordbook.shared
    /// Words written.
    private(set) var count = 0
    /// By the scalar behind each word: the last step of the cheapest way there.
    private let steps: UnsafeMutableBufferPointer<Wordbook.Step>
    private let beginnings: UnsafeMutableBufferPointer<Wordbook.Beginning>

    init(
      _ scalars: UnsafeBufferPointer<UInt16>, _ words: UnsafeMutableBufferPointer<Word>,
      _ wordAt: UnsafeMutableBufferPointer<Int32>, _ isEdge: UnsafeMutableBufferPointer<Bool>
    ) {
      self.scalars = scalars
      self.words = words
      self.wordAt = wordAt
      self.isEdge = isEdge
      steps = .allocate(capacity: scalars.count + 1)
      beginnings = .allocate(capacity: scalars.count)
    }

    mutating func readAll(_ marks: UnsafeBufferPointer<Int32>, _ barred: [Range<Int>]) {
      defer {
        steps.deallocate()
        beginnings.deallocate()
      }
      // All at once, so that no look-up waits for another.
      for i in 0..<max(0, scalars.count &- 1) {
        beginnings.initializeElement(at: i, to: book.beginning(scalars[i], scalars[i &+ 1]))
      }
      if let last = scalars.last {
        beginnings.initializeElement(at: scalars.count - 1, to: book.beginning(last, 0))
      }
      var bar = 0
      var i = 0
      for index in 0...marks.count {
        let stop = index < marks.count ? Int(marks[index]) : scalars.count
        while i < stop {
          while bar < barred.count, barred[bar].upperBound <= i { bar += 1 }
          let isBarred = bar < barred.count && barred[bar].lowerBound < stop
          let end = isBarred ? barred[bar].lowerBound : stop
          if end > i { read(i..<end) }
          i = isBarred ? barred[bar].upperBound : stop
        }
        i = max(i, stop + 1)
      }
    }

    private mutating func read(_ run: Range<Int>) {
      // No word is longer than four: the ways to the next four places are all there is to keep. Words that reach over the
      // end of the run are tried too, and never taken.
      var here = Wordbook.Step.start
      var one = Wordbook.Step.unreached
      var (two, three, four) = (one, one, one)
      for i in run {
        let beginning = beginnings[i]
        one = .better(one, here.then(beginning.single))
        two = .better(two, here.then(beginning.pair))
        book.forEachLongerWord(beginning.pair, scalars, from: i) { word in
          if word.length == 3 { three = .better(three, here.then(word)) } else { four = .better(four, here.then(word)) }
        }
        steps[i &+ 1] = one
        (here, one, two, three, four) = (one, two, three, four, .unreached)
      }
      collect(run)
    }

    /// Follows the cheapest way back from the end.
    private mutating func collect(_ run: Range<Int>) {
      var found = 0
      var end = run.upperBound
      while end > run.lowerBound {
        end &-= steps[end].length
        found &+= 1
      }
      var index = count &+ found
      end = run.upperBound
      isEdge[end] = true
      while end > run.lowerBound {
        let last = steps[end]
        end &-= last.length
        index &-= 1
        let entry = book.entry(last.code)
        words.initializeElement(
          at: index,
          to: Word(
            start: Int32(truncatingIfNeeded: end), length: UInt8(truncatingIfNeeded: last.length),
            commonness: entry.commonness, kind: entry.kind, opensRun: end == run.lowerBound))
        wordAt[end] = Int32(truncatingIfNeeded: index)
        isEdge[end] = true
      }
      count &+= found
    }
  }
}
