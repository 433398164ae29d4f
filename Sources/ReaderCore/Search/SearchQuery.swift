/// What is looked for, and how.
struct SearchQuery: Hashable, Sendable {
  var text: String
  var manner: SearchManner

  init(_ text: String, _ manner: SearchManner = SearchManner()) {
    self.text = text
    self.manner = manner
  }
}

/// How a text is looked for: switches of the search prompt.
struct SearchManner: Hashable, Sendable {
  /// What was typed is a regular expression.
  var isPattern = false
  /// Half- and full-width forms, Simplified and Traditional hanzi are one.
  var joinsVariants = true

  var forms: Folding.Forms { joinsVariants ? .variants : .exact }

  /// A switch of the prompt: the key that turns it and what each state is called.
  struct Switch: Sendable {
    let key: Key
    let state: WritableKeyPath<SearchManner, Bool> & Sendable
    let on: Phrase
    let off: Phrase
  }

  /// The one table of them: keys, prompt and manual go by it.
  static let switches = [
    Switch(key: .control("r"), state: \.isPattern, on: .asPattern, off: .asText),
    Switch(key: .control("t"), state: \.joinsVariants, on: .anyForm, off: .exactForm),
  ]
}
