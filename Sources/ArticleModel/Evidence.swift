/// Why something was recognised: the rule that fired and what it saw, in words a person can check.
package struct Evidence: Hashable, Sendable {
  /// The rule's name in kebab case (post-name-cue, quote-then-name, pronoun-follow-up).
  package var rule: String
  package var clues: [Clue]

  /// One thing the rule saw. Put into words only when somebody asks.
  package enum Clue: Hashable, Sendable {
    case note(String)
    case occurrences(Int)
    case quotations(Int)
    /// A calendar year.
    case since(Int)
    /// What spoke for or against it, and how much.
    case weight(String, Double)
  }

  package init(rule: String, clues: [Clue] = []) {
    self.rule = rule
    self.clues = clues
  }

  package var details: [String] { clues.map(\.description) }
}

extension Evidence.Clue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .note(let text): text
    case .occurrences(let count): "\(count)×"
    case .quotations(let count): "quoted \(count)×"
    case .since(let year): "since \(year)"
    case .weight(let name, let value): "\(name) \(Self.signed(value))"
    }
  }

  /// Two decimals and a sign.
  private static func signed(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    return "\(value < 0 ? "−" : "+")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
