/// Paragraphs that are one quotation and name nobody: the words of whoever the next paragraph cites, or of whoever
/// spoke at the end of the one before.
struct LoneQuotes {
  let reading: SpeechReading
  private let quotes: QuoteReader
  private let clauses: ClauseReader

  init(_ reading: SpeechReading) {
    self.reading = reading
    quotes = QuoteReader(reading)
    clauses = ClauseReader(reading: reading)
  }

  func read() {
    var added: [Attribution] = []
    for index in reading.parts.indices where reading.parts[index].isBody && isLoneQuote(index) {
      guard !reading.attributions.contains(where: { $0.part == index }) else { continue }
      if let cited = citedBelow(index) {
        // The sentence that only says whence the words are is no remark of its own.
        reading.attributions.removeAll {
          $0.part == cited.part && $0.source == cited.source && $0.range.lowerBound < cited.range.upperBound
        }
        added.append(quotation(in: index, source: cited.source, rule: .cited))
      } else if let speaker = (added + reading.attributions).filter({ $0.part == index - 1 }).max(by: before),
        goesOn(after: speaker)
      {
        added.append(quotation(in: index, source: speaker.source, rule: .quoteContinued))
      }
    }
    reading.attributions += added
    for index in reading.parts.indices.dropLast() { runOn(from: index) }
  }

  /// 某某：“…, and the mark that closes the quotation stands some paragraphs below: those are his words too.
  private func runOn(from index: Int) {
    guard isLeftOpen(index), let close = closing(below: index),
      let speaker = reading.attributions.filter({ $0.part == index }).max(by: before), case .person = speaker.source
    else { return }
    for part in index + 1...close where !reading.attributions.contains(where: { $0.part == part }) {
      reading.attributions.append(quotation(in: part, source: speaker.source, rule: .quoteContinued))
    }
  }

  /// The last quotation of a paragraph has no mark that closes it.
  private func isLeftOpen(_ index: Int) -> Bool {
    let part = reading.parts[index]
    guard part.isBody, let last = lastQuote(part) else { return false }
    return reading.t[last] == Mark.openQuote && reading.partner(last) == part.range.upperBound
  }

  private func lastQuote(_ part: SpeechText.Part) -> Int? {
    reading.marks[part.marks].last { Mark.isDoubleQuote(reading.t[Int($0)]) }.map(Int.init)
  }

  private func firstQuote(_ part: SpeechText.Part) -> Int? {
    reading.marks[part.marks].first { Mark.isDoubleQuote(reading.t[Int($0)]) }.map(Int.init)
  }

  /// The paragraph that closes what is left open, with none between that opens a quotation.
  private func closing(below index: Int) -> Int? {
    for below in index + 1..<min(index + 1 + Mark.longestQuotation, reading.parts.count) {
      guard let quote = firstQuote(reading.parts[below]) else { continue }
      return reading.t[quote] == Mark.closeQuote ? below : nil
    }
    return nil
  }

  private func before(_ a: Attribution, _ b: Attribution) -> Bool { a.range.lowerBound < b.range.lowerBound }

  private func quotation(in part: Int, source: Attribution.Source, rule: Attribution.Rule) -> Attribution {
    let start = reading.parts[part].range.lowerBound
    return Attribution(source: source, part: part, range: start..<start, rule: rule, isCited: rule == .cited)
  }

  /// The paragraph is a single quotation, or one that is left open for the next paragraph.
  private func isLoneQuote(_ index: Int) -> Bool {
    let range = reading.parts[index].range
    guard reading.t[range.lowerBound] == Mark.openQuote, let close = reading.partner(range.lowerBound) else {
      return false
    }
    return close + 3 >= range.upperBound && reading.isSpeech(range.lowerBound)
  }

  /// 某某发来贺信: the first sentence of the next paragraph names the author of what was quoted.
  private func citedBelow(_ index: Int) -> Attribution? {
    guard index + 1 < reading.parts.count else { return nil }
    let range = reading.parts[index + 1].range
    let end = clauses.sentenceEnd(from: range.lowerBound, limit: range.upperBound)
    for mention in reading.mentions where mention.part == index + 1 && mention.name.lowerBound < end {
      guard !mention.isJournalist, mention.person >= 0,
        quotes.citation(after: mention.end, before: end) != nil
      else { continue }
      return Attribution(
        source: .person(mention.person), part: index + 1, range: mention.name.lowerBound..<end, name: mention.name,
        rule: .cited)
    }
    return nil
  }

  /// The paragraph before ended in that person's words.
  private func goesOn(after speaker: Attribution) -> Bool {
    guard case .person = speaker.source else { return false }
    let end = reading.parts[speaker.part].range.upperBound
    let last = reading.t[end - 1]
    return last == Mark.closeQuote || last == Mark.colon || speaker.range.lowerBound == speaker.range.upperBound
  }
}
