/// Keys: to the prompt, to the open pane, or to a command.
extension Reader {
  mutating func take(_ key: Key) -> [Effect] {
    // Esc and a key pressed right after it reach the terminal as one.
    if case .alt(let character) = key, keymap[key] == nil {
      let effects = take(.escape)
      settlePane()
      return effects + take(.character(character))
    }
    overlay.clearNotice()
    appearance.marksRestored = false
    // Enter after `/` accepts a search that may still be under way.
    if overlay.prompt != nil { return takeInPrompt(key) }
    work.pending = nil
    if case .mouse(let event) = key { return take(event) }
    if overlay.pane == nil, takeInSelection(key) { return [] }
    if let effects = takeInPane(key) { return effects }
    if takeDigit(key) { return [] }
    defer { overlay.count = nil }
    guard let command = keymap[key] ?? turned(key) else {
      if case .paste = key { return [] }
      say(.unknownKey, key.label, keymap.keys(of: .help).first?.label ?? "F1")
      return []
    }
    // A list is open, and the key is not one of its own: it must not act on what the list hides.
    if let pane = overlay.pane, !pane.showsTheEye, CommandTable.binding(of: command)?.isOfTheEye == true {
      say(.notInList, key.label)
      return []
    }
    return run(command, count: overlay.count)
  }

  /// Where lines run from top to bottom, the text goes on to the left.
  private func turned(_ key: Key) -> Command? {
    guard appearance.isVertical else { return nil }
    return key == .left ? .lineDown : key == .right ? .lineUp : nil
  }

  /// Digits before a command are its count.
  mutating func takeDigit(_ key: Key) -> Bool {
    guard case .character(let character) = key.halfWidth, character.isASCII, let digit = character.wholeNumberValue,
      keymap[key] == nil, digit > 0 || overlay.count != nil
    else { return false }
    overlay.count = min(99_999_999, (overlay.count ?? 0) * 10 + digit)
    return true
  }

  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    guard let handler = Self.handlers[command] else { return [] }
    return handler(&self, count)
  }
}
