public import Characters

/// Traditional characters and their simplified forms.
public struct HanziFolding: Sendable {
  public static let shared = HanziFolding()

  /// The simplified form's code for each hanzi from `first` on; 0 where a hanzi is its own simplified form.
  private let table: StaticTable<UInt16>
  private static var first: UInt16 { ("㐀" as Char).code }
  private static let count = 0x9FFF - 0x3400 + 1

  private init() { table = LexiconImage(Self.imageName).section(0, of: UInt16.self) }

  /// The simplified form of a character; itself where it has none.
  public func simplified(_ character: Char) -> Char {
    let index = Int(character.code) - Int(Self.first)
    guard index >= 0, index < Self.count else { return character }
    let simplified = table[index]
    return simplified == 0 ? character : Char(code: simplified)
  }
}

/// The script of a text: the project's one test.
extension HanziFolding {
  /// Whether a text is written in traditional characters, by the commonest of those that simplified texts never have.
  public func isTraditional(_ text: [Char]) -> Bool {
    var found = 0
    // Every second character will do: they are about as common as that.
    for i in stride(from: 0, to: min(text.count, Self.sample), by: 2) where Self.telltales.contains(text[i]) {
      found += 1
      if found > 2 { return true }
    }
    return false
  }

  /// Characters that suffice to know the script.
  private static let sample = 600
  private static let telltales: CharSet = "國們這來說會時個對為與發學開長門問當關後黨員報記認導經總"
}

extension HanziFolding {
  static let imageName = "lexicons/images/folding.bin"

  /// A line of the table: the simplified form, a tab, the traditional ones.
  @Sendable
  static func image(_ table: (String) -> String) -> [UInt8] {
    var forms = [UInt16](repeating: 0, count: count)
    for row in LexiconTable(table("traditional")).rows where row.count > 1 {
      guard let simplified = [Char](row[0]).first else { continue }
      for traditional in [Char](row[1]) {
        let index = Int(traditional.code) - Int(first)
        if index >= 0, index < count { forms[index] = simplified.code }
      }
    }
    return LexiconImage.bytes(of: [LexiconImage.section(forms)])
  }
}
