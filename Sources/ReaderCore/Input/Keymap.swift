/// Which command a key asks for.
struct Keymap: Sendable {
  private var commands: [Key: Command] = [:]

  /// - Parameter overrides: a command listed here loses its default keys.
  init(overrides: [Command: [Key]] = [:]) {
    for binding in CommandTable.bindings where overrides[binding.command] == nil {
      for key in binding.keys { commands[key] = binding.command }
    }
    for (command, keys) in overrides.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for key in keys { commands[key] = command }
    }
  }

  /// A key typed while an input method gives full-width forms means the same key.
  subscript(key: Key) -> Command? { commands[key] ?? commands[key.halfWidth] }
}

extension Key {
  private static let punctuation: [Character: Character] = [
    "　": " ", "、": "/", "【": "[", "】": "]", "「": "[", "」": "]", "《": "<", "》": ">", "。": ".", "“": "\"",
    "”": "\"", "‘": "'", "’": "'",
  ]

  /// ／ as /, ： as :, 【 as [ …
  var halfWidth: Key {
    guard case .character(let character) = self else { return self }
    if let plain = Self.punctuation[character] { return .character(plain) }
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let folded = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return .character(Character(folded))
  }
}
