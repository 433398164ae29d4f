/// One reason for which a string may be a term.
///
/// A source is one small file: a name, an example and one function. `TermSources` is the list of all of them.
protocol TermSource: Sendable {
  /// Text, one paragraph a line, with every term that is to be found in it once in [ ]; the tests check it.
  var example: String { get }

  /// The strings that may be terms, each with a score for its form.
  func candidates(in text: TermText) -> [TermCandidate]
}

/// All sources, weightiest first.
package enum TermSources {
  static let all: [any TermSource] = [
    QuotedTerms(), StandingTerms(), ParallelPhrases(), RepeatedPhrases(), FormulaPhrases(),
  ]

  /// A source's example, for the tests.
  package struct Example: Sendable {
    /// The source's type.
    package let source: String
    /// Marked: see `TermSource`.
    package let text: String
  }

  package static var examples: [Example] {
    all.map { Example(source: "\(type(of: $0))", text: $0.example) }
  }

  /// What one source, by its type, proposes for a text, as printed.
  package static func found(by source: String, in article: ArticleText) -> [String] {
    let text = TermText(article, names: [])
    return all.filter { "\(type(of: $0))" == source }.flatMap { $0.candidates(in: text) }.map {
      article.printedString($0.place)
    }
  }
}
