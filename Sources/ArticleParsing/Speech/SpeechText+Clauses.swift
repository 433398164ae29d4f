import Characters
import Lexicon

/// Where clauses and sentences begin and end, seen from a position inside them. Quotations and brackets are stepped over.
extension SpeechText {
  /// How far a clause or sentence is followed, in characters outside of its quotations; longer ones are nobody's
  /// attribution, and a text without an end mark would be walked through from each of its characters.
  static let reach = 240

  /// The beginning of the clause that holds the character before `position`.
  func clauseStart(before position: Int, floor: Int) -> Int {
    start(before: position, floor: floor) { i, character in
      // 路远、人少……某某说: what was counted up is another clause.
      character.endsClause || character == "…" && i < position
    }
  }

  /// The beginning of the sentence that holds the character before `position`.
  func sentenceStart(before position: Int, floor: Int) -> Int {
    start(before: position, floor: floor) { _, character in Self.closesSentence(character) }
  }

  /// - Parameter ends: whether the character before a position ends the clause or sentence before.
  private func start(before position: Int, floor: Int, _ ends: (Int, Char) -> Bool) -> Int {
    var i = position
    let limit = max(floor, position - Self.reach)
    while i > limit {
      let character = self[i - 1]
      if let open = partner(i - 1), open < i - 1 {
        if character == "”", endsSpeech(i - 1) { return i }
        // 新华社某地3月5日电（记者某某）: what follows begins anew.
        if character == "）", match(open + 1, .journalist).length > 0 { return i }
        i = max(open, floor)
        continue
      }
      if character == " ", i - 2 >= limit, Vocabulary.datelineEnds.contains(self[i - 2]) { return i }
      if character == "“" || ends(i, character) { return i }
      i -= 1
    }
    return i
  }

  private static func closesSentence(_ character: Char) -> Bool {
    character.endsSentence || character == "\n" || character == "；"
  }

  /// A closing quotation mark after a whole sentence ends the sentence around it too.
  func endsSpeech(_ close: Int) -> Bool {
    let last = self[close - 1]
    return last.endsSentence || last == "，" || last == "；" || last == "’" && self[close - 2].endsSentence
  }

  /// The end of the sentence that begins at or holds `position`.
  func sentenceEnd(from position: Int, limit: Int) -> Int {
    end(from: position, limit: limit, Self.closesSentence)
  }

  /// The end of a clause whose quotations and brackets belong to it.
  func wholeClauseEnd(from position: Int, limit: Int) -> Int { end(from: position, limit: limit, \.endsClause) }

  private func end(from position: Int, limit: Int, _ ends: (Char) -> Bool) -> Int {
    var i = position
    for _ in 0..<Self.reach where i < limit {
      if let close = partner(i), close > i {
        i = close + 1
      } else if ends(self[i]) {
        return i
      } else {
        i += 1
      }
    }
    return min(i, limit)
  }

  /// The end of the clause that begins at or holds `position`; marks of any kind end it.
  func clauseEnd(from position: Int, limit: Int) -> Int {
    var i = position
    let limit = min(limit, position + Self.reach)
    while i < limit, !self[i].endsClause { i += 1 }
    return i
  }
}
