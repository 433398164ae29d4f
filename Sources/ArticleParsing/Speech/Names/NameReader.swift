import Characters
import Lexicon

/// Reads a name that may begin at a position: from its characters and from what follows it.
///
/// Scores add up rounded base-2 logarithms: about 8 is a name in running text, 3 will do beside a post.
struct NameReader {
  let text: SpeechText

  struct Candidate {
    var end: Int
    var score: Int
    /// Strength of what follows, 0–6.
    var follow: Int
  }

  var characters: NameCharacters { text.nameCharacters }

  /// What no caller takes for a name scores less.
  static let lowest = 3
  /// A name that scores less may be one of unknown making instead.
  static let doubtful = 4

  /// - Parameters:
  ///   - anchored: a post stands right before.
  ///   - bare: whether a string that no list makes likely will do.
  func read(at position: Int, anchored: Bool, bare: Bool) -> Candidate? {
    guard position < text.count, text[position].isHanzi else { return nil }
    if let dotted = dotted(at: position) { return dotted }
    var best = han(at: position, anchored: anchored)
    if mayBeTransliterated(position) {
      best = better(best, transliterated(at: position, anchored: anchored))
    }
    return bare ? better(best, unlisted(at: position, anchored: anchored, beside: best)) : best
  }

  /// Whether a name of known making may begin at a position: false for most.
  func mayBegin(at position: Int) -> Bool {
    isSurname(position) || text.hasLongWord(position, .surname) || mayBeTransliterated(position)
      || text.hasDots
  }

  func isSurname(_ position: Int) -> Bool { characters.surname(text[position]) > -10 }

  /// No such name begins with a word, nor does one begin at its second character.
  func beginsWithWord(_ position: Int) -> Bool { isWordLike(position) || isWordLike(position + 1) }

  /// A name that no list makes likely, where `read` has found no other that will do.
  func unknown(at position: Int, beside other: Candidate?) -> Candidate? {
    if dotted(at: position) != nil { return nil }
    return unlisted(at: position, anchored: false, beside: other)
  }

  /// How well what stands behind a name bears it out: 0 nothing known … 6 a reporting verb or a title.
  func follow(_ end: Int) -> Int {
    guard end < text.count else { return 5 }
    let next = text[end]
    guard next.isHanzi else {
      if next == "·" { return -6 }
      if next == "、" || next == "（" || next.isDigit { return 4 }
      return next.isLetter ? 0 : 5
    }
    let match = text.match(end, .all)
    if match.length == 1, characters.has(.conjunction, next) { return 2 }
    if match.classes.has([.say, .title]) { return 6 }
    // 回忆，: a verb of telling before a mark; 分析公司 is none.
    if match.classes.has([.tell, .urge]), match.length > 1, end + match.length < text.count,
      !text[end + match.length].isHanzi
    {
      return 5
    }
    if match.classes.has([.adverb, .open, .weak]) {
      return match.length > 1 || next == "在" ? 5 : 4
    }
    if match.classes.has(.verb) { return 3 }
    if match.length == 2, match.classes.has(.post), characters.has(.kin, next) { return 4 }
    if next == "家", end + 1 < text.count, !text[end + 1].isHanzi || Self.parts.contains(text[end + 1]) { return 4 }
    if characters.has(.particle, next) { return 4 }
    return 0
  }

  private static let parts: CharSet = "里中的门"
}
