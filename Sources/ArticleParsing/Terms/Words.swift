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
    /// The cheapest way to a place: its cost, then four less the length of its last word, then that word's code, from
    /// the high bits down. So the smaller number is the better step, of equal cost the longer word.
    private struct Step {
      private(set) var packed: UInt64

      static let unreached = Step(packed: .max)
      static let start = Step(packed: 0)

      private init(packed: UInt64) { self.packed = packed }

      @inline(__always)
      var cost: UInt64 { packed >> 32 }

      /// Keeps the better one of this way and another.
      @inline(__always)
      mutating func take(_ cost: UInt64, length: Int, code: UInt16) {
        packed = min(packed, cost << 32 | UInt64(truncatingIfNeeded: 4 &- length) << 16 | UInt64(code))
      }

      @inline(__always)
      var last: LastWord { LastWord(packed: UInt32(truncatingIfNeeded: packed)) }
    }

    /// The word that the cheapest way to a place ends with.
    private struct LastWord {
      fileprivate let packed: UInt32

      var length: Int { 4 &- Int(packed >> 16) }
      var code: UInt16 { UInt16(truncatingIfNeeded: packed) }
    }

    private let scalars: UnsafeBufferPointer<UInt16>
    private let words: UnsafeMutableBufferPointer<Word>
    private let wordAt: UnsafeMutableBufferPointer<Int32>
    private let isEdge: UnsafeMutableBufferPointer<Bool>
    private let book = Wordbook.shared
    /// Words written.
    private(set) var count = 0
    /// By the scalar behind each word.
    private let lastWords: UnsafeMutableBufferPointer<LastWord>
    private let beginnings: UnsafeMutableBufferPointer<Wordbook.Beginning>

    init(
      _ scalars: UnsafeBufferPointer<UInt16>, _ words: UnsafeMutableBufferPointer<Word>,
      _ wordAt: UnsafeMutableBufferPointer<Int32>, _ isEdge: UnsafeMutableBufferPointer<Bool>
    ) {
      self.scalars = scalars
      self.words = words
      self.wordAt = wordAt
      self.isEdge = isEdge
      lastWords = .allocate(capacity: scalars.count + 1)
      beginnings = .allocate(capacity: scalars.count)
    }

    mutating func readAll(_ marks: UnsafeBufferPointer<Int32>, _ barred: [Range<Int>]) {
      defer {
        lastWords.deallocate()
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
      var here = Step.start
      var (one, two, three, four) = (Step.unreached, Step.unreached, Step.unreached, Step.unreached)
      for i in run {
        let beginning = beginnings[i]
        let cost = here.cost
        one.take(cost &+ UInt64(book.cost(beginning.single)), length: 1, code: beginning.single)
        two.take(cost &+ UInt64(book.cost(beginning.pair)), length: 2, code: beginning.pair.number)
        book.forEachLongerWord(beginning.pair, scalars, from: i) { length, code in
          let cost = cost &+ UInt64(book.cost(code))
          if length == 3 { three.take(cost, length: 3, code: code) } else { four.take(cost, length: 4, code: code) }
        }
        lastWords[i &+ 1] = one.last
        (here, one, two, three, four) = (one, two, three, four, .unreached)
      }
      collect(run)
    }

    /// Follows the cheapest way back from the end.
    private mutating func collect(_ run: Range<Int>) {
      var found = 0
      var end = run.upperBound
      while end > run.lowerBound {
        end &-= lastWords[end].length
        found &+= 1
      }
      var index = count &+ found
      end = run.upperBound
      isEdge[end] = true
      while end > run.lowerBound {
        let last = lastWords[end]
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
