import ArticleModel
import FoundationEssentials
import KanbaoCommand
import ReaderCore
import Synchronization
import System
import Testing

/// What kanbao keeps by itself survives a full disk, a kill at any call, and damage.
struct StateTests {
  /// A file that kanbao keeps, and one change of it.
  struct Keeper: Sendable, CustomTestStringConvertible {
    var name: String
    var old: String
    var change: @Sendable (_ file: String, _ article: Document, FileDoor) -> StateFile.Trouble?
    var testDescription: String { name }
  }

  private static let text = "澄阳的路修通了。\n云岭的水引来了。\n"

  static let keepers = [
    Keeper(name: "positions.tsv", old: "3\t/别的/文章.txt\n") { file, article, door in
      var positions = ReadingPositions(file: file, door: door)
      positions.note(25, in: article)
      return positions.save()
    },
    Keeper(name: "notes.tsv", old: "# 我的\n") { file, article, door in
      Notebook(file: file, door: door)
        .add(Note(.note("查一查"), at: TextRange(0, 24)), words: "澄阳的路修通了。", citation: nil, in: article)
    },
    Keeper(name: "history.tsv", old: "search\t引水\n") { file, _, door in
      PromptHistory(file: file, door: door).add("修路", in: .search)
    },
    Keeper(name: "corrections.tsv", old: "甲\t乙\tnot-a-speaker\n") { file, _, door in
      HandWrittenFile(file, door: door).append(line: Array("甲\t丙\tnot-a-speaker".utf8))
    },
    Keeper(name: "corrections.tsv, undone", old: "甲\t乙\tnot-a-speaker\n") { file, _, door in
      HandWrittenFile(file, door: door).remove(line: Array("甲\t乙\tnot-a-speaker".utf8))
    },
  ]

  @Test(arguments: keepers, [false, true])
  func atEveryFailingCallTheFileIsOldOrNewAndThePersonIsTold(keeper: Keeper, isKilled: Bool) throws {
    let folder = try ScratchFolder()
    let article = Document(name: try folder.write(Self.text, to: "article.txt"), source: SourceText(Self.text))
    let file = try folder.write(keeper.old, to: "state")
    #expect(keeper.change(file, article, FileDoor()) == nil)
    let new = try folder.read("state")
    #expect(new != keeper.old)
    for failing in 1... {
      try folder.write(keeper.old, to: "state")
      let calls = Mutex(0)
      let door = FileDoor { call in
        // A list that cannot be read is none: it is writing that is looked at here.
        calls.withLock { count in
          count += 1
          return isKilled ? count >= failing : count == failing
        }
      }
      let trouble = keeper.change(file, article, door)
      let now = try folder.read("state")
      if calls.withLock({ $0 < failing }) {
        #expect(trouble == nil && now == new)
        break
      }
      #expect(now == keeper.old || now == new, "call \(failing): \(now)")
      #expect((trouble == nil) == (now == new), "call \(failing)")
      try #require(failing < 50)
    }
  }

  @Test func aPlaceThatCouldNotBeKeptIsTriedAgain() throws {
    let folder = try ScratchFolder()
    let article = Document(name: try folder.write(Self.text, to: "article.txt"), source: SourceText(Self.text))
    let isFull = Mutex(true)
    let full = FileDoor { call in call == .write && isFull.withLock { $0 } }
    var positions = ReadingPositions(file: folder.path + "/positions.tsv", door: full)
    positions.note(25, in: article)
    #expect(positions.save() != nil)
    isFull.withLock { $0 = false }
    #expect(positions.save() == nil)
    var again = ReadingPositions(file: folder.path + "/positions.tsv")
    #expect(again.offset(in: article) == 25)
  }

  @Test(
    "Damaged lines are kept aside, the others go on",
    arguments: [
      [0, 0, 0], [0xFF, 0xFE, 0x41], Array("no place of anything".utf8),
    ] as [[UInt8]])
  func damage(bytes: [UInt8]) throws {
    let folder = try ScratchFolder()
    let article = Document(name: try folder.write(Self.text, to: "article.txt"), source: SourceText(Self.text))
    let path = folder.path + "/positions.tsv"
    let damaged = Data("3\t/甲.txt\n".utf8) + Data(bytes) + Data("\n4\t/乙.txt\n".utf8)
    try damaged.write(to: URL(filePath: path))
    var positions = ReadingPositions(file: path)
    positions.note(25, in: article)
    let kept = try #require(Folder.resolved(folder.path)) + "/positions.tsv.damaged"
    #expect(positions.save() == .damaged(file: path, kept: kept))
    #expect(try Data(contentsOf: URL(filePath: kept)) == damaged)
    let lines = try folder.read("positions.tsv").split(separator: "\n")
    #expect(lines.prefix(2) == ["3\t/甲.txt", "4\t/乙.txt"])
    #expect(lines.count == 3)
  }

  @Test func aWholeFileIsNotTakenForADamagedOne() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("search\t，\ncommand\tlines 3\n", to: "history.tsv")
    #expect(PromptHistory(file: file).mend() == nil)
    #expect(StateFile(folder.path + "/none.tsv").mend() == nil)
    #expect(try Folder.names(in: folder.path) == ["history.tsv"])
  }

  @Test func handWrittenLinesStayByteForByte() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/terms.txt"
    let own = Data([0xC3, 0xF1, 0xC9, 0xFA, 0x0A, 0x23, 0x00])
    try own.write(to: URL(filePath: path))
    #expect(HandWrittenFile(path).append(line: Array("潮汐课堂".utf8)) == nil)
    #expect(HandWrittenFile(path).append(line: Array("潮汐课堂".utf8)) == nil, "once")
    #expect(try Data(contentsOf: URL(filePath: path)) == own + Data("\n潮汐课堂\n".utf8))
    #expect(HandWrittenFile(path).remove(line: Array("潮汐课堂".utf8)) == nil)
    #expect(try Data(contentsOf: URL(filePath: path)) == own + Data("\n".utf8))
  }
}

struct AutosaveTests {
  @Test func aPlaceIsKeptHalfAMinuteAfterItWasReached() {
    var autosave = Autosave(interval: .seconds(30))
    let start = ContinuousClock.now
    func isDue(_ offset: Int, _ seconds: Int) -> Bool { autosave.isDue("甲", offset, at: start + .seconds(seconds)) }
    #expect(!isDue(0, 0))
    #expect(autosave.wait(from: start) == nil, "nobody has moved")
    #expect(!isDue(7, 10))
    #expect(!isDue(9, 20), "going on moving does not put it off")
    #expect(autosave.wait(from: start + .seconds(39)) == 1001)
    #expect(isDue(9, 40))
    #expect(!isDue(9, 90))
    #expect(autosave.wait(from: start + .seconds(90)) == nil)
    #expect(!isDue(0, 91))
    #expect(!isDue(9, 99), "back where it is kept")
    #expect(autosave.wait(from: start + .seconds(99)) == nil)
  }
}
