import ReaderCore
import TerminalUI
import Testing

struct ThemeTests {
  private static let lit: [Role] =
    (0..<Role.termColours).map(Role.term) + [.hit, .currentHit, .attribution, .selection, .headline]

  /// What must stand out does so without any colour too.
  @Test(arguments: lit)
  func standsOutWithoutColour(role: Role) {
    #expect(!Theme(depth: .none, background: nil).look(of: Style(role)).attributes.isEmpty)
  }

  @Test(arguments: Theme.Variant.allCases)
  func termsDiffer(variant: Theme.Variant) {
    let theme = Theme(depth: .many, variant: variant)
    let colours = (0..<Role.termColours).map { theme.look(of: Style(.term($0))).foreground }
    // On black and on white alike only these few are legible.
    #expect(Set(colours).count >= (variant == .both ? 6 : Int(Role.termColours)))
  }

  /// Backgrounds that a theme may be seen on.
  private static let backgrounds: [Theme.Variant: [Colour]] = [
    .both: [Colour(0x000000), Colour(0xFFFFFF)], .dark: [Colour(0x000000), Colour(0x1D1F21), Colour(0x262626)],
    .light: [Colour(0xFFFFFF), Colour(0xEEEEEE)], .contrast: [], .sepia: [],
  ]

  /// WCAG 2: at least 4.5:1 for text of this size; a theme of high contrast has 7:1.
  @Test(arguments: Theme.Variant.allCases)
  func everyRoleIsLegible(variant: Theme.Variant) throws {
    let theme = Theme(depth: .many, variant: variant)
    for role in Role.allCases {
      let look = theme.look(of: Style(role))
      #expect(!look.attributes.contains(.dim), "\(role) is made fainter than its colour")
      let own = look.background.flatMap { Colour(palette: $0) }
      guard let text = look.foreground.flatMap({ Colour(palette: $0) }) else {
        #expect(own == nil, "\(role) has a background and no colour")
        continue
      }
      for background in own.map({ [$0] }) ?? Self.backgrounds[variant] ?? [] {
        #expect(text.contrast(with: background) >= (variant == .contrast ? 7 : 4.5), "\(role) of \(variant)")
      }
    }
  }

  /// Any two hues of terms, to normal eyes and to those that lack one kind of cones.
  @Test(arguments: [Theme.Variant.dark, .light, .contrast, .sepia], ColourVision.allCases)
  func huesAreApart(variant: Theme.Variant, vision: ColourVision) throws {
    let theme = Theme(depth: .many, variant: variant)
    let colours = try (0..<Role.termColours).map { hue in
      try #require(theme.look(of: Style(.term(hue))).foreground.flatMap { Colour(palette: $0) })
    }
    for (i, a) in colours.enumerated() {
      for b in colours[..<i] { #expect(a.distance(to: b, seenBy: vision) >= 13, "hues of \(variant), \(vision)") }
    }
  }

  @Test func aPaperOfItsOwnIsEverywhere() {
    for variant in [Theme.Variant.contrast, .sepia] {
      let theme = Theme(depth: .many, variant: variant)
      #expect(Set(Role.allCases.map { theme.look(of: Style($0)).background }).count == 1)
      #expect(theme.look(of: Style(.body)).showsOnBlanks)
    }
  }

  @Test(
    arguments: [
      ("#000000", 16), ("#ffffff", 231), ("#af5f5f", 131), ("#767676", 243), ("117", 117), ("256", nil), ("#12", nil),
      ("blue", nil),
    ] as [(String, Int16?)])
  func coloursAreRead(text: String, number: Int16?) { #expect(TerminalColour.number(text) == number) }

  @Test func eightColoursAreEnough() {
    let theme = Theme(depth: .eight, background: nil)
    for role in Self.lit {
      #expect((theme.look(of: Style(role)).foreground ?? 0) < 8)
    }
  }

  @Test func namesAreInOrder() { #expect(Role.themeNames == Role.allCases.map { "\($0)" }) }

  /// A role that is misspelt in the table would look like the body.
  @Test(arguments: Role.allCases.filter { ![.body, .paneText, .shade0].contains($0) })
  func everyRoleHasALook(role: Role) {
    let themes = [Theme(depth: .none, background: nil), Theme(depth: .many, background: .dark)]
    #expect(themes.contains { $0.look(of: Style(role)) != $0.look(of: Style(.body)) })
  }

  @Test func styledLine() {
    let cells = [
      Frame.Cell("提", width: 2, style: Style(.body, overlay: .hit)),
      Frame.Cell("", width: 0, style: Style(.body, overlay: .hit)), .blank,
      Frame.Cell("a", width: 1, style: Style(.body)), .blank,
    ]
    #expect(StyledText(theme: nil).line(cells) == "提 a")
    let theme = Theme(depth: .none, background: nil)
    #expect(StyledText(theme: theme).line(cells) == "\u{1B}[0;7m提\u{1B}[m a")
  }
}
