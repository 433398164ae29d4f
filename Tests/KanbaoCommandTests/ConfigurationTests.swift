import KanbaoCommand
import ReaderCore
import Testing

struct ConfigurationTests {
  @Test func everySettingCanBeSet() {
    let text = """
      language = "en"
      level = "strict"
      hanging = "off"
      restore = false
      ambiguous = 2
      measure = 30
      background = "light"
      theme = "sepia"
      justify = false
      only = "fold"
      spacing = 1
      columns = 2
      vertical = true
      vertical-gap = 3
      vertical-quotes = "prime"
      variants = false
      highlight = false
      file-seconds = 9
      file-memory = 0
      heat-boiling = 6
      heat-hot = 1.5
      """
    let configuration = Configuration.read(toml: Array(text.utf8))
    #expect(configuration.problems.isEmpty)
    #expect(configuration.language == .english)
    #expect(configuration.level == .strict)
    #expect(configuration.hanging == .off)
    #expect(!configuration.restoring)
    #expect(configuration.ambiguous == .wide)
    #expect(configuration.measure == 30)
    #expect(configuration.background == .light)
    #expect(configuration.theme == "sepia" && !configuration.justify && configuration.spacing == 1)
    #expect(configuration.only == .fold)
    #expect(configuration.columns == 2)
    #expect(configuration.vertical && configuration.gap == 3 && configuration.verticalQuotes == .prime)
    #expect(!configuration.highlighting && !configuration.variants)
    #expect(configuration.fileSeconds == 9 && configuration.fileMemory == 0)
    #expect(configuration.heatBoiling == 6 && configuration.heatHot == 1.5)
    let lines = text.split(separator: "\n").count
    #expect(Setting.all.count == lines, "a new setting wants a line here")
  }

  @Test(
    arguments: [
      ("level = \"loose\"", "line 1: level takes none|basic|gb|strict"),
      ("\nmeasure = 3", "line 2: measure takes 5…200"),
      ("heat-hot = 101", "line 1: heat-hot takes 0…100"),
      ("restore = 1", "line 1: restore takes true|false"),
      ("colour = 1", "line 1: unknown key colour"),
      ("measure = ", "line 1:"),
      ("\u{FF}\u{0}", "line 1:"),
    ])
  func tellsWhatIsWrongAndWhere(text: String, problem: String) {
    let configuration = Configuration.read(toml: Array(text.utf8))
    #expect(configuration.problems.count == 1)
    #expect(configuration.problems.first?.text(in: .english).hasPrefix(problem) == true, "\(configuration.problems)")
    #expect(configuration.measure == Configuration().measure)
  }

  @Test func whatIsRightStillHolds() {
    let configuration = Configuration.read(toml: Array("measure = 20\nlevel = 3\n".utf8))
    #expect(configuration.measure == 20)
    #expect(configuration.problems.count == 1)
    #expect(configuration.problems[0].text(in: .simplified) == "第2行：level 可取 none|basic|gb|strict")
  }

  /// What `kanbao config` prints is read back to the same.
  @Test func everySettingIsWrittenAsItIsRead() {
    var configuration = Configuration()
    configuration.measure = 33
    configuration.hanging = .on
    let text = Setting.all.map { "\($0.key) = \($0.get(configuration))\n" }.joined()
    let again = Configuration.read(toml: Array(text.utf8))
    #expect(again.problems.isEmpty)
    #expect(again.measure == 33 && again.hanging == .on && again.lines["level"] == 2)
  }

  @Test(
    "Keys",
    arguments: [
      ("[keys]\nspeakers = \"Z\"", []), ("[keys]\nnext-remark = [\"]\", \"ctrl-n\"]", []),
      ("[keys]\nsing = \"Z\"", ["line 2: [keys]: there is no command sing"]),
      ("[keys]\nspeakers = \"hyper-s\"", ["line 2: speakers: no key is called “hyper-s”"]),
      ("[keys]\nspeakers = \"t\"", ["line 2: t is speakers now, and no longer terms"]),
      ("[keys]\nspeakers = \"t\"\nterms = \"s\"", []),
      ("[keys]\nspeakers = \"Z\"\nterms = \"Z\"", ["line 3: Z is given to two commands: speakers and terms"]),
    ] as [(String, [String])])
  func keys(text: String, problems: [String]) {
    let configuration = Configuration.read(toml: Array(text.utf8))
    #expect(configuration.problems.map { $0.text(in: .english) } == problems)
  }

  @Test(
    "Themes of the person's own",
    arguments: [
      ("base = \"light\"\nheadline = \"bold 52\"\nbody = \"#222222 on #f4ecd8\"", []),
      ("headline = \"loud\"", ["line 1: headline:"]),
      ("base = \"pink\"", ["line 1: base takes both|dark"]), ("mast = 3", ["line 1: unknown key mast"]),
      ("directSpeech = 223", []),
    ] as [(String, [String])])
  func themes(text: String, problems: [String]) {
    let found = ThemeShelf.own(toml: Array(text.utf8)).problems.map { $0.text(in: .english) }
    #expect(found.count == problems.count)
    for (a, b) in zip(found, problems) { #expect(a.hasPrefix(b), "\(a)") }
  }
}
