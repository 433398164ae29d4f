import ReaderCore
import Testing

@Suite struct CommandTableTests {
  @Test(arguments: Command.allCases)
  func everyCommandIsBound(command: Command) throws {
    let binding = try #require(CommandTable.binding(of: command))
    #expect(!binding.keys.isEmpty)
    for language in Language.allCases { #expect(!binding.meaning[language].isEmpty) }
    #expect(binding.command.name.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test func noKeyHasTwoCommands() {
    var seen: [Key: Command] = [:]
    for binding in CommandTable.bindings {
      for key in binding.keys {
        #expect(seen[key] == nil, "\(key.name): \(binding.command.name)")
        seen[key] = binding.command
      }
    }
    #expect(CommandTable.bindings.count == Command.allCases.count)
  }

  @Test func keyNamesAreReadBack() {
    for binding in CommandTable.bindings {
      for key in binding.keys { #expect(Key(name: key.name) == key) }
    }
  }

  @Test func theHelpShowsEveryCommand() {
    var settings = ReaderSettings()
    settings.keys[.matrix] = [.character("X")]
    var session = Session(size: ScreenSize(columns: 80, rows: 100), settings: settings)
    session.type("H")
    let text = session.rows.joined(separator: "\n")
    for binding in CommandTable.bindings {
      #expect(text.contains(binding.meaning.simplified.prefix(12)), "\(binding.meaning.simplified)")
    }
    #expect(text.contains("X "))
  }

  @Test func overriddenKeys() {
    var settings = ReaderSettings()
    settings.keys[.speakers] = [.character("S")]
    var session = Session(settings: settings)
    session.type("s")
    #expect(session.status.contains("没有用处"))
    session.type("S")
    #expect(session.rows.contains { $0.contains("发言人 5") })
  }

  @Test(arguments: [":help<enter>", ":h<enter>", "H", "<f1>"])
  func help(keys: String) {
    #expect(screen(keys: keys).text(ofRow: 0).contains("看报的键"))
  }
}
