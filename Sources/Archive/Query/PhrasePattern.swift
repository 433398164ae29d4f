/// What a phrase looks like in the index: of each character the codes that it may have.
package struct PhrasePattern: Hashable, Sendable {
  /// Which spellings of a character are one; Simplified and Traditional always are.
  package enum Spelling: Sendable {
    /// As terms are counted.
    case exact
    /// As a person searches: full-width and ASCII forms, straight and curly quotes; capitals where the phrase has none.
    case loose
  }

  /// None is empty.
  let characters: [[UInt16]]
  package let text: String

  /// `nil` for an empty phrase.
  package init?(_ text: String, _ spelling: Spelling) {
    let codes = GramCode.codes(text)
    guard !codes.isEmpty else { return nil }
    self.text = text
    let hasCapital = codes.contains { 0x41...0x5A ~= Self.narrow($0) }
    characters = codes.map { spelling == .exact ? [$0] : Self.spellings(of: $0, ignoringCase: !hasCapital) }
  }

  var count: Int { characters.count }

  /// Whether the index alone cannot tell: several characters have the same code.
  var isAmbiguous: Bool { characters.contains { $0.contains(where: GramCode.isShared) } }

  /// The ASCII form of a full-width one.
  private static func narrow(_ code: UInt16) -> UInt16 {
    switch code {
    case 0xFF01...0xFF5E: code - 0xFEE0
    case 0x3000: 0x20
    default: code
    }
  }

  private static func spellings(of code: UInt16, ignoringCase: Bool) -> [UInt16] {
    let plain = narrow(code)
    for quotes in [doubleQuotes, singleQuotes] where quotes.contains(plain) { return quotes }
    guard 0x20...0x7E ~= plain else { return [code] }
    let isLetter = 0x61...0x7A ~= plain | 0x20
    let cases = isLetter && ignoringCase ? [plain | 0x20, plain & ~0x20] : [plain]
    return cases.flatMap { $0 == 0x20 ? [$0, 0x3000] : [$0, $0 + 0xFEE0] }
  }

  private static let doubleQuotes: [UInt16] = [0x22, 0x201C, 0x201D, 0xFF02]
  private static let singleQuotes: [UInt16] = [0x27, 0x2018, 0x2019, 0xFF07]
}
