import Characters
import Lexicon

/// Cuts runs of hanzi into words: the way through a run that costs least (Viterbi 1967), each word costing the more the
/// rarer it is. Of ways that cost the same, the one with the longer last word.
struct WordCutter {
  private let text: [Char]
  private let wordbook = TermLexicon.shared.wordbook
  private(set) var words: [Words.Word] = []
  /// By word, where its run ends.
  private(set) var runEnds: [Int] = []

  /// The last word of the cheapest way to a place.
  private struct Step {
    var cost = Int32.max
    var length: Int32 = 0
    var word = WordCutter.unknown
  }

  /// By place of the run at hand, kept so that a run needs no memory of its own.
  private var steps: [Step] = []

  /// A rare noun: what the wordbook does not have.
  private static let unknown = Wordbook.Word(kind: .noun, commonness: 0)

  /// Cost of a word by its commonness, in 1/16 of a nat.
  private static let costs: [Int32] = (0...9).map { Int32((13.8 - (Double($0) / 0.56 - 3) * 0.69) * 16) }

  init(_ text: [Char]) { self.text = text }

  mutating func cut(_ run: Range<Int>) {
    steps.removeAll(keepingCapacity: true)
    steps.append(contentsOf: repeatElement(Step(), count: run.count + 1))
    steps[0].cost = 0
    let costs = Self.costs
    for place in 0..<run.count {
      let cost = steps[place].cost
      func take(_ word: Wordbook.Word, _ length: Int) {
        let total = cost + costs[min(word.commonness, costs.count - 1)]
        let known = steps[place + length]
        if total < known.cost || total == known.cost && length > known.length {
          steps[place + length] = Step(cost: total, length: Int32(length), word: word)
        }
      }
      var isKnown = false
      wordbook.forEachWord(in: text, at: run.lowerBound + place, limit: run.upperBound) { length, word in
        if length == 1 { isKnown = true }
        take(word, length)
      }
      if !isKnown { take(Self.unknown, 1) }
    }
    collect(run)
  }

  /// Follows the cheapest way back from the end.
  private mutating func collect(_ run: Range<Int>) {
    let first = words.count
    var end = run.count
    while end > 0 {
      let step = steps[end]
      end -= Int(step.length)
      words.append(
        Words.Word(
          start: run.lowerBound + end, length: Int(step.length), kind: step.word.kind,
          commonness: step.word.commonness, opensRun: end == 0))
      runEnds.append(run.upperBound)
    }
    words[first...].reverse()
  }
}

/// The words of a text by themselves: for tests.
package enum TermWords {
  /// - Parameter barred: stretches, in characters, that are no part of any word.
  package static func cut(_ text: String, barred: [Range<Int>] = []) -> [String] {
    let characters = [Char](text)
    let words = Words(characters, in: [0..<characters.count], barred: barred)
    return words.all.map { String(characters[$0.range]) }
  }
}
