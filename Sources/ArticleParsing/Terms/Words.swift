/// A text's hanzi cut into words: of all ways to read a run by the wordbook, the likeliest (a unigram model).
package struct Words {
  package struct Word: Sendable {
    /// Scalars.
    package let start: Int32
    package let kind: Wordbook.Kind
    private var packed: Wordbook.PackedWord

    @inline(__always)
    init(start: Int, _ word: Wordbook.PackedWord, kind: Wordbook.Kind) {
      self.start = Int32(truncatingIfNeeded: start)
      self.kind = kind
      packed = word.plain
    }

    package var length: Int { packed.length }
    /// 0 rare … 9.
    package var commonness: Int { packed.commonness }
    /// First of its run: what stands before is no hanzi.
    package var opensRun: Bool { packed.isMarked }

    mutating func openRun() { packed.mark() }

    package var end: Int { Int(start) + length }
    package var range: Range<Int> { Int(start)..<end }
  }

  /// What stands at a scalar.
  struct Edge: BitwiseCopyable {
    let bits: UInt8

    /// A word begins or ends before the scalar.
    static let edge: UInt8 = 1
    /// The first word of a run begins.
    static let opensRun: UInt8 = 1 << 1
    /// A word begins that may open a term.
    static let opensTerm: UInt8 = 1 << 2
    /// Above them the scalars to the end of the run, where a word begins; at most `RepeatedPhrases.longest`.
    static let reachShift: UInt8 = 3

    @inline(__always) var isEdge: Bool { bits & Self.edge != 0 }
    @inline(__always) var opensRun: Bool { bits & Self.opensRun != 0 }
    /// A word begins that may open a term, and two scalars or more are left of the run.
    @inline(__always) var opensTerm: Bool { bits & Self.opensTerm != 0 && reach >= 2 }
    @inline(__always) var reach: Int { Int(bits >> Self.reachShift) }
  }

  package let words: [Word]
  /// The bits of an `Edge` for each scalar, and for the end.
  private let edges: [UInt8]
  /// Where two scalars stand that a standing formulation begins with; sorted.
  let knownBeginnings: [Int32]

  /// - Parameter barred: scalars that are no part of any word: names of people.
  package init(_ folded: [UInt16], barred: [Range<Int>] = []) {
    let closed = folded + [TermText.separator]
    let marks = closed.indices.filter { !isHanzi(closed[$0]) }.map { Int32($0) }
    self = closed.withUnsafeBufferPointer { scalars in
      marks.withUnsafeBufferPointer { Words(scalars, marks: $0, barred: barred) }
    }
  }

  /// - Precondition: the last scalar is no hanzi.
  /// - Parameter marks: where everything stands that is no hanzi; sorted.
  init(_ scalars: UnsafeBufferPointer<UInt16>, marks: UnsafeBufferPointer<Int32>, barred: [Range<Int>]) {
    var edges = [UInt8](repeating: 0, count: scalars.count + 1)
    var words: [Word] = []
    knownBeginnings = [Int32](unsafeUninitializedCapacity: scalars.count) { beginnings, beginningCount in
      words = [Word](unsafeUninitializedCapacity: scalars.count) { words, count in
        edges.withUnsafeMutableBufferPointer { edges in
          var reader = WordReader(scalars, words, edges, beginnings)
          reader.readAll(marks, barred)
          (count, beginningCount) = (reader.count, reader.beginningCount)
        }
      }
    }
    self.words = words
    self.edges = edges
  }

  /// The words for many questions: valid only inside `body`.
  struct View {
    let words: UnsafeBufferPointer<Word>
    fileprivate let edges: UnsafeBufferPointer<UInt8>
    let knownBeginnings: UnsafeBufferPointer<Int32>

    @inline(__always)
    func edge(_ scalar: Int) -> Edge { Edge(bits: edges[scalar]) }

    /// The word that begins at a scalar.
    func index(at scalar: Int) -> Int? {
      var (low, high) = (0, words.count)
      while low < high {
        let middle = (low &+ high) &>> 1
        if Int(words[middle].start) < scalar { low = middle &+ 1 } else { high = middle }
      }
      return low < words.count && Int(words[low].start) == scalar ? low : nil
    }
  }

  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    words.withUnsafeBufferPointer { words in
      edges.withUnsafeBufferPointer { edges in
        knownBeginnings.withUnsafeBufferPointer { body(View(words: words, edges: edges, knownBeginnings: $0)) }
      }
    }
  }
}
