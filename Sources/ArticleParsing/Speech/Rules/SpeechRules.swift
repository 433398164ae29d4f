/// All rules, in the order in which they are asked: the first one that has something to say decides.
package enum SpeechRules {
  static let all: [any AttributionRule] = [
    // At a reporting verb, from the nearest subject to the farthest.
    Hypothetical(), WithoutWords(), NamedSubject(), BareSurname(), JointSubject(), RoleNounSubject(), PronounSubject(),
    CueAsNoun(), ClauseSubject(), GroupSubject(), StrangerBehindQuotation(), ClauseWithoutPerson(), SentenceSubject(),
    // At 在某某看来, 某某所说的“…”.
    InTheEyesOf(), InHisEyes(), SummedUp(), OwnPhrase(),
    // At a quotation that no verb has attributed.
    NameBeforeQuotation(), PronounBeforeQuotation(), RoleNounBeforeQuotation(), StrangerBeforeQuotation(),
    AuthorNamed(), QuotationThenName(),
    QuotationThenPronoun(),
    QuotationThenDescription(), CitedWords(), QuotationAlone(),
  ]

  /// A rule's example, for the tests.
  package struct Example: Sendable {
    /// The rule's type.
    package let rule: String
    /// What its attributions are called.
    package let name: String
    /// Marked: see `AttributionRule`.
    package let text: String
  }

  package static var examples: [Example] {
    all.map { Example(rule: "\(type(of: $0))", name: $0.name.text, text: $0.example) }
  }
}
