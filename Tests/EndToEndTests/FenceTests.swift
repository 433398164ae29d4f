import Foundation
import Testing

/// The fences of the house: who may import whom, and where unsafe types and bare numbers of characters may stand.
@Suite struct Fences {
  /// A module of ours and the ones it may import; all of them stand further down in this list. See “The rooms” in the
  /// README.
  static let rooms: [(name: String, imports: Set<String>)] = [
    ("kanbao", ["KanbaoCommand"]),
    (
      "KanbaoCommand",
      [
        "TerminalUI", "ReaderCore", "TextLayout", "Archive", "Charts", "ArticleExport", "ArticleComparison",
        "ArticleParsing", "ArticleModel", "Characters", "System", "CCellWidth", "CResources", "CToml",
      ]
    ), ("TerminalUI", ["ReaderCore", "TextLayout", "System", "CCellWidth", "CNcursesw"]),
    ("ReaderCore", ["TextLayout", "ArticleModel", "Lexicon", "Characters", "CICU"]),
    ("Archive", ["ArticleModel", "Lexicon", "Characters", "System", "CSQLite"]),
    ("TextLayout", ["Characters", "CICU", "CUnicode", "CCellWidth"]),
    ("Charts", ["ArticleExport", "Characters", "CCellWidth"]),
    ("ArticleExport", ["ArticleComparison", "Characters", "ArticleModel", "System"]),
    ("ArticleComparison", ["ArticleModel", "Lexicon", "Characters", "System"]),
    (
      "ArticleParsing",
      ["ArticleModel", "Lexicon", "Characters", "System", "Containers", "CResources", "CICU", "CHTML"]
    ),
    ("ArticleModel", ["System", "Characters"]), ("compile-lexicons", ["Lexicon"]),
    ("Lexicon", ["Characters", "CResources"]), ("Characters", ["CUnicode"]),
    ("System", ["CMalloc", "CMappedFile", "CSignals", "CResources"]),
    ("Containers", ["CArchive", "CXML", "CMarkdown"]),
    ("CCellWidth", []), ("CUnicode", []),
    ("CHTML", []), ("CICU", []),
    ("CMalloc", []), ("CMappedFile", []), ("CNcursesw", []), ("CResources", []), ("CSignals", []), ("CToml", []),
    ("CArchive", []),
    ("CSQLite", []),
    ("CXML", []),
    ("CMarkdown", []),
  ]

  /// How many files of a folder may name an unsafe type. Who empties one lowers its number; nobody raises one.
  static let unsafeFiles: [(folder: String, most: Int)] = [
    ("Archive", 1), ("ArticleComparison", 0), ("ArticleExport", 0), ("ArticleModel", 1),
    ("ArticleParsing/Formats", 2),
    ("ArticleParsing/Speech", 0), ("ArticleParsing/Structure", 0), ("ArticleParsing/Terms", 0),
    ("ArticleParsing/Text", 0), ("Characters", 0), ("Charts", 0), ("Containers", 1), ("KanbaoCommand", 1),
    ("Lexicon", 1),
    ("ReaderCore", 0),
    ("System", 9), ("TerminalUI", 2), ("TextLayout", 0), ("compile-lexicons", 0), ("kanbao", 0),
  ]

  /// How many files of a folder may write a character as a number.
  static let numberedCharacters: [(folder: String, most: Int)] = [
    ("ArticleParsing/Speech", 0), ("ArticleParsing/Structure", 0), ("ArticleParsing/Terms", 0),
    ("ArticleParsing/Text", 0),
  ]

