/// Names as they stand in the help and the configuration: `f`, `space`, `ctrl-f`, `pgdn`, `f1`.
extension Key {
  private static let names: [(String, Key)] = [
    ("space", .character(" ")), ("enter", .enter), ("esc", .escape), ("tab", .tab), ("shift-tab", .backTab),
    ("backspace", .backspace), ("del", .delete), ("ins", .insert), ("up", .up), ("down", .down), ("left", .left),
    ("right", .right), ("pgup", .pageUp), ("pgdn", .pageDown), ("home", .home), ("end", .end),
  ]

  /// `nil` for what names no key, and for mouse events.
  package init?(name: String) {
    if let known = Self.names.first(where: { $0.0 == name }) {
      self = known.1
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.hasPrefix("ctrl-"), name.count == 6, let character = name.last {
      self = .control(character)
    } else if name.hasPrefix("alt-"), name.count == 5, let character = name.last {
      self = .alt(character)
    } else if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .f(number)
    } else {
      return nil
    }
  }

  /// As `init(name:)` reads it.
  package var name: String {
    if let known = Self.names.first(where: { $0.1 == self }) { return known.0 }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "ctrl-\(character)"
    case .alt(let character): return "alt-\(character)"
    case .f(let number): return "f\(number)"
    case .mouse: return "mouse"
    default: return "key"
    }
  }

  /// As a person writes it: Space, ^F, PgDn, F1.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .alt(let character): "M-\(character)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "⌫"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .f(let number): "F\(number)"
    case .mouse: "mouse"
    case .paste: "paste"
    }
  }
}
