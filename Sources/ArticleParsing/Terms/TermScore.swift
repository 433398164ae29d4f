internal import ArticleModel

/// A sum of weights, which knows its parts only when it is to be explained: few candidates are ever asked why.
struct TermScore {
  private(set) var total = 0.0
  private(set) var clues: [Evidence.Clue] = []
  private let isExplained: Bool

  init(explained: Bool) {
    isExplained = explained
    if explained { clues.reserveCapacity(8) }
  }

  mutating func add(_ name: String, _ value: Double) {
    guard value != 0 else { return }
    total += value
    if isExplained { clues.append(.weight(name, value)) }
  }

  /// What weighs nothing, or is weighed already.
  mutating func note(_ clue: Evidence.Clue) { clues.append(clue) }
}
