/// A program and its arguments out of one setting, `emacsclient -t` or `'/opt/my editor/run' --wait`, without a shell.
///
/// Blanks part words. Between `'` and `'`, or between `"` and `"`, a blank belongs to its word; behind a backslash any
/// character stands for itself, though not between `'` and `'`. Nothing else means anything: `$`, `;`, `*` and `~` are characters.
package enum CommandWords {
  package static func split(_ setting: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in setting {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
