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
      var packed: UInt64

      static let unreached = Step(packed: .max)

      init(packed: UInt64) { self.packed = packed }

      init(cost: UInt32, length: Int, code: UInt16) {
        packed = UInt64(cost) << 32 | UInt64(truncatingIfNeeded: 4 &- length) << 16 | UInt64(code)
      }

      var cost: UInt32 { UInt32(truncatingIfNeeded: packed >> 32) }
      var length: Int { 4 &- Int(packed >> 16 & 0xFF) }
      var code: UInt16 { UInt16(truncatingIfNeeded: packed) }
    }

    private let scalars: UnsafeBufferPointer<UInt16>
    private let words: UnsafeMutableBufferPointer<Word>
    private let wordAt: UnsafeMutableBufferPointer<Int32>
    private let isEdge: UnsafeMutableBufferPointer<Bool>
    private let book = Wordbook.shared
    /// Words written.
    private(set) var count = 0
    private var steps = UnsafeMutableBufferPointer<Step>.allocate(capacity: 64)
    private let beginnings: UnsafeMutableBufferPointer<Wordbook.Beginning>

    init(
      _ scalars: UnsafeBufferPointer<UInt16>, _ words: UnsafeMutableBufferPointer<Word>,
      _ wordAt: UnsafeMutableBufferPointer<Int32>, _ isEdge: UnsafeMutableBufferPointer<Bool>
    ) {
      self.scalars = scalars
      self.words = words
      self.wordAt = wordAt
      self.isEdge = isEdge
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
      // Words that reach over the end of the run are laid too, and never asked for.
      let needed = run.count + 4
      if steps.count < needed {
        steps.deallocate()
        steps = .allocate(capacity: 2 * needed)
      }
      let (steps, beginnings, from) = (steps, beginnings, run.lowerBound)
      steps[..<needed].initialize(repeating: .unreached)
      steps[0] = Step(cost: 0, length: 0, code: 0)
      for i in 0..<run.count {
        let cost = steps[i].cost
        @inline(__always)
        func reach(_ length: Int, _ code: UInt16, _ price: UInt32) {
          let step = Step(cost: cost &+ price, length: length, code: code)
          steps[i &+ length].packed = min(steps[i &+ length].packed, step.packed)
        }
        let beginning = beginnings[from &+ i]
        reach(1, beginning.single, book.cost(beginning.single))
        reach(2, beginning.pair.number, book.cost(beginning.pair))
        book.forEachLongerWord(beginning.pair, scalars, from: from &+ i) { reach($0, $1, book.cost($1)) }
      }
      collect(run)
    }

    /// Follows the cheapest way back from the end.
    private mutating func collect(_ run: Range<Int>) {
      var found = 0
      var end = run.count
      while end > 0 {
        end &-= steps[end].length
        found &+= 1
      }
      var index = count &+ found
      end = run.count
      isEdge[run.upperBound] = true
      while end > 0 {
        let step = steps[end]
        end &-= step.length
        index &-= 1
        let start = run.lowerBound &+ end
        let entry = book.entry(step.code)
        words.initializeElement(
          at: index,
          to: Word(
            start: Int32(truncatingIfNeeded: start), length: UInt8(truncatingIfNeeded: step.length),
            commonness: entry.commonness, kind: entry.kind, opensRun: end == 0))
        wordAt[start] = Int32(truncatingIfNeeded: index)
        isEdge[start] = true
      }
      count &+= found
    }
  }
}
