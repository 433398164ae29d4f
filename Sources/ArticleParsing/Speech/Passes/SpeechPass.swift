/// A stage behind the rules: from all attributions to better ones.
protocol SpeechPass: Sendable {
  /// - Parameter attributions: in the order of the text.
  /// - Returns: in any order.
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution]
}

/// The stages behind the rules, in order.
enum SpeechPasses {
  static let all: [any SpeechPass] = [
    PronounPass(), NestedRemarks(), InterruptedRemarks(), LoneQuotations(), RunOnQuotations(), Conversations(),
    Statements(),
  ]

  /// What is left once every stage has been carried out.
  static func carriedOut(on scene: Scene) -> [Attribution] {
    all.reduce(scene.attributions.inOrder) { $1.attributions($0, in: scene).inOrder }
  }
}

extension [Attribution] {
  /// In the order of the text; those that begin together stay as they stand.
  var inOrder: [Attribution] {
    enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
  }
}
