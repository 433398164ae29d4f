package import ArticleComparison

/// A comparison as JSON, in the shape of the command-line contract.
package enum ComparisonJSON {
  package static func value(_ comparison: Comparison) -> JSONValue {
    .object([
      ("new", .array(comparison.new.map(formulation))),
      ("gone", .array(comparison.gone.map(formulation))),
      ("more", .array(comparison.more.map(formulation))),
      ("less", .array(comparison.less.map(formulation))),
      ("reworded", .array(comparison.reworded.map(rewording))),
    ])
  }

  private static func formulation(_ formulation: Comparison.Formulation) -> JSONValue {
    .object([
      ("text", .string(formulation.text)),
      ("before", standing(formulation.before)),
      ("after", standing(formulation.after)),
    ])
  }

  private static func rewording(_ rewording: Comparison.Rewording) -> JSONValue {
    .object([
      ("from", .string(rewording.from.text)),
      ("to", .string(rewording.to.text)),
      ("before", standing(rewording.before)),
      ("after", standing(rewording.after)),
    ])
  }

  private static func standing(_ standing: Comparison.Standing) -> JSONValue {
    .object([
      ("count", .int(standing.count)), ("sentence", JSONValue(standing.sentence)),
      ("source", JSONValue(standing.source)), ("line", JSONValue(standing.line)),
    ])
  }
}
