/// How much likelier a hanzi is in a part of a name than in running text: rounded base-2 logarithms, by hanzi.
///
/// Lasts as long as the program; see `WordTable`.
package struct NameCharacters: @unchecked Sendable {
  /// What an unlisted hanzi weighs.
  package static let noSurname: Int8 = -20
  package static let unknownGiven: Int8 = 1
  package static let noTransliteration: Int8 = -20

  private let surnames: UnsafePointer<Int8>
  private let givens: UnsafePointer<Int8>
  private let transliterations: UnsafePointer<Int8>
  private static let first: UInt16 = 0x4E00
  private static let count = 0xA000 - 0x4E00

  package init() {
    let surnames = Self.table(Self.noSurname)
    let givens = Self.table(Self.unknownGiven)
    let transliterations = Self.table(Self.noTransliteration)
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
    self.surnames = UnsafePointer(surnames)
    self.givens = UnsafePointer(givens)
    self.transliterations = UnsafePointer(transliterations)
  }

  private static func table(_ weight: Int8) -> UnsafeMutablePointer<Int8> {
    let table = UnsafeMutablePointer<Int8>.allocate(capacity: count)
    table.initialize(repeating: weight, count: count)
    return table
  }

  @inline(__always)
  private func weight(_ table: UnsafePointer<Int8>, _ scalar: UInt16, _ other: Int8) -> Int {
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
