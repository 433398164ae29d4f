import Characters

/// 他 and 她 as subjects.
enum Pronouns {
  /// Whether a pronoun for one person stands at a position: not 他们, 其他, 吉他.
  static func stands(at position: Int, in scene: Scene, floor: Int) -> Bool {
    let text = scene.text
    guard Vocabulary.pronouns.contains(text[position]), text[position + 1] != "们", text[position + 1] != "人" else {
      return false
    }
    return position == floor || text[position - 1] != "其" && text[position - 1] != "吉"
  }
}
