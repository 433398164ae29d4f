import KanbaoCommand
import Testing

struct ConfigurationTests {
  @Test func everySettingCanBeSet() {
    let text = """
      level = "strict"
      hanging = "off"
      restore = false
      ambiguous = 2
      measure = 30
      background = "light"
      columns = 2
      highlight = false
      """
    let (configuration, problems) = Configuration.read(toml: Array(text.utf8))
    #expect(problems.isEmpty)
    #expect(configuration.level == .strict)
    #expect(configuration.hanging == .off)
    #expect(!configuration.restoring)
    #expect(configuration.ambiguous == .wide)
    #expect(configuration.measure == 30)
    #expect(configuration.background == .light)
    #expect(configuration.columns == 2)
    #expect(!configuration.highlighting)
    let lines = text.split(separator: "\n").count
    #expect(Configuration.Setting.all.count == lines, "a new setting wants a line here")
  }

  @Test(
    arguments: [
      ("level = \"loose\"", "line 1: level takes none|basic|gb|strict"),
      ("\nmeasure = 3", "line 2: measure takes 5…200"),
      ("restore = 1", "line 1: restore takes true|false"),
      ("colour = 1", "line 1: unknown key colour"),
      ("measure = ", "line 1:"),
      ("\u{FF}\u{0}", "line 1:"),
    ])
  func tellsWhatIsWrongAndWhere(text: String, problem: String) {
    let (configuration, problems) = Configuration.read(toml: Array(text.utf8))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
    #expect(configuration.measure == Configuration().measure)
  }

  @Test func whatIsRightStillHolds() {
    let (configuration, problems) = Configuration.read(toml: Array("measure = 20\nlevel = 3\n".utf8))
    #expect(configuration.measure == 20)
    #expect(problems.count == 1)
  }
}
