/// A text's hanzi cut into words: of all ways to read a run by the wordbook, the likeliest (a unigram model).
package struct Words {
  package struct Word: Sendable {
    /// Scalars.
    package let start: Int32
    package let kind: Wordbook.Kind
    /// Its length, 3 bits; its commonness, 4 bits; whether it opens its run, a bit; its reach, 8 bits.
    private let measures: UInt16

    @inline(__always)
    init(start: Int, length: Int, commonness: UInt16, kind: Wordbook.Kind, opensRun: Bool, reach: Int) {
      self.start = Int32(truncatingIfNeeded: start)
      self.kind = kind
      measures =
        UInt16(truncatingIfNeeded: reach &<< 8 | length) | commonness &<< 3 | (opensRun ? Self.opening : 0)
    }

    private static let opening: UInt16 = 1 << 7

    package var length: Int { Int(measures & 7) }
    /// 0 rare … 9.
    package var commonness: Int { Int(measures >> 3 & 15) }
    /// First of its run: what stands before is no hanzi.
    package var opensRun: Bool { measures & Self.opening != 0 }
    /// Scalars to the end of its run, at most `RepeatedPhrases.longest`.
    var reach: Int { Int(measures >> 8) }

    package var end: Int { Int(start) + length }
    package var range: Range<Int> { Int(start)..<end }
  }

  package let words: [Word]
  /// Whether a word begins or ends before each scalar.
  package let isEdge: [Bool]
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
    var isEdge = [Bool](repeating: false, count: scalars.count + 1)
    var words: [Word] = []
    knownBeginnings = [Int32](unsafeUninitializedCapacity: scalars.count) { beginnings, beginningCount in
      words = [Word](unsafeUninitializedCapacity: scalars.count) { words, count in
        isEdge.withUnsafeMutableBufferPointer { isEdge in
          var reader = WordReader(scalars, words, isEdge, beginnings)
          reader.readAll(marks, barred)
          (count, beginningCount) = (reader.count, reader.beginningCount)
        }
      }
    }
    self.words = words
    self.isEdge = isEdge
  }

  /// The words for many questions: valid only inside `body`.
  struct View {
    let words: UnsafeBufferPointer<Word>
    let isEdge: UnsafeBufferPointer<Bool>
    let knownBeginnings: UnsafeBufferPointer<Int32>

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
      isEdge.withUnsafeBufferPointer { isEdge in
        knownBeginnings.withUnsafeBufferPointer { body(View(words: words, isEdge: isEdge, knownBeginnings: $0)) }
      }
    }
  }
}
