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

  package private(set) var words: [Word] = []
  /// The word that begins at each scalar; -1 where none does.
  package private(set) var wordAt: [Int32]
  /// Whether a word begins or ends before each scalar.
  package private(set) var isEdge: [Bool]

  /// - Parameter barred: scalars that are no part of any word: names of people.
  package init(_ folded: [UInt16], barred: [Range<Int>] = []) {
    wordAt = [Int32](repeating: -1, count: folded.count + 1)
    isEdge = [Bool](repeating: false, count: folded.count + 1)
    words.reserveCapacity(folded.count * 5 / 8)
    var reader = Reader()
    var bars = barred[...]
    folded.withUnsafeBufferPointer { scalars in
      var i = 0
      while i < scalars.count {
        while let bar = bars.first, bar.upperBound <= i { bars.removeFirst() }
        if let bar = bars.first, bar.contains(i) {
          i = bar.upperBound
        } else if isHanzi(scalars[i]) {
          let limit = bars.first?.lowerBound ?? scalars.count
          var end = i + 1
          while end < limit, isHanzi(scalars[end]) { end += 1 }
          reader.read(scalars, i..<end, into: &words)
          i = end
        } else {
          i += 1
        }
      }
    }
    for (index, word) in words.enumerated() {
      wordAt[Int(word.start)] = Int32(index)
      isEdge[Int(word.start)] = true
      isEdge[word.end] = true
    }
  }

  /// Viterbi over one run; keeps its buffers.
  private struct Reader {
    private struct Step {
      var cost: Int32 = 0
      var length: UInt8 = 1
      var code: UInt16 = 0
    }
    private var steps: [Step] = []
    private let book = Wordbook.shared

    /// Cost of a word by its commonness, in 1/16 of a nat.
    private let costs: [Int32] = (0...15).map { commonness in
      Int32((13.8 - (Double(min(commonness, 9)) / 0.56 - 3) * 0.69) * 16)
    }

    mutating func read(_ scalars: UnsafeBufferPointer<UInt16>, _ run: Range<Int>, into words: inout [Word]) {
      let count = run.count
      if steps.count <= count { steps = [Step](repeating: Step(), count: 2 * count + 1) }
      steps.withUnsafeMutableBufferPointer { steps in
        costs.withUnsafeBufferPointer { costs in
          for i in 1...count { steps[i].cost = .max }
          for i in 0..<count {
            let cost = steps[i].cost
            func reach(_ length: Int, _ code: UInt16) {
              let total = cost + costs[Int(code & 15)]
              if total < steps[i + length].cost {
                steps[i + length] = Step(cost: total, length: UInt8(length), code: code)
              }
            }
            reach(1, book.single(scalars[run.lowerBound + i]))
            book.forEachWord(scalars, from: run.lowerBound + i, to: run.upperBound, reach)
          }
        }
      }
      collect(run, into: &words)
    }

    /// Follows the cheapest way back from the end.
    private func collect(_ run: Range<Int>, into words: inout [Word]) {
      let from = words.count
      var end = run.count
      while end > 0 {
        let step = steps[end]
        end -= Int(step.length)
        let entry = Wordbook.entry(step.code)
        words.append(
          Word(
            start: Int32(run.lowerBound + end), length: step.length, commonness: entry.commonness, kind: entry.kind,
            opensRun: end == 0))
      }
      words[from...].reverse()
    }
  }
}
