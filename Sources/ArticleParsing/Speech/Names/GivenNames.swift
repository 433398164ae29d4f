import Characters
import Lexicon

/// 老梁书记梁石磊… 石磊把锹一放: a feature goes on to call somebody by the given name alone.
struct GivenNames {
  private let text: SpeechText

  /// The people whom the article calls so, and by nothing that it could be taken for.
  /// - Parameter names: of all people whom the article names; a person is an index into them.
  static func found(among names: [Range<Int>], in text: SpeechText) -> [(person: Int, given: Range<Int>)] {
    GivenNames(text: text).found(among: names)
  }

  private func found(among names: [Range<Int>]) -> [(person: Int, given: Range<Int>)] {
    // 盘石磊 and his brother 言石磊: whose it is cannot be told.
    var bearers: [ArraySlice<Char>: Int] = [:]
    for name in names where name.count >= 3 { bearers[text[name].suffix(Self.length), default: 0] += 1 }
    let candidates = names.indices.compactMap { person in
      given(of: names[person]).flatMap { bearers[text[$0]] == 1 ? (person: person, given: $0) : nil }
    }
    let places = places(of: candidates.map(\.given))
    return candidates.filter { candidate in
      let places = places[text[candidate.given]] ?? []
      return places.count(where: opensClause) >= Self.fewest && !places.contains(where: isPlace)
    }
  }

  private func given(of name: Range<Int>) -> Range<Int>? {
    guard 3...4 ~= name.count, name.allSatisfy({ text[$0].isHanzi }),
      name.count == 4
        || text.nameCharacters.surname(text[name.lowerBound]) > -10 && text.match(name.lowerBound, .surname).length < 2
    else { return nil }
    let given = name.upperBound - Self.length..<name.upperBound
    let isWord = OrdinaryWords(text: text).word(given) != nil || text.match(given.lowerBound, .all).length >= 2
    return isWord ? nil : given
  }

  /// Where given names stand in running text, all found in one walk.
  private func places(of names: [Range<Int>]) -> [ArraySlice<Char>: [Int]] {
    var places: [ArraySlice<Char>: [Int]] = [:]
    for name in names { places[text[name]] = [] }
    let initials = CharSet(names.map { text[$0.lowerBound] })
    for part in text.parts where part.isBody {
      for i in part.range.dropLast() where initials.contains(text[i]) {
        places[text[i..<i + Self.length]]?.append(i)
      }
    }
    return places
  }

  /// 石磊市, 在石磊: the name of a place, after which somebody may be called.
  private func isPlace(_ position: Int) -> Bool {
    Vocabulary.divisions.contains(text[position + Self.length]) || Self.beforePlaces.contains(text[position - 1])
  }

  private static let beforePlaces: CharSet = "在赴到从往去回离于驻"

  private func opensClause(_ position: Int) -> Bool { !text[position - 1].isHanzi && !text.isNameJoint(position - 1) }

  /// Characters.
  private static let length = 2
  /// Once may be a word that no list has.
  private static let fewest = 2
}
