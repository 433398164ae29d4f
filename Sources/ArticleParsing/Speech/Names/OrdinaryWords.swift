import Characters
import Lexicon

/// What the wordbook tells against a name: a stretch that is an ordinary word, or an end that would cut one in two.
///
/// Names of places and of well-known people stand in the wordbook too, as places; they tell nothing.
struct OrdinaryWords {
  let text: SpeechText

  private static let namesOfSomething: Wordbook.Kind = [.place, .name, .countries]

  /// The ordinary word that a stretch is.
  func word(_ range: Range<Int>) -> Wordbook.Word? {
    var found: Wordbook.Word?
    guard range.count <= Wordbook.longestWord, range.upperBound <= text.count else { return nil }
    TermLexicon.shared.wordbook.forEachWord(in: text.characters, at: range.lowerBound, limit: range.upperBound) {
      if $0 == range.count, $1.kind.isDisjoint(with: Self.namesOfSomething) { found = $1 }
    }
    return found
  }

  /// Whether a word of two characters that is at least so common begins at a position.
  func isPair(at position: Int, commonness: Int) -> Bool {
    position >= 0 && word(position..<position + 2).map { $0.commonness >= commonness } ?? false
  }

  /// Whether the character before a position and the one at it are a verb, an adverb or the like: 深|感, 应|邀.
  func tearsVerb(_ position: Int) -> Bool {
    guard position > 0, let word = word(position - 1..<position + 1) else { return false }
    return !word.kind.isDisjoint(with: [.verb, .adverb, .function]) && word.commonness >= Self.common
  }

  /// Whether an adverb or a word of time begins at a position: 当初, 本月.
  func isAdverbial(at position: Int) -> Bool {
    guard let word = word(position..<position + 2) else { return false }
    return word.commonness > Self.common && !word.kind.isDisjoint(with: [.adverb, .time])
  }

  /// Commonness from which on a word counts.
  static let common = 3
}
