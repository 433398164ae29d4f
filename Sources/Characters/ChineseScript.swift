/// Whether a text is Simplified or Traditional Chinese, as far as frequent characters tell.
public struct ChineseScript: Sendable {
  private static let traditional = CharSet([Char]("國發個們說這來對會時學長開關東車產業實經濟機構與為從報記進動"))
  private static let simplified = CharSet([Char]("国发个们说这来对会时学长开关东车产业实经济机构与为从报记进动"))

  /// Characters of Traditional text less those of Simplified text.
  private var balance = 0

  public init() {}

  public mutating func read(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      let character = Char(scalar: scalar.value)
      if Self.traditional.contains(character) { balance += 1 }
      if Self.simplified.contains(character) { balance -= 1 }
    }
  }

  public var isTraditional: Bool { balance > 0 }
  /// BCP 47: zh-Hant or zh-Hans.
  public var languageTag: String { isTraditional ? "zh-Hant" : "zh-Hans" }
}
