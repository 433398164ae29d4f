import FoundationEssentials
import FuzzTargets
import Testing

/// Inputs that the fuzzer found, each once more: those that once broke something, and those that reach far.
@Suite struct ReplayTests {
  static let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fuzz/Corpus"

  @Test(arguments: FuzzTarget.all.map(\.name)) func replay(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let folder = Self.folder + "/" + name
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    try #require(!files.isEmpty)
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + file)))
      do { try target.run(bytes) } catch { Issue.record("\(name)/\(file): \(error)") }
    }
  }

  /// Every folder is some target's.
  @Test func everyFolderIsReplayed() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
  }
}
