/// A text's hanzi cut into words: of all ways to read a run by the wordbook, the likeliest (a unigram model).
package struct Words {
  package struct Word: Sendable, BitwiseCopyable {
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
    private var bits: UInt8

    private static let edge: UInt8 = 1
    private static let opening: UInt8 = 1 << 1
    private static let term: UInt8 = 1 << 2
    /// Above them the reach.
    private static let reachShift: UInt8 = 3

    /// No word begins or ends before the scalar.
    static let none = Edge(bits: 0)
    /// A word ends before the scalar.
    static let end = Edge(bits: edge)

    private init(bits: UInt8) { self.bits = bits }

    /// A word begins.
    /// - Parameter reach: scalars to the end of its run.
    @inline(__always)
    init(opensTerm: Bool, reach: Int) {
      let reach = UInt8(truncatingIfNeeded: min(RepeatedPhrases.longest, reach))
      bits = Self.edge | (opensTerm ? Self.term : 0) | reach &<< Self.reachShift
    }

    mutating func openRun() { bits |= Self.opening }

    /// A word begins or ends before the scalar.
    @inline(__always) var isEdge: Bool { bits & Self.edge != 0 }
    /// The first word of a run begins.
    @inline(__always) var opensRun: Bool { bits & Self.opening != 0 }
    /// Scalars to the end of the run, where a word begins; at most `RepeatedPhrases.longest`.
    @inline(__always) var reach: Int { Int(bits >> Self.reachShift) }
    /// A word begins that may open a term, and two scalars or more are left of the run.
    @inline(__always) var opensTerm: Bool { bits & Self.term != 0 && reach >= 2 }
  }

  package let words: [Word]

  /// - Parameter barred: scalars that are no part of any word: names of people.
  package init(_ folded: [UInt16], barred: [ScalarRange] = []) {
    let closed = folded + [TermText.separator]
    let marks = closed.indices.filter { !isHanzi(closed[$0]) }.map { Int32($0) }
    var memory = ScratchMemory()
    defer { extendLifetime(memory) }
    words = closed.withUnsafeBufferPointer { scalars in
      marks.withUnsafeBufferPointer { Array(View(scalars, marks: $0, barred: barred, &memory).words) }
    }
  }

  /// The words for many questions, for as long as their memory is kept.
  struct View {
    let words: UnsafeBufferPointer<Word>
    /// For each scalar, and for the end.
    private let edges: UnsafeBufferPointer<Edge>
    /// Where two scalars stand that a standing formulation begins with; sorted.
    let knownBeginnings: UnsafeBufferPointer<Int32>

    /// - Precondition: the last scalar is no hanzi.
    /// - Parameters:
    ///   - marks: where everything stands that is no hanzi; sorted.
    ///   - barred: scalars that are no part of any word; sorted.
    init(
      _ scalars: UnsafeBufferPointer<UInt16>, marks: UnsafeBufferPointer<Int32>, barred: [ScalarRange],
      _ memory: inout ScratchMemory
    ) {
      var reader = WordReader(scalars, &memory)
      reader.readAll(marks, barred)
      words = reader.found
      edges = UnsafeBufferPointer(reader.edges)
      knownBeginnings = reader.knownBeginnings
    }

    @inline(__always)
    func edge(_ scalar: Int) -> Edge { edges[scalar] }

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
}
