/// How much likelier a hanzi is in a part of a name than in running text: rounded base-2 logarithms, by hanzi.
package struct NameCharacters: Sendable {
  /// What an unlisted hanzi weighs.
  package static let noSurname: Int8 = -20
  package static let unknownGiven: Int8 = 1
  package static let noTransliteration: Int8 = -20

  private var surnames: [Int8]
  private var givens: [Int8]
  private var transliterations: [Int8]
  private static let first: UInt16 = 0x4E00
  private static let count = 0xA000 - 0x4E00

  package init() {
    surnames = [Int8](repeating: Self.noSurname, count: Self.count)
    givens = [Int8](repeating: Self.unknownGiven, count: Self.count)
    transliterations = [Int8](repeating: Self.noTransliteration, count: Self.count)
    EmbeddedTable("lexicons/name-characters.tsv").forEachRow { row in
      guard let weight = Self.number(row.second), let kind = row.key.first else { return }
      var members: [UInt16] = []
      EmbeddedTable.appendScalars(of: row.third[...], to: &members)
      for scalar in members where scalar >= Self.first && scalar < 0xA000 {
        let index = Int(scalar - Self.first)
        switch kind {
        case UInt16(UInt8(ascii: "s")): surnames[index] = weight
        case UInt16(UInt8(ascii: "g")): givens[index] = weight
        default: transliterations[index] = weight
        }
      }
    }
  }

  @inline(__always)
  private func weight(_ table: [Int8], _ scalar: UInt16, _ other: Int8) -> Int {
    scalar >= Self.first && scalar < 0xA000 ? Int(table[Int(scalar - Self.first)]) : Int(other)
  }

  @inline(__always) package func surname(_ scalar: UInt16) -> Int { weight(surnames, scalar, Self.noSurname) }
  /// Outside the main block: a rare hanzi, which names have and running text has not.
  @inline(__always) package func given(_ scalar: UInt16) -> Int { weight(givens, scalar, 2) }
  @inline(__always) package func transliteration(_ scalar: UInt16) -> Int {
    weight(transliterations, scalar, Self.noTransliteration)
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
