import ReaderCore
import Testing

/// Every key of every command is pressed where the command has something to do, and something happens.
@Suite struct BindingTests {
  /// Keys that lead to where a command has something to do.
  private static let before: [Command: String] = [
    .pageUp: "f", .halfPageUp: "f", .lineUp: "f", .textStart: "f", .previousArticle: "", .previousRemark: "]]]",
    .back: "f%", .nextHit: "/乡村<enter>", .previousHit: "/乡村<enter>", .addTerm: "*", .close: "s", .undo: "]Cn",
    .onlySpeaker: "]", .explain: "]", .correctSpeaker: "]", .percent: "5",
    .corrections: "]Cn", .notes: "ma", .goToMark: "",
  ]

  @Test(arguments: Command.allCases)
  func everyKeyDoesSomething(command: Command) throws {
    let binding = try #require(CommandTable.binding(of: command))
    for key in binding.keys {
      var settings = ReaderSettings()
      settings.files = ["甲.txt", "江州.txt", "乙.txt"]
      settings.themes = ["auto", "dark"]
      var session = Session(size: ScreenSize(columns: 40, rows: 12), settings: settings)
      session.type(Self.before[command] ?? "")
      let (frame, effects) = (session.frame, session.effects.count)
      session.send(.key(key))
      #expect(session.frame != frame || session.effects.count > effects, "\(key.label)")
      #expect(!session.status.contains("没有用处"), "\(key.label)")
    }
  }

  /// What is typed with an input method that gives full-width marks is the same key.
  @Test(arguments: [("】", "]"), ("／", "/"), ("：", ":"), ("？", "?"), ("＊", "*")])
  func fullWidthKeys(typed: String, key: String) {
    var (one, two) = (Session(), Session())
    one.type(typed)
    two.type(key)
    #expect(one.frame == two.frame)
  }
}
