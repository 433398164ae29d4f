import FoundationEssentials
import Synchronization
import System
import Testing

/// A file-system door that lets some calls through, then fails.
final class CountingDoor: Sendable {
  enum Failure: CaseIterable, Sendable {
    /// One call fails, as on a full disk.
    case once
    /// That call and all that follow, as if the program had been killed.
    case forGood
  }

  private let calls = Mutex(0)
  private let failed = Mutex(FileDoor.Call?.none)
  private let failing: Int
  private let failure: Failure

  /// - Parameter failing: which call fails, from 1.
  init(failing: Int, _ failure: Failure) {
    self.failing = failing
    self.failure = failure
  }

  var door: FileDoor {
    FileDoor { call in
      let count = self.calls.withLock { count in
        count += 1
        return count
      }
      if count == self.failing { self.failed.withLock { $0 = call } }
      return self.failure == .once ? count == self.failing : count >= self.failing
    }
  }

  /// The call that was to fail, once it has come.
  var failedCall: FileDoor.Call? { failed.withLock { $0 } }
}

struct SharedFileTests {
  private let folder: URL
  private let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kanbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path + "/state.tsv"
  }

  private func bytes(_ path: String? = nil) -> String? {
    (try? Data(contentsOf: URL(filePath: path ?? self.path))).map { String(decoding: $0, as: UTF8.self) }
  }

  private func change(_ text: String, keepsOld: Bool = false) -> SharedFile.Change {
    SharedFile.Change(Array(text.utf8), keepsOld: keepsOld)
  }

  @Test(arguments: ["旧", nil], CountingDoor.Failure.allCases)
  func whateverFailsTheFileIsOldOrNew(old: String?, failure: CountingDoor.Failure) throws {
    for failing in 1... {
      if let old {
        try Data(old.utf8).write(to: URL(filePath: path))
      } else {
        try? FileManager.default.removeItem(atPath: path)
      }
      let door = CountingDoor(failing: failing, failure)
      let file = SharedFile(path, door: door.door)
      var isDone = true
      do { try file.update { _ in change("新的", keepsOld: old != nil) } } catch { isDone = false }
      #expect(bytes() == (isDone ? "新的" : old), "call \(failing)")
      #expect(isDone == (door.failedCall == nil), "who is not told believes it is written")
      // Who has no lock may not take away what another program may be writing.
      if failure == .once, door.failedCall != .lock {
        #expect(try !Folder.names(in: folder.path).contains("state.tsv.new"), "call \(failing)")
      }
      for kept in try Folder.names(in: folder.path) where kept.contains("damaged") {
        let path = folder.path + "/" + kept
        if isDone { #expect(bytes(path) == old) }
        try FileManager.default.removeItem(atPath: path)
      }
      // What a killed program leaves does not stop the next.
      try SharedFile(path).update { bytes in SharedFile.Change(bytes + Array("再".utf8)) }
      #expect(bytes() == (isDone ? "新的" : old ?? "") + "再")
      if isDone { return }
      try #require(failing < 50)
    }
  }

  @Test func ofSeveralAtOnceNoneUndoesTheOthers() async throws {
    await withTaskGroup { group in
      for letter in "abcd" {
        group.addTask { [path] in
          for _ in 0..<25 {
            _ = try? SharedFile(path).update { SharedFile.Change($0 + [letter.asciiValue ?? 0]) }
          }
        }
      }
    }
    let text = bytes() ?? ""
    for letter in "abcd" { #expect(text.count { $0 == letter } == 25) }
  }

  @Test func changingNothingWritesNothing() throws {
    try SharedFile(path).update { _ in nil }
    #expect(try Folder.names(in: folder.path).isEmpty)
  }

  @Test func theOldBytesAreKeptUnderNewNames() throws {
    let file = SharedFile(path)
    var kept: [String] = []
    for text in ["一", "二", "三"] {
      try file.update { _ in change(text) }
      let name = try file.update { _ in change("好", keepsOld: true) }
      kept.append(try #require(name))
      #expect(bytes(name) == text)
    }
    #expect(kept == ["", "-2", "-3"].map { Folder.resolved(path)! + ".damaged" + $0 })
  }

  @Test func aLinkStaysOneAndModesStay() throws {
    let real = folder.path + "/elsewhere.tsv"
    try Data("旧".utf8).write(to: URL(filePath: real))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: real)
    try SharedFile(path).update { _ in change("新") }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == real)
    #expect(bytes(real) == "新")
    let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func whatIsWrittenFirstIsNotWrittenThroughALink() throws {
    let victim = folder.path + "/victim"
    try Data("别人的".utf8).write(to: URL(filePath: victim))
    try FileManager.default.createSymbolicLink(atPath: path + ".new", withDestinationPath: victim)
    #expect(throws: SystemError.self) { try SharedFile(path).update { _ in change("新") } }
    #expect(bytes(victim) == "别人的")
  }

  /// `ln -s /dev/null history.tsv` is how people say that nothing is to be kept.
  @Test func aDeviceIsNotReplaced() throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
    try SharedFile(path).update { _ in change("新") }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "/dev/null")
    #expect(try FileStatus(of: path).kind == .other)
  }
}
