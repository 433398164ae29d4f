import ArticleModel
import CICU

/// A regular expression, by ICU. It stays within a line of the text, lines that a fixed width has parted being one (see
/// `WrappedLines`); `^` and `$` are the line's ends.
///
/// No pattern and no text make it wait for long: lines are cut, and a pattern that has tried too many ways of matching
/// one line is given up.
struct RegularExpression: Hashable, Sendable {
  /// What is wrong with a pattern.
  struct Problem: Hashable, Sendable {
    var phrase: Phrase
    /// Characters of the pattern before the place, and what stands there is the culprit or the first thing behind it.
    var place: Int
  }

  private let pattern: [UInt16]
  private let folding: Folding
  private let ignoresCase: Bool
  let problem: Problem?

  /// Ten thousands of steps that a line may take.
  private static let patience: Int32 = 30
  /// Bytes of a line that are read at once, at most.
  static let longestLine = FoldedLine.piece * 2

  init(_ text: String, forms: Folding.Forms) {
    let spelling = PatternSpelling(text, forms: forms)
    pattern = Array(spelling.text.utf16)
    folding = Folding(forms: forms, joinsQuotes: false)
    ignoresCase = !spelling.hasCapital
    var place = 0
    let found = kanbao_pattern_check(pattern, pattern.count, ignoresCase, &place)
    problem = Self.phrase(found).map { Problem(phrase: $0, place: spelling.place(of: place)) }
  }

  private static func phrase(_ problem: kanbao_pattern_problem) -> Phrase? {
    switch problem {
    case kanbao_pattern_well_formed: nil
    case kanbao_pattern_parenthesis: .wrongParenthesis
    case kanbao_pattern_bracket: .wrongBracket
    case kanbao_pattern_interval: .wrongInterval
    case kanbao_pattern_escape: .wrongEscape
    case kanbao_pattern_range: .wrongRange
    case kanbao_pattern_group: .wrongGroup
    case kanbao_pattern_look_behind: .wrongLookBehind
    default: .wrongSyntax
    }
  }

  /// Calls `body` with each match that begins in `from ..< to`, in order, until it returns false.
  func scan(
    _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ body: (TextRange) -> Bool
  ) throws(Matcher.TooCostly) {
    guard problem == nil, from < bytes.count else { return }
    let to = min(to, bytes.count)
    // Always from the line's beginning: what matches there does not depend on where somebody begins to look.
    var line = FoldedLine()
    var start = line.beginning(around: max(0, from), in: bytes)
    while start < to {
      start = line.read(bytes, from: start, folding)
      for match in try matches(in: line) where match.lowerBound >= from {
        if match.lowerBound >= to || !body(match) { return }
      }
    }
  }

  private func matches(in line: FoldedLine) throws(Matcher.TooCostly) -> [TextRange] {
    guard !line.units.isEmpty else { return [] }
    let most = line.units.count
    var places = [Int32](repeating: 0, count: 2 * most)
    let count = kanbao_pattern_find(
      pattern, pattern.count, ignoresCase, line.units, most, &places, most, Self.patience)
    guard count >= 0 else { throw Matcher.TooCostly() }
    return (0..<count).map {
      TextRange(line.starts[Int(places[2 * $0])], line.starts[Int(places[2 * $0 + 1])])
    }
  }
}
