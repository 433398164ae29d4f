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

  /// All characters whose simplified form a character is, itself first. Looks through all of the table.
  public func spellings(of character: Char) -> [Char] {
    [character]
      + (0..<Self.count).filter { table[$0] == character.code }.map { Char(code: Self.first + UInt16($0)) }
  }
}

/// The script of a text: the project's one test.
extension HanziFolding {
  /// A text in simplified form.
  public func folded(_ text: [Char]) -> [Char] { isTraditional(text) ? text.map(simplified) : text }

  /// Whether a text has a character that simplified texts do not have. One will do: a short article has no more, and folding
  /// does no harm to a simplified one that cites a traditional title.
  public func isTraditional(_ text: [Char]) -> Bool {
    text.contains { simplified($0) != $0 && !Self.sharedCharacters.contains($0) }
  }

  /// Characters that simplified texts have too, in names or as words of their own (GB 2312): 李乾, 於某.
  private static let sharedCharacters: CharSet = "麽於夥後吒姊甯乾徵摺捱麴菸醣薹"
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
