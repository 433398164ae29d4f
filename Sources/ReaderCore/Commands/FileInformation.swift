import ArticleModel

/// What the open file is, and what it is read as.
extension Reader {
  /// Format, encoding, and how that was found out.
  mutating func tellInformation() -> [Effect] {
    guard let document else { return [] }
    var words = text(.fileIsA, document.format, document.encoding)
    if let decision = document.encodingDecision {
      words += text(.becauseOf, text(decision.reason.phrase))
      if let declared = decision.declared { words += text(.declaresItself, declared) }
    }
    overlay.say(Notice(text: words))
    return []
  }

  /// The next encoding, whatever the bytes say; behind the last one they decide again.
  mutating func cycleEncoding() -> [Effect] {
    let effects = reload()
    guard case .open(let path)? = effects.first else { return effects }
    location.tellsInformation = true
    return [.cycleEncoding(path: path)]
  }
}

extension EncodingDecision.Reason {
  var phrase: Phrase {
    switch self {
    case .forced: .encodingForced
    case .byteOrderMark: .encodingMarked
    case .zeroBytes: .encodingOfZeros
    case .wellFormed: .encodingWellFormed
    case .readsBetter: .encodingReadsBetter
    case .declared: .encodingDeclared
    case .guessed: .encodingGuessed
    }
  }
}
