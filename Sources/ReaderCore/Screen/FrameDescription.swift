extension Frame: CustomStringConvertible {
  /// The screen as plain text: a line a row, trailing blanks trimmed.
  public var description: String {
    (0..<size.rows).map { text(ofRow: $0) }.joined(separator: "\n") + "\n"
  }

  /// One row as plain text, trailing blanks trimmed.
  package func text(ofRow row: Int) -> String {
    var line = ""
    for cell in self.row(row) where !cell.isContinuation {
      line += cell.text.isEmpty ? " " : cell.text
      // A narrow character in a two-cell box is followed by the blank that the terminal shows there.
      if cell.width == 2, cell.cluster.isSingle, cell.cluster.base < 0x2600 { line += " " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The screen's roles: a letter a cell (`Role.letter`), trailing body cells trimmed. Small marks follow the text view.
  package var roles: String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) { line.append(cell.isBlank && cell.style.leading == .body ? " " : cell.style.letter) }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n") + "\n"
  }
}

extension Style {
  /// One letter for the role that decides the colour.
  package var letter: Character {
    if marks.contains(.restored) { return "~" }
    if marks.contains(.noted), overlay == nil { return "_" }
    return leading.letter
  }
}

extension Role {
  /// One letter for goldens: terms are their hue's digit.
  package var letter: Character {
    switch self {
    case .masthead: "m"
    case .kicker: "k"
    case .headline: "H"
    case .subtitle: "h"
    case .byline: "w"
    case .sectionHeading: "G"
    case .body: "."
    case .directSpeech: "q"
    case .speakerName: "n"
    case .attribution: "A"
    case .term0: "0"
    case .term1: "1"
    case .term2: "2"
    case .term3: "3"
    case .term4: "4"
    case .term5: "5"
    case .term6: "6"
    case .term7: "7"
    case .hit: "f"
    case .currentHit: "F"
    case .dimmed: "-"
    case .finding: "!"
    case .link: "l"
    case .caption: "c"
    case .editors: "e"
    case .status: "s"
    case .statusStrong: "S"
    case .message: "M"
    case .error: "E"
    case .prompt: "p"
    case .paneTitle: "T"
    case .paneText: "t"
    case .selection: "#"
    case .paneQuiet: "u"
    case .bar: "b"
    case .shade0: "0"
    case .shade1: "1"
    case .shade2: "2"
    case .shade3: "3"
    case .shade4: "4"
    case .overview: "|"
    case .overviewScreen: "V"
    case .overviewRemark: "o"
    case .overviewHit: "x"
    case .key: "K"
    }
  }
}
