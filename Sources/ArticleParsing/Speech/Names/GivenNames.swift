import Characters
import Lexicon

/// 老梁书记梁石磊… 石磊把锹一放: a feature goes on to call somebody by the given name alone.
struct GivenNames {
  let text: SpeechText

  /// The given name of a person, if the article calls him by it and by nothing else it could be taken for.
  /// - Parameter names: of all people whom the article names.
  func given(of name: Range<Int>, among names: [Range<Int>]) -> Range<Int>? {
    let length = name.count
    guard 3...4 ~= length, name.allSatisfy({ text[$0].isHanzi }),
      length == 4 || text.nameCharacters.surname(text[name.lowerBound]) > -10,
      text.match(name.lowerBound, .surname).length < 2 || length == 4
    else { return nil }
    let given = name.upperBound - 2..<name.upperBound
    guard OrdinaryWords(text: text).word(given) == nil, text.match(given.lowerBound, .all).length < 2,
      // 盘石磊 and his brother 言石磊: whose it is cannot be told.
      names.allSatisfy({ text.areEqual($0, name) || $0.count < 3 || !endsIn(given, $0) })
    else { return nil }
    let places = places(of: given)
    guard !places.contains(where: isPlace) else { return nil }
    return places.count(where: opensClause) >= Self.fewest ? given : nil
  }

  private func endsIn(_ given: Range<Int>, _ name: Range<Int>) -> Bool {
    text.areEqual(name.upperBound - 2..<name.upperBound, given)
  }

  /// Where its two characters stand in running text.
  private func places(of given: Range<Int>) -> [Int] {
    text.parts.filter(\.isBody).flatMap { part in
      part.range.dropLast().filter {
        text[$0] == text[given.lowerBound] && text[$0 + 1] == text[given.lowerBound + 1]
      }
    }
  }

  /// 石磊市, 在石磊: the name of a place, after which somebody may be called.
  private func isPlace(_ position: Int) -> Bool {
    Vocabulary.divisions.contains(text[position + 2]) || Self.beforePlaces.contains(text[position - 1])
  }

  private static let beforePlaces: CharSet = "在赴到从往去回离于驻"

  private func opensClause(_ position: Int) -> Bool {
    text.parts.contains { $0.range.lowerBound == position }
      || !text[position - 1].isHanzi && !text.isNameJoint(position - 1)
  }

  /// Once may be a word that no list has.
  private static let fewest = 2
}
