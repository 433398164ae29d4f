public import Characters

/// What a hanzi is in names: how much likelier in a part of a name than in running text, as rounded base-2 logarithms,
/// and what its place in a name may not be.
public struct NameCharacters: Sendable {
  private struct Weights: Sendable, BitwiseCopyable {
    var surname: Int8
    var given: Int8
    var transliteration: Int8
    var traits: NameTraits = []

    /// What an unlisted hanzi weighs.
    static let unlisted = Weights(surname: -20, given: 1, transliteration: -20)
    /// Outside the main block: a rare hanzi, which names have and running text has not.
    static let rare = Weights(surname: -20, given: 2, transliteration: -20)
  }

  /// Of the common hanzi (U+4E00–U+9FFF).
  private let weights: StaticTable<Weights>
  private static var first: UInt16 { ("一" as Char).code }
  private static let count = 0xA000 - 0x4E00

  /// - Parameter section: made by `section(_:)`.
  init(_ image: LexiconImage, section: Int) { weights = image.section(section, of: Weights.self) }

  private func weights(of character: Char) -> Weights {
    character.isCommonHanzi ? weights[Int(character.code - Self.first)] : .rare
  }

  public func surname(_ character: Char) -> Int { Int(weights(of: character).surname) }
  public func given(_ character: Char) -> Int { Int(weights(of: character).given) }
  public func transliteration(_ character: Char) -> Int { Int(weights(of: character).transliteration) }
  /// Whether a hanzi has one of some traits.
  public func has(_ traits: NameTraits, _ character: Char) -> Bool {
    !weights(of: character).traits.isDisjoint(with: traits)
  }

  /// The image's section.
  /// - Parameter table: lines of kind, weight, characters.
  static func section(_ table: LexiconTable) -> [UInt8] {
    var weights = [Weights](repeating: .unlisted, count: count)
    for row in table.rows where row.count > 2 {
      guard let weight = Int8(row[1]) else { continue }
      for character in [Char](row[2]) where character.isCommonHanzi {
        let index = Int(character.code - first)
        switch row[0] {
        case "surname": weights[index].surname = weight
        case "given": weights[index].given = weight
        default: weights[index].transliteration = weight
        }
      }
    }
    for (trait, characters) in NameTraits.members {
      for character in [Char](characters) { weights[Int(character.code - first)].traits.insert(trait) }
    }
    return LexiconImage.section(weights)
  }
}
