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
    return openings(of: given) >= Self.fewest ? given : nil
  }

  private func endsIn(_ given: Range<Int>, _ name: Range<Int>) -> Bool {
    text.areEqual(name.upperBound - 2..<name.upperBound, given)
  }

  /// How often it opens a clause of running text.
  private func openings(of given: Range<Int>) -> Int {
    text.parts.lazy.filter(\.isBody).reduce(0) { count, part in
      count
        + part.range.dropLast().count(where: { i in
          text[i] == text[given.lowerBound] && text[i + 1] == text[given.lowerBound + 1]
            && (i == part.range.lowerBound || !text[i - 1].isHanzi && !text.isNameJoint(i - 1))
        })
    }
  }

  /// Once may be a word that no list has.
  private static let fewest = 2
}
