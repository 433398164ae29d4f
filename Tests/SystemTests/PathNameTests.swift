import FoundationEssentials
import System
import SystemPackage
import Testing

/// Names of files that are no UTF-8.
@Suite struct PathNameTests {
  /// 江州 in GBK, amid ASCII and UTF-8.
  private static let bytes: [UInt8] = Array("水/".utf8) + [0xBD, 0xAD, 0xD6, 0xDD] + Array(".txt".utf8)

  @Test func nameIsReadableWhereItCanBe() {
    #expect(PathName.string(of: Array("江州/a.txt".utf8)) == "江州/a.txt")
    let name = PathName.string(of: Self.bytes)
    #expect(name.hasPrefix("水/") && name.hasSuffix(".txt") && name.unicodeScalars.count == 10)
  }

  @Test(arguments: [Self.bytes, [], [0xFF], [0xE6, 0xB0], Array("a\u{10FFFF}".utf8)]) func bytesComeBack(
    _ bytes: [UInt8]
  ) {
    let name = PathName.string(of: bytes)
    // A name made of a name is the same: it is handed on from process to process.
    #expect(PathName.string(of: Array(name.utf8)) == name)
    #expect(PathName.bytes(of: name) == bytes || name.unicodeScalars.contains("\u{10FFFF}"))
  }

  /// Opened by its name, found in its folder.
  @Test func filesOfSuchNames() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "kanbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let folder = url.path
    let name = folder + "/" + PathName.string(of: Self.bytes.dropFirst(4))
    let file = try FileDescriptor.open(
      PathName.filePath(name), .writeOnly, options: .create, permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll("水清了".utf8) }
    #expect(try Folder.names(in: folder).map { folder + "/" + $0 } == [name])
    #expect(try FileStatus(of: name).size == 9)
    guard case .mapped(let contents) = try FileContents(of: name) else {
      Issue.record("not mapped")
      return
    }
    #expect(Array(contents.bytes) == Array("水清了".utf8))
    #expect(Folder.resolved(name) == name)
  }
}
