import Characters
import Foundation
import Lexicon
import Testing

@Suite("Tables of words")
struct WordTableTests {
  private static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Resources")

  private static func table(_ name: String) -> String {
    (try? String(contentsOf: resources.appending(path: "lexicons/\(name).tsv"), encoding: .utf8)) ?? ""
  }

  @Test(
    "What lies in the program is what the tables say: else `swift run compile-lexicons`",
    arguments: CompiledLexicons.all)
  func isUpToDate(image: CompiledLexicons.Image) throws {
    let file = try Data(contentsOf: Self.resources.appending(path: image.name))
    let isSame = image.bytes(Self.table).elementsEqual(file)
    #expect(isSame)
  }

  @Test("Every reporting verb is found at its beginning and before its end")
  func everyCue() {
    let cues = Self.table("cues").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(cues.count > 300)
    for row in cues {
      let word = [Char](row.prefix { $0 != "\t" })
      let text: [Char] = ["某"] + word + ["某"]
      let lexicon = SpeechLexicon.shared
      #expect(lexicon.longest(.cue, in: text, at: 1, limit: text.count - 1).length == word.count)
      #expect(lexicon.longest(.cue, in: text, before: text.count - 1, floor: 1).length == word.count)
    }
  }

  @Test("The limit and the floor are kept")
  func limits() {
    let text = [Char]("强调指出")
    #expect(SpeechLexicon.shared.longest(.cue, in: text, at: 0, limit: 1).length == 0)
    #expect(SpeechLexicon.shared.longest(.cue, in: text, before: 4, floor: 3).length == 0)
    #expect(SpeechLexicon.shared.longest(.cue, in: text, at: 4, limit: 4).length == 0)
  }

  @Test func words() {
    var found: [String] = []
    let text = [Char]("人民们")
    TermLexicon.shared.wordbook.forEachWord(in: text, at: 0, limit: 4) { length, _ in
      found.append(String(text[..<length]))
    }
    #expect(found == ["人", "人民"])
  }

  @Test func formulations() throws {
    let formulations = TermLexicon.shared.formulations
    let number = try #require(formulations.number(of: [Char]("新质生产力")[...]))
    #expect(formulations[number].year == 2023)
    #expect(formulations.number(of: [Char]("新质生产")[...]) == nil)
  }

  @Test("Traditional characters and the script")
  func script() {
    #expect(String([Char]("國際會議").map(HanziFolding.shared.simplified)) == "国际会议")
    #expect(HanziFolding.shared.isTraditional([Char]("國的們的這的來的")))
    #expect(!HanziFolding.shared.isTraditional([Char]("国家和人民的会议")))
    #expect(String(HanziFolding.shared.folded([Char]("議員李乾說"))) == "议员李干说")
    #expect(String(HanziFolding.shared.folded([Char]("议员李乾说"))) == "议员李乾说")
  }

  @Test("Patterns known at run time, longest first")
  func patterns() {
    let matcher = PatternMatcher([[Char]("数字"), [Char]("数字乡村"), [Char]("乡")])
    var found: [Int] = []
    matcher.forEachMatch(in: [Char]("数字乡村"), at: 0, limit: 4) { found.append($0) }
    #expect(found == [1, 0])
    found = []
    matcher.forEachMatch(in: [Char]("数字乡村"), at: 0, limit: 3) { found.append($0) }
    #expect(found == [0])
  }
}