  @Test func doorsOpenDownwards() throws {
    for (index, room) in Self.rooms.enumerated() {
      let above = Set(Self.rooms[...index].map(\.name))
      #expect(room.imports.isDisjoint(with: above), "\(room.name) is listed below what it imports")
    }
    let ours = Set(Self.rooms.map(\.name))
    for (file, text) in try sources() {
      let room = String(file.prefix { $0 != "/" })
      guard let allowed = Self.rooms.first(where: { $0.name == room })?.imports else {
        Issue.record("\(file) stands in no room")
        continue
      }
      for name in imports(text) where ours.contains(name) {
        #expect(allowed.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test func unsafeTypesStandBehindFewDoors() throws {
    let unsafe = /Unsafe(Mutable)?(Raw)?(Buffer)?Pointer|OpaquePointer|Unmanaged|withUnsafe|unsafeBitCast/
    try count("name an unsafe type", Self.unsafeFiles) { $0.contains(unsafe) }
  }

  @Test func charactersAreWrittenAsCharacters() throws {
    try count("write a character as a number", Self.numberedCharacters) { $0.contains(/\b0x[0-9A-Fa-f]{2,}/) }
  }

  @Test func oneModuleCallsTheSystem() throws {
    for (file, text) in try sources() where !imports(text).isDisjoint(with: ["Glibc", "Darwin", "Musl"]) {
      #expect(file.hasPrefix("System/"), "\(file) calls the system")
    }
  }

  @Test func noUnsafeFlags() throws {
    let package = try String(contentsOf: BuiltBinary.root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!package.contains("unsafeFlags"))
  }

  /// Every word list is either named as taken from elsewhere or as our own.
  @Test func noticesNameEveryLexicon() throws {
    let resources = BuiltBinary.root.appending(path: "Resources")
    let notices = try String(contentsOf: resources.appending(path: "notices/README.md"), encoding: .utf8)
    for file in try FileManager.default.contentsOfDirectory(atPath: resources.appending(path: "lexicons").path) {
      guard file.hasSuffix(".tsv") else { continue }
      let name = file.dropLast(".tsv".count)
      #expect(notices.contains(name) || name.hasPrefix("wordbook-"), "\(file) is not in Resources/notices/README.md")
    }
  }

  /// What `--explain` calls a rule has a name for the screen. A rule that has none keeps its own, which is only a warning.
  @Test func rulesHaveNamesForTheScreen() throws {
    let files = try sources()
    let table = try #require(files.first { $0.file == "ReaderCore/Panes/RuleNames.swift" }).text
    let named = Set(table.matches(of: /"([a-z-]+)": Phrase\(/).map { String($0.output.1) })
    let rules = files.filter { $0.file.hasPrefix("ArticleParsing/Speech/") }.reduce(into: Set<String>()) {
      rules, file in
      rules.formUnion(file.text.matches(of: /RuleName = "([a-z-]+)"/).map { String($0.output.1) })
    }
    try #require(rules.count >= 10)
    // Rules of terms are their kinds.
    let byHand: Set = ["added-by-hand", "own", "quoted", "known", "repeated", "listed-elsewhere"]
    #expect(named.subtracting(rules).subtracting(byHand).isEmpty, "RuleNames.swift names rules that are gone")
    for rule in rules.subtracting(named).sorted() {
      Issue.record("\(rule) has no name in ReaderCore/Panes/RuleNames.swift", severity: .warning)
    }
  }

  /// What speaks for or against a term has words in every language.
  @Test func weightsHaveNamesForTheScreen() throws {
    let files = try sources()
    let table = try #require(files.first { $0.file == "ReaderCore/Panes/WeightNames.swift" }).text
    let named = Set(table.matches(of: /"([a-z ]+)": Phrase\(/).map { String($0.output.1) })
    let terms = files.filter { $0.file.hasPrefix("ArticleParsing/Terms/") }.map(\.text).joined()
    let given = [/name: "([a-z ]+)"/, /\.weight\("([a-z ]+)"/, /\("([a-z ]+)", [^)]/].flatMap { pattern in
      terms.matches(of: pattern).map { String($0.output.1) }
    }
    #expect(Set(given).count > 15 && named == Set(given), "\(named.symmetricDifference(given).sorted())")
  }

  /// Every text of the interface stands in a phrase of three languages: Chinese in quotation marks anywhere else is none.
  @Test func textsOfTheInterfaceStandInTheirTable() throws {
    let outside = ["ReaderCore/Page/Script.swift", "ReaderCore/Input/Keymap.swift", "KanbaoCommand/OwnTerms.swift"]
    for (file, text) in try sources() where !outside.contains(file) {
      guard ["ReaderCore/", "KanbaoCommand/", "TerminalUI/", "System/"].contains(where: file.hasPrefix) else {
        continue
      }
      let bare = text.replacing(/Phrase\(\s*"[^"]*",\s*"[^"]*",\s*"[^"]*"\s*\)/, with: "").replacing(/\/\/.*/, with: "")
      for match in bare.matches(of: /"[^"\n]*"/) {
        let hanzi = match.output.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
        #expect(hanzi.isEmpty, "\(file): \(match.output)")
      }
    }
  }

  /// Three languages each, with the same places for what is put in, the English without hanzi, the Traditional without
  /// characters that only Simplified text has.
  @Test func phrasesAreWholeInThreeLanguages() throws {
    var count = 0
    for (file, text) in try sources() {
      for match in text.matches(of: /Phrase\(\s*"([^"]*)",\s*"([^"]*)",\s*"([^"]*)"\s*\)/) {
        let texts = [match.output.1, match.output.2, match.output.3].map(String.init)
        count += 1
        let places = texts.map { Set($0.matches(of: /\{\d\}/).map { String($0.output) }) }
        #expect(texts.allSatisfy { !$0.isEmpty }, "\(file): \(texts[0])")
        #expect(places[0] == places[1] && places[1] == places[2], "\(file): \(texts)")
        #expect(texts[2].unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) }, "\(texts[2])")
        let simplifiedOnly = Set("发个们说这来对会时学长开关东车产业实经济构与为从报记进动处复显键读写标点颜栏")
        #expect(texts[1].allSatisfy { !simplifiedOnly.contains($0) }, "\(texts[1])")
      }
    }
    try #require(count > 150)
  }

  /// Counts the files of every folder of a list that have something, and prints what is still open.
  private func count(_ what: String, _ folders: [(folder: String, most: Int)], _ has: (String) -> Bool) throws {
    let files = try sources().filter { file in folders.contains { file.file.hasPrefix($0.folder + "/") } }
      .filter { has($0.text) }.map(\.file)
    for (folder, most) in folders {
      let found = files.filter { $0.hasPrefix(folder + "/") }
      #expect(found.count <= most, "files that \(what):\n\(found.joined(separator: "\n"))")
      if found.count < most {
        print("Fences: \(folder) has \(found.count) files that \(what); let no more than these in")
      }
    }
    print("Fences: \(files.count) files \(what)")
  }

  /// Every Swift file below Sources, by its path from there.
  private func sources() throws -> [(file: String, text: String)] {
    let folder = BuiltBinary.root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    try #require(files.count > 100)
    return try files.sorted().map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  /// The modules that a file imports.
  private func imports(_ text: String) -> Set<String> {
    let lines = text.matches(
      of: /^(?:public |package |internal |private )?import (?:struct |enum |func )?(\w+)/.anchorsMatchLineEndings())
    return Set(lines.map { String($0.output.1) })
  }
}
