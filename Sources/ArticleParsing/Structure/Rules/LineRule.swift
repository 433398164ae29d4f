import Characters

/// A line that rules are asked about.
struct LineContext {
  let text: [Char]
  let line: Line
  /// The dateline that the line begins with.
  let lead: WireLead?

  /// Reads the line from its beginning.
  var cursor: TextCursor { TextCursor(text, line.range) }
  var characters: ArraySlice<Char> { text[line.range] }
  var endsSentence: Bool { text.endsSentence(line.range) }

  /// Reads the line from behind the marks that decorate it.
  var undecorated: TextCursor {
    var cursor = cursor
    cursor.skip { $0.isBlank || $0.isOrnament || $0.isBracketOpener }
    return cursor
  }
}

/// A rule that tells what a line is by the line alone.
///
/// To add one: a file beside this one with a type of this protocol, a line in `LineRules.all` where the rule is to be asked,
/// and its words, if it has any, in Resources/lexicons/structure.tsv under a class of `StructureLexicon` (then
/// `swift run compile-lexicons`). `LineRuleTests` tries the example.
protocol LineRule: Sendable {
  /// One name for people and tests.
  static var name: String { get }
  /// A line of the kind, invented. A test asks that this rule is the one that tells what it is.
  static var example: String { get }

  /// What the line is; `nil` when the rule does not say.
  static func kind(of context: LineContext) -> Block.Kind?
}

/// All rules about single lines. The first that says what a line is has the last word.
package enum LineRules {
  /// What a page or site has around its texts, wherever it stands: it is also looked for behind the end of a paragraph.
  private static let furniture: [any LineRule.Type] = [
    OrnamentRule.self, FieldRule.self, EditorsRule.self, ChromeRule.self,
  ]

  static let all: [any LineRule.Type] =
    furniture + [IssueRule.self, DatelineRule.self, BylineRule.self, CaptionRule.self, FragmentRule.self]

  /// The block of a line: a sentence unless a rule knows better.
  static func block(_ line: Line, in text: [Char]) -> Block {
    let context = LineContext(text: text, line: line, lead: WireLead(text, line.range))
    let kind = first(of: all, context)?.kind ?? .sentence
    return Block(kind: kind, line: line, lead: context.lead)
  }

  /// Whether a line is the editors' or the site's.
  static func isFurniture(_ line: Line, in text: [Char]) -> Bool {
    let kind = first(of: furniture, LineContext(text: text, line: line, lead: nil))?.kind
    return kind == .editors || kind == .chrome
  }

  private static func first(
    of rules: [any LineRule.Type], _ context: LineContext
  ) -> (rule: any LineRule.Type, kind: Block.Kind)? {
    for rule in rules {
      if let kind = rule.kind(of: context) { return (rule, kind) }
    }
    return nil
  }
}

// MARK: - For tests

extension LineRules {
  /// By name, in the order in which the rules are asked.
  package static var examples: [(name: String, line: String)] { all.map { ($0.name, $0.example) } }

  /// The name of the rule that tells what a line is; `nil` for a sentence.
  package static func nameOfRule(for line: String) -> String? {
    let text = [Char](line)
    guard let line = Line.lines(of: text).first else { return nil }
    return first(of: all, LineContext(text: text, line: line, lead: WireLead(text, line.range)))?.rule.name
  }
}
