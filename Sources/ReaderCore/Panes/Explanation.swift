package import ArticleModel

/// Why a remark was taken for one, in words: the list in the reader and `kanbao speakers --explain` say the same.
package enum Explanation {
  /// - Precondition: the remark is one of the article's.
  package static func lines(
    _ remark: Remark, of article: Article, in document: Document, language: Language
  ) -> [String] {
    let speaker = article.speakers[remark.speaker]
    func text(_ range: TextRange?) -> String? {
      range.flatMap { $0.isEmpty ? nil : document.source[$0].filter { !$0.isNewline } }
    }
    func say(_ phrase: Phrase, _ argument: String) -> String { phrase.text(in: language, argument) }
    var lines = [say(.explainSpeaker, speaker.name) + (speaker.post.map { "  \($0)" } ?? "")]
    let kind = remark.kind.phrase[language]
    lines.append(say(.explainKind, kind) + (speaker.kind == .group ? Phrase.collective[language] : ""))
    lines.append(
      say(.explainAttribution, text(remark.attribution) ?? Phrase.carriedOn[language])
        + (text(remark.cue).map { "  " + say(.explainCue, $0) } ?? ""))
    lines.append(say(.explainRule, RuleNames.name(of: remark.evidence.rule, in: language)))
    return lines + details(of: remark).map { "　　\($0)" }
  }

  /// Why in one line: the rule, the attribution, its cue.
  package static func line(_ remark: Remark, attribution: String, in document: Document, language: Language) -> String {
    let rule = remark.evidence.rule
    let cue = remark.cue.map { Phrase.explainCue.text(in: language, document.source[$0].filter { !$0.isNewline }) }
    let found = [attribution.isEmpty ? Phrase.carriedOn[language] : attribution] + [cue].compactMap(\.self)
    return "\(RuleNames.name(of: rule, in: language)) [\(rule)]: "
      + (found + details(of: remark)).joined(separator: " · ")
  }

  /// What the rule saw beside name and cue, which are told anyway.
  private static func details(of remark: Remark) -> [String] {
    remark.evidence.details.filter { detail in !["name ", "cue "].contains { detail.hasPrefix($0) } }
  }
}

extension Remark.Kind {
  var phrase: Phrase {
    switch self {
    case .direct: .directKind
    case .indirect: .indirectKind
    case .mixed: .mixedKind
    case .cited: .citedKind
    }
  }
}
