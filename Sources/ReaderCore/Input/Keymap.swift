/// Which command a key asks for. Looks the table up as it is: nothing is built before the first screen.
struct Keymap: Sendable {
  private let overrides: [Command: [Key]]

  /// - Parameter overrides: a command listed here loses its default keys.
  init(overrides: [Command: [Key]] = [:]) { self.overrides = overrides }

  /// The keys that ask for a command.
  func keys(of command: Command) -> [Key] { overrides[command] ?? CommandTable.binding(of: command)?.keys ?? [] }

  /// A key typed while an input method gives full-width forms means the same key.
  subscript(key: Key) -> Command? { command(of: key) ?? command(of: key.halfWidth) }

  private func command(of key: Key) -> Command? {
    if !overrides.isEmpty {
      let claimed = overrides.filter { $0.value.contains(key) }.keys
      if let command = claimed.min(by: { $0.rawValue < $1.rawValue }) { return command }
    }
    return CommandTable.bindings.last { $0.keys.contains(key) && overrides[$0.command] == nil }?.command
  }
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
