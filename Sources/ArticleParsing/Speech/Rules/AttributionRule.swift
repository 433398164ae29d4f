/// One way in which a text says who speaks.
///
/// A rule is one small file: a name, an example and one function. `SpeechRules.all` is the list of all of them.
protocol AttributionRule: Sendable {
  /// As `--explain` prints it; a rule that tells cases apart gives its attributions names of their own.
  var name: RuleName { get }
  /// Text with the expected findings in it, which the tests check: [p post], [n name], [n short form=full name], [c cue].
  /// Text without marks is nobody's.
  var example: String { get }

  /// Who speaks at a place of the text, by this rule.
  /// - Returns: `nil` where the rule has nothing to say, so that the next one is asked; nobody where it knows that nobody
  ///   speaks.
  func speakers(at site: Site, in scene: Scene) -> [Attribution]?
}

/// A place of the text at which the rules are asked.
enum Site {
  /// A verb or phrase that reports speech.
  case cue(CueSite)
  /// 在, which may open 在他看来.
  case preposition(Int, part: Int)
  /// Index of a mention in running text.
  case mention(Int)
  /// Quoted speech that no cue has attributed.
  case quotation(QuotationSite)
}
