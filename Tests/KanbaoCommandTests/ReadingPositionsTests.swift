import KanbaoCommand
import Testing

struct ReadingPositionsTests {
  private let folder: ScratchFolder
  private let article: String
  private var file: String { folder.path + "/state/positions.tsv" }

  init() throws {
    folder = try ScratchFolder()
    article = try folder.write("甲", to: "article.txt")
  }

  @Test func survivesARestart() throws {
    var positions = ReadingPositions(file: file)
    #expect(positions[article] == nil)
    positions[article] = 1204
    positions.save()
    var later = ReadingPositions(file: file)
    #expect(later[article] == 1204)
  }

  @Test func theLatestPositionHolds() throws {
    var positions = ReadingPositions(file: file)
    positions[article] = 1
    positions[article] = 2
    positions.save()
    #expect(try folder.read("state/positions.tsv").split(separator: "\n").count == 1)
    var later = ReadingPositions(file: file)
    #expect(later[article] == 2)
  }

  /// However the person names the file.
  @Test func aFileHasOnePlace() throws {
    var positions = ReadingPositions(file: file)
    positions[article] = 7
    #expect(positions[folder.path + "/./article.txt"] == 7)
  }

  @Test(arguments: ["标准输入", "样报", "no/such/file.txt"])
  func whatIsNoFileIsNotRemembered(name: String) throws {
    var positions = ReadingPositions(file: file)
    positions[name] = 7
    #expect(positions[name] == nil)
  }

  @Test func aNameOfTwoLinesIsNotRemembered() throws {
    let torn = try folder.write("乙", to: "a\nb.txt")
    var positions = ReadingPositions(file: file)
    positions[torn] = 7
    positions.save()
    #expect(positions[torn] == nil)
  }

  @Test func nothingIsWrittenWhileNothingIsNew() throws {
    var positions = ReadingPositions(file: file)
    _ = positions[article]
    positions.save()
    #expect(throws: (any Error).self) { try folder.read("state/positions.tsv") }
  }

  @Test func theOldestAreForgotten() throws {
    let old = (0..<ReadingPositions.limit + 50).map { "\($0)\t/old/\($0).txt\n" }
    let list = try folder.write(old.joined() + "torn\nx\ty\n", to: "positions.tsv")
    var positions = ReadingPositions(file: list)
    positions[article] = 7
    positions.save()
    let lines = try folder.read("positions.tsv").split(separator: "\n")
    #expect(lines.count == ReadingPositions.limit)
    #expect(lines.first == "51\t/old/51.txt")
    #expect(lines.last?.hasPrefix("7\t") == true)
  }

  @Test func withoutAPlaceToKeepThemNothingIsKept() throws {
    var positions = ReadingPositions(file: nil)
    positions[article] = 7
    positions.save()
    #expect(positions[article] == 7, "while it runs")
  }
}
