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

  @Test(arguments: [Theme.Background.dark, .light, nil])
  func termsDiffer(background: Theme.Background?) {
    let theme = Theme(depth: .many, background: background)
    let colours = (0..<Role.termColours).map { theme.look(of: Style(.term($0))).foreground }
    #expect(Set(colours).count == Int(Role.termColours))
  }

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
