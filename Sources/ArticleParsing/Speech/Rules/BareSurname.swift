import Characters

/// A surname alone, in an article that has one person of that surname.
struct BareSurname: AttributionRule {
  let name = NamedSubject.adjacent
  let example = "[p 国防部长][n 郑扬声][c 说]，形势稳定。[n 郑=郑扬声][c 强调]，要以人为本。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let position = site.left - 1
    guard position >= floor, position == floor || !text[position - 1].isHanzi,
      text.nameCharacters.surname(text[position]) >= Self.plainSurname,
      let person = scene.people.only(surname: text[position])
    else { return nil }
    return [
      Attribution(
        source: .person(person), part: site.part, range: position..<site.cue.range.upperBound,
        name: position..<site.left, cue: site.cue.range, rule: name)
    ]
  }

  /// The weight of characters that are surnames before anything else.
  private static let plainSurname = 3
}
