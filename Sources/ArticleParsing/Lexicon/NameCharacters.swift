/// What a hanzi is in names: how much likelier in a part of a name than in running text, as rounded base-2 logarithms,
/// and what its place in a name may not be.
///
/// Lasts as long as the program; see `WordTable`.
package struct NameCharacters: @unchecked Sendable {
  private struct Weights: BitwiseCopyable {
    var surname: Int8
    var given: Int8
    var transliteration: Int8
    var traits: NameTraits = []

    /// What an unlisted hanzi weighs.
    static let unlisted = Weights(surname: -20, given: 1, transliteration: -20)
    /// Outside the main block: a rare hanzi, which names have and running text has not.
    static var rare: Weights { Weights(surname: -20, given: 2, transliteration: -20) }
  }

  private let weights: UnsafePointer<Weights>

  /// - Parameter section: made by `section(_:)`.
  init(_ image: LexiconImage, _ section: Int) { weights = image.pointer(section, of: Weights.self) }

  @inline(__always)
  private func weights(of scalar: UInt16) -> Weights {
    let index = MainHanzi.index(scalar)
    return index < MainHanzi.count ? weights[index] : .rare
  }

  @inline(__always) package func surname(_ scalar: UInt16) -> Int { Int(weights(of: scalar).surname) }
  @inline(__always) package func given(_ scalar: UInt16) -> Int { Int(weights(of: scalar).given) }
  @inline(__always) package func transliteration(_ scalar: UInt16) -> Int { Int(weights(of: scalar).transliteration) }
  /// Whether a hanzi has one of some traits.
  @inline(__always) func has(_ traits: NameTraits, _ scalar: UInt16) -> Bool {
    !weights(of: scalar).traits.isDisjoint(with: traits)
  }

  /// The image's section.
  /// - Parameter table: lines of kind, weight, characters.
  static func section(_ table: EmbeddedTable) -> [UInt8] {
    var weights = [Weights](repeating: .unlisted, count: MainHanzi.count)
    table.forEachRow { row in
      guard let weight = number(row.second), let kind = row.key.first else { return }
      var members: [UInt16] = []
      EmbeddedTable.appendScalars(of: row.third[...], to: &members)
      for scalar in members where MainHanzi.contains(scalar) {
        let index = MainHanzi.index(scalar)
        switch kind {
        case UInt16(UInt8(ascii: "s")): weights[index].surname = weight
        case UInt16(UInt8(ascii: "g")): weights[index].given = weight
        default: weights[index].transliteration = weight
        }
      }
    }
    for (trait, characters) in NameTraits.members {
      for unit in characters.utf16 { weights[MainHanzi.index(unit)].traits.insert(trait) }
    }
    return LexiconImage.bytes(of: weights)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int8? {
    guard let first = bytes.first else { return nil }
    let negative = first == UInt8(ascii: "-")
    var value = 0
    for byte in bytes.dropFirst(negative ? 1 : 0) {
      guard byte >= 0x30, byte <= 0x39, value < 12 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return Int8(negative ? -value : value)
  }
}
