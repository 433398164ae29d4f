import Characters
import Lexicon

/// Reads forward over a stretch of a text, never beyond its end. What reads dates, pages and datelines is built on it.
///
/// A function `take…` goes over what it names where that stands at the position, and otherwise leaves the cursor alone.
struct TextCursor {
  let text: [Char]
  /// What is read next: an index of `text`.
  var position: Int
  let end: Int

  init(_ text: [Char], _ range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }
}

extension TextCursor {
  var isAtEnd: Bool { position >= end }

  /// The character at the position; `.end` at the end.
  var character: Char { position < end ? text[position] : .end }

  mutating func advance() {
    if position < end { position += 1 }
  }

  mutating func take(_ character: Char) -> Bool {
    guard self.character == character, !isAtEnd else { return false }
    position += 1
    return true
  }

  mutating func take(where matches: (Char) -> Bool) -> Bool {
    guard position < end, matches(text[position]) else { return false }
    position += 1
    return true
  }

  /// Returns the number of characters gone over.
  @discardableResult
  mutating func skip(while matches: (Char) -> Bool) -> Int {
    let from = position
    while position < end, matches(text[position]) { position += 1 }
    return position - from
  }

  @discardableResult
  mutating func skipBlanks() -> Int { skip(while: \.isBlank) }

  /// Tries to read something: where it cannot be read, the cursor stays.
  mutating func attempt<Value>(_ read: (inout TextCursor) -> Value?) -> Value? {
    var cursor = self
    guard let value = read(&cursor) else { return nil }
    self = cursor
    return value
  }
}

extension TextCursor {
  /// Goes over something as a whole, or over nothing.
  mutating func takeAll(_ takes: (inout TextCursor) -> Bool) -> Bool {
    attempt { takes(&$0) ? true : nil } != nil
  }
}

// MARK: - Phrases

extension TextCursor {
  /// Whether a phrase of the lexicon stands at the position.
  func looks(at kind: StructureLexicon.Opening) -> Bool { length(of: kind) != nil }

  /// Goes over the longest phrase of a class.
  mutating func take(_ kind: StructureLexicon.Opening) -> Bool {
    guard let length = length(of: kind) else { return false }
    position += length
    return true
  }

  /// The length of the longest phrase of a class that stands at the position.
  func length(of kind: StructureLexicon.Opening) -> Int? {
    StructureLexicon.shared.longest(kind, in: text, at: position, limit: end)
  }

  /// The position of the first phrase of a class at or behind the cursor's.
  func find(_ kind: StructureLexicon.Opening) -> Int? {
    (position..<max(position, end)).first { StructureLexicon.shared.longest(kind, in: text, at: $0, limit: end) != nil }
  }

  /// Goes over （…） of at most `most` characters that hold no sentence end; returns the inside.
  mutating func takeBracketGroup(most: Int) -> Range<Int>? {
    guard character.isBracketOpener else { return nil }
    let from = position + 1
    for close in from..<max(from, min(from + most, end)) {
      if text[close].isBracketCloser {
        position = close + 1
        return from..<close
      }
      if text[close].isSentenceEnd { return nil }
    }
    return nil
  }
}
