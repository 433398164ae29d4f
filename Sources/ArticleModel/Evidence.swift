/// Why something was recognised: the rule that fired and what it saw, in words a person can check.
public struct Evidence: Hashable, Sendable {
  /// The rule's name in kebab case (post-name-cue, quote-then-name, pronoun-follow-up).
  public var rule: String
  /// What the rule saw, in the order in which it looked.
  public var clues: [Clue]

  /// One thing the rule saw. Put into words only when somebody asks.
  public enum Clue: Hashable, Sendable {
    /// Plain words.
    case note(String)
    /// How often it occurs.
    case occurrences(Int)
    /// How often it stands in quotation marks.
    case quotations(Int)
    /// A calendar year.
    case since(Int)
    /// What spoke for or against it, and how much.
    case weight(String, Double)
  }

  public init(rule: String, clues: [Clue] = []) {
    self.rule = rule
    self.clues = clues
  }

  /// The clues in words.
  public var details: [String] { clues.map(\.description) }
}

extension Evidence.Clue: CustomStringConvertible {
  public var description: String {
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
