/// Where clauses and sentences begin, seen from a position inside them. Quotations and brackets are stepped over.
struct ClauseReader {
  let reading: SpeechReading

  /// How far back a clause or sentence is followed, in scalars; longer ones are nobody's attribution.
  static let reach = 240

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  /// The beginning of the clause that holds the scalar before `position`.
  func clauseStart(before position: Int, floor: Int) -> Int { start(before: position, floor: floor, clause: true) }

  /// The beginning of the sentence that holds the scalar before `position`.
  func sentenceStart(before position: Int, floor: Int) -> Int { start(before: position, floor: floor, clause: false) }

  private func start(before position: Int, floor: Int, clause: Bool) -> Int {
    var i = position
    let limit = max(floor, position - Self.reach)
    while i > limit {
      let scalar = t[i - 1]
      if let open = reading.partner(i - 1), open < i - 1 {
        if scalar == Mark.closeQuote, endsSpeech(i - 1) { return i }
        // 新华社某地3月5日电（记者某某）: what follows begins anew.
        if scalar == Mark.closeBracket, reading.match(open + 1, WordClass.journalist).length > 0 { return i }
        i = max(open, floor)
        continue
      }
      if scalar == SpeechText.blank, i - 2 >= limit, Self.datelineEnds.contains(t[i - 2]) { return i }
      // 路远、人少……某某说: what was counted up is another clause.
      if clause, scalar == Mark.ellipsis, i < position { return i }
      if scalar == Mark.openQuote || (clause ? Mark.endsClause(scalar) : endsSentence(scalar)) { return i }
      i -= 1
    }
    return i
  }

  private static let datelineEnds = ScalarSet("电讯")

  private func endsSentence(_ scalar: UInt16) -> Bool {
    Mark.endsSentence(scalar) || scalar == SpeechText.lineFeed || scalar == Mark.semicolon
  }

  /// A closing quotation mark after a whole sentence ends the sentence around it too.
  func endsSpeech(_ close: Int) -> Bool {
    guard close > 0 else { return false }
    let last = t[close - 1]
    return Mark.endsSentence(last) || last == Mark.comma
      || last == Mark.closeSingle && close > 1 && Mark.endsSentence(t[close - 2])
  }

  /// The end of the sentence that begins at or holds `position`.
  func sentenceEnd(from position: Int, limit: Int) -> Int {
    var i = position
    while i < limit {
      if let close = reading.partner(i), close > i {
        i = close + 1
        continue
      }
      if endsSentence(t[i]) { return i }
      i += 1
    }
    return limit
  }
}
