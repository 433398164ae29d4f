import Characters
import Lexicon

/// Strings in quotation marks that are slogans, told apart by form from speech, titles and scare quotes.
struct QuotedTerms: TermSource {
  let example = "云岭县推行“[三张清单]”。"

  /// Longest slogan of several members, in characters.
  private static let longest = 26
  /// What quotation marks are worth beside the form.
  private static let marksWeight = 0.8

  func candidates(in text: TermText) -> [TermCandidate] {
    var first: [ArraySlice<Char>: Range<Int>] = [:]
    var times: [ArraySlice<Char>: Int] = [:]
    for place in text.parts.flatMap({ quotations(in: $0, of: text) }) {
      let string = text.printed[place]
      if first[string] == nil { first[string] = place }
      times[string, default: 0] += 1
    }
    return first.sorted { $0.value.lowerBound < $1.value.lowerBound }.compactMap { string, place in
      let times = times[string] ?? 0
      // What somebody said once, and as it stands here, is no slogan.
      if times == 1, text.quotations.contains(text.article.bytes(place)) { return nil }
      guard let score = QuotedForm(text: text, place: place, times: times).score else { return nil }
      var candidate = TermCandidate(.quoted, place, base: score + Self.marksWeight)
      candidate.quotedTimes = times
      return candidate
    }
  }

  /// Every short quoted string, in order; what holds another quotation counts as its inner one only.
  private func quotations(in part: ArticleText.Part, of text: TermText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for mark in text.article.marks[part.marks] {
      switch text.characters[mark] {
      case "“", "‘": open = mark + 1
      case "”", "’":
        if let start = open, mark - start >= 2, mark - start <= Self.longest { found.append(start..<mark) }
        open = nil
      default: continue
      }
    }
    return found
  }
}
