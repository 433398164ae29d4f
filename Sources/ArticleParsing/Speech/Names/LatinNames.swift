import Characters
import Lexicon

/// Names in their own letters: 林学家Anna Weber说; the surname stands for the whole behind.
struct LatinNames {
  let text: SpeechText

  /// A name that begins behind a post: words with capitals, and what follows a name.
  func name(at start: Int) -> Range<Int>? {
    guard text[start].isLatinCapital, !text[start - 1].isLetter else { return nil }
    var end = start
    var words = 0
    while let next = wordEnd(from: words == 0 ? end : end + 1), words == 0 || joins(end) {
      end = next
      words += 1
    }
    guard 1...Self.mostWords ~= words, end - start >= Self.shortest, !text[end].isLetter, !text[end].isDigit else {
      return nil
    }
    let follow = NameReader(text: text).follow(text[end] == " " ? end + 1 : end)
    return follow >= (words > 1 ? 3 : 6) ? start..<end : nil
  }

  /// The first and the last word of a name of several.
  func parts(of name: Range<Int>) -> (first: Range<Int>, last: Range<Int>)? {
    guard text[name.lowerBound].isLatinCapital, let first = name.first(where: joins), let last = name.last(where: joins)
    else { return nil }
    return (name.lowerBound..<first, last + 1..<name.upperBound)
  }

  /// Whether a stretch is no part of a longer word.
  func isWhole(_ range: Range<Int>) -> Bool {
    !text[range.lowerBound].isLetter || !text[range.lowerBound - 1].isLetter && !text[range.upperBound].isLetter
  }

  private func joins(_ position: Int) -> Bool { text[position] == " " || text[position] == "·" }

  /// The end of a word that begins with a capital; Weber, O'Neil, J., but not GDP.
  private func wordEnd(from start: Int) -> Int? {
    guard text[start].isLatinCapital else { return nil }
    var end = start + 1
    if text[end] == "." { return end + 1 }
    guard text[end].isLetter, !text[end].isLatinCapital || text[start] == "O" else { return nil }
    while text[end].isLetter || Self.inside.contains(text[end]) { end += 1 }
    return end
  }

  private static let inside: CharSet = "-'’"
  private static let mostWords = 4
  /// Characters.
  private static let shortest = 3
}

extension Char {
  fileprivate var isLatinCapital: Bool { "A"..."Z" ~= self }
}
