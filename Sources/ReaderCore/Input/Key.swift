/// One key press or mouse event, decoded.
package enum Key: Hashable, Sendable {
  /// Printable text, one grapheme cluster; blank included.
  case character(Character)
  /// Ctrl with a lower-case letter or one of `[ \ ] ^ _`.
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case pageUp, pageDown, home, end
  /// F1 is `.f(1)`.
  case f(Int)
  case mouse(MouseEvent)
  /// Text pasted at once (bracketed paste).
  case paste(String)
}

/// A mouse event at a cell, counted from 0.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case press, middlePress, rightPress, doublePress, wheelUp, wheelDown, drag, release
  }
  package var kind: Kind
  package var column: Int
  package var row: Int

  package init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}

extension Key {
  /// Moves by a step, which a count can repeat.
  var isMotion: Bool {
    switch halfWidth {
    case .up, .down, .left, .right, .pageUp, .pageDown: true
    case .character(let character): "jkhlfbdunN".contains(character)
    default: false
    }
  }
}
