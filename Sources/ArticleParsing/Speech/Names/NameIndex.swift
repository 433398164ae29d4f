import Characters

/// Names and whose they are: looked up whole, and found where they stand in a text.
struct NameIndex: Sendable {
  private struct Entry {
    let name: [Char]
    var person: Int
  }

  /// By the first character.
  private var entries: [Char: [Entry]] = [:]
  /// What the names begin with.
  private(set) var initials: CharSet = ""

  var isEmpty: Bool { entries.isEmpty }

  /// The person of a name. A name that is set anew is that person's from then on.
  subscript(name: ArraySlice<Char>) -> Int? {
    get { name.first.flatMap { entries[$0] }?.first { $0.name[...] == name }?.person }
    set {
      guard let person = newValue, let first = name.first else { return }
      if let known = entries[first]?.firstIndex(where: { $0.name[...] == name }) {
        entries[first]?[known].person = person
      } else {
        entries[first, default: []].append(Entry(name: Array(name), person: person))
        initials = initials.union(CharSet([first]))
      }
    }
  }

  /// The longest name at a position: its length in characters and its person.
  /// - Parameter isWanted: whether a person counts.
  func match(in text: SpeechText, at position: Int, limit: Int, isWanted: (Int) -> Bool) -> (length: Int, person: Int)?
  {
    var found: (length: Int, person: Int)?
    for entry in entries[text[position]] ?? [] {
      let end = position + entry.name.count
      if entry.name.count > found?.length ?? 0, end <= limit, text[position..<end] == entry.name[...],
        isWanted(entry.person)
      {
        found = (entry.name.count, entry.person)
      }
    }
    return found
  }
}
