import Characters

/// 他 and 她 as subjects.
enum Pronouns {
  /// Whether a pronoun for one person stands at a position: not 他们, 其他, 吉他.
  static func stands(at position: Int, in scene: Scene, floor: Int) -> Bool {
    let text = scene.text
    guard Vocabulary.pronouns.contains(text[position]), !Self.several.contains(text[position + 1]) else {
      return false
    }
    return position == floor || text[position - 1] != "其" && text[position - 1] != "吉"
  }

  /// 他们, 他俩, 他人.
  private static let several: CharSet = "们俩人"
}
