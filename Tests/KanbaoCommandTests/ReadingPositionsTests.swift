import ArticleModel
import KanbaoCommand
import Testing

struct ReadingPositionsTests {
  private let folder: ScratchFolder
  private let article: String
  private var file: String { folder.path + "/state/positions.tsv" }
  private static let text = "澄阳的路修通了。\n云岭的水引来了。\n江州的灯点亮了。\n"
  /// Where the third line begins, bytes.
  private static let third = 50

  init() throws {
    folder = try ScratchFolder()
    article = try folder.write(Self.text, to: "article.txt")
  }

  private func document(_ text: String = text, name: String? = nil) -> Document {
    Document(name: name ?? article, source: SourceText(text))
  }

  private func later() -> ReadingPositions { ReadingPositions(file: file) }

  @Test func survivesARestart() throws {
    var positions = later()
    #expect(positions.offset(in: document()) == nil)
    positions.note(Self.third, in: document())
    #expect(positions.save() == nil)
    var again = later()
    #expect(again.offset(in: document()) == Self.third)
  }

  @Test(
    "The place is found again when the text has changed a little",
    arguments: [
      ("新来的一行。\n" + text, 19), (String(text.dropFirst(3)), -9), (text + "又一行。\n", 0), ("别的文章，没有那一行。", nil),
    ] as [(String, Int?)])
  func followsTheWords(changed: String, shift: Int?) {
    var positions = later()
    positions.note(Self.third, in: document())
    #expect(positions.save() == nil)
    var again = later()
    let found = again.offset(in: document(changed))
    #expect(found == shift.map { Self.third + $0 } ?? min(Self.third, changed.utf8.count))
  }

  @Test func theLatestPositionHolds() throws {
    var positions = later()
    positions.note(0, in: document())
    positions.note(Self.third, in: document())
    #expect(positions.save() == nil)
    #expect(try folder.read("state/positions.tsv").split(separator: "\n").count == 1)
    var again = later()
    #expect(again.offset(in: document()) == Self.third)
  }

  /// However the person names the file.
  @Test func aFileHasOnePlace() throws {
    var positions = later()
    positions.note(7, in: document())
    #expect(positions.offset(in: document(name: folder.path + "/./article.txt")) == 7)
  }

  @Test func twoReadersDoNotForgetEachOthersPlaces() throws {
    let other = try folder.write("乙", to: "other.txt")
    var (one, two) = (later(), later())
    _ = (one.offset(in: document()), two.offset(in: document()))
    one.note(Self.third, in: document())
    two.note(0, in: document("乙", name: other))
    #expect(one.save() == nil && two.save() == nil)
    var again = later()
    #expect(again.offset(in: document()) == Self.third)
    #expect(again.offset(in: document("乙", name: other)) == 0)
  }

  @Test func tellsWhatOfAFolderWasReadLast() throws {
    let files = try ["1.txt", "2.txt", "3.txt"].map { try folder.write("丙", to: $0) }
    var positions = later()
    for file in [files[2], files[0]] { positions.note(0, in: document("丙", name: file)) }
    #expect(positions.read(of: files) == [files[0], files[2]])
    #expect(positions.read(of: files, in: folder.path) == [files[0], files[2]])
  }

  @Test(arguments: ["标准输入", "样报", "no/such/file.txt"])
  func whatIsNoFileIsNotRemembered(name: String) throws {
    var positions = later()
    positions.note(7, in: document(name: name))
    #expect(positions.offset(in: document(name: name)) == nil)
  }

  @Test(arguments: ["a\nb.txt", "a\r\nb.txt", "a\rb.txt"])
  func aNameOfTwoLinesIsNotRemembered(name: String) throws {
    let torn = try folder.write("乙", to: name)
    var positions = later()
    positions.note(7, in: document(name: torn))
    #expect(positions.save() == nil)
    #expect(positions.offset(in: document(name: torn)) == nil)
  }

  @Test func nothingIsWrittenWhileNothingIsNew() throws {
    var positions = later()
    _ = positions.offset(in: document())
    #expect(positions.save() == nil)
    #expect(throws: (any Error).self) { try folder.read("state/positions.tsv") }
  }

  @Test func theOldestAreForgotten() throws {
    let old = (0..<ReadingPositions.limit + 50).map { "\($0)\t/old/\($0).txt\n" }
    let list = try folder.write(old.joined(), to: "positions.tsv")
    var positions = ReadingPositions(file: list)
    positions.note(0, in: document())
    #expect(positions.save() == nil)
    let lines = try folder.read("positions.tsv").split(separator: "\n")
    #expect(lines.count == ReadingPositions.limit)
    #expect(lines.first == "51\t/old/51.txt")
    #expect(lines.last?.hasPrefix("0\t/") == true)
  }

  @Test func withoutAPlaceToKeepThemNothingIsKept() throws {
    var positions = ReadingPositions(file: nil)
    positions.note(7, in: document())
    #expect(positions.save() == .nowhere)
    #expect(positions.offset(in: document()) == 7, "while it runs")
  }
}
