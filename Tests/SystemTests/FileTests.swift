import FoundationEssentials
import System
import SystemPackage
import Testing

struct FileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kanbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private static func mapped(_ path: String) throws -> MappedFile {
    guard case .mapped(let file) = try FileContents(of: path) else {
      Issue.record("\(path) is not mapped")
      throw CancellationError()
    }
    return file
  }

  @Test func replacesAFileAsAWhole() throws {
    try SmallFile.replace(path("a/b/c.txt"), with: Array("旧".utf8))
    try SmallFile.replace(path("a/b/c.txt"), with: Array("新的".utf8))
    #expect(try SmallFile.read(path("a/b/c.txt")) == Array("新的".utf8))
    #expect(try Folder.names(in: path("a/b")) == ["c.txt"], "nothing is left beside it")
  }

  @Test func aFileThatCannotBeReplacedStays() throws {
    try FileManager.default.createDirectory(atPath: path("folder/inner"), withIntermediateDirectories: true)
    #expect(throws: SystemError.self) { try SmallFile.replace(path("folder"), with: [1]) }
    #expect(try Folder.names(in: folder.path) == ["folder"])
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let error = #expect(throws: SystemError.self) { try FileContents(of: path("none.txt")) }
    #expect(error?.reason == .missing && error?.systemWords == "No such file or directory")
    #expect(error?.isMissingFile == true)
    let other = #expect(throws: SystemError.self) { try FileContents(of: folder.path) }
    #expect(other?.reason == .isFolder)
    #expect(other?.isMissingFile == false)
  }

  @Test func filesWithoutASizeAreRead() throws {
    guard case .read(let contents) = try FileContents(of: "/dev/null") else {
      Issue.record("mapped")
      return
    }
    #expect(contents.bytes == [] && !contents.isCut)
  }

  /// Bytes of the pages beyond a shortened file's end read as zeros: the program is not killed (SIGBUS).
  @Test func aMappedFileMayBecomeShorter() throws {
    let size = 1 << 20
    try SmallFile.replace(path("big.txt"), with: Array(repeating: 0x41, count: size))
    let file = try Self.mapped(path("big.txt"))
    #expect(file.bytes.count == size)
    #expect(file.bytes[size - 1] == 0x41)
    let descriptor = try FileDescriptor.open(path("big.txt"), .readWrite)
    try descriptor.closeAfter { try descriptor.resize(to: 10) }
    #expect(file.bytes[9] == 0x41)
    #expect(file.bytes[size - 1] == 0)
    #expect(file.bytes[size / 2] == 0)
  }

  @Test func linksAreFollowedOrNot() throws {
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: folder.path)
    #expect(try FileStatus(of: path("link")).kind == .folder)
    #expect(try FileStatus(of: path("link"), followingLinks: false).kind == .other)
    #expect(Folder.resolved(path("link/..")) != nil)
    #expect(Folder.resolved(path("none")) == nil)
  }
}
