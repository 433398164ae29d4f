import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is changed as a whole. Afterwards it holds the old or the new bytes, whatever fails and whoever is killed; of
/// two programs that change it at once neither undoes what the other did.
///
/// The new bytes are written into `NAME.new` beside it, which is then renamed over it. Who has `NAME.new` locked may change
/// the file. The system takes the lock from a program that ends, so a killed one leaves nothing that stops the next.
package struct SharedFile: Sendable {
  package let path: String
  private let door: FileDoor

  /// - Parameter door: what every call passes; a test has it fail.
  package init(_ path: String, door: FileDoor = FileDoor()) {
    self.path = path
    self.door = door
  }

  /// What a file is to hold.
  package struct Change: Sendable {
    package var bytes: [UInt8]
    /// The old bytes are not lost: they are kept in a file beside it, `NAME.damaged`.
    package var keepsOld = false

    package init(_ bytes: [UInt8], keepsOld: Bool = false) {
      self.bytes = bytes
      self.keepsOld = keepsOld
    }
  }

  /// Empty for a file that is not there.
  package func read() throws(SystemError) -> [UInt8] {
    do throws(SystemError) {
      try door.pass(.read)
      return try SmallFile.read(path)
    } catch  where error.isMissingFile {
      return []
    }
  }

  /// Changes the file, or leaves it as it is where `change` gives nothing.
  /// - Returns: where the old bytes are kept, if they are.
  @discardableResult
  package func update(_ change: ([UInt8]) throws(SystemError) -> Change?) throws(SystemError) -> String? {
    // Where the name is a link, what it points to is changed, and the link stays.
    let target = Folder.resolved(path) ?? path
    let old = try? FileStatus(of: target)
    // Who links a file to /dev/null wants nothing kept; least of all is the device to be replaced.
    if old?.kind == .other { return nil }
    if let old, old.kind != .file { throw SystemError(.noPlainFile) }
    try door.pass(.makeFolder)
    try Folder.make(PathName.filePath(target).removingLastComponent())
    let beside = target + ".new"
    let file = try locked(beside)
    defer { try? file.close() }
    do throws(SystemError) {
      guard let new = try change(try read()) else {
        try? remove(beside)
        return nil
      }
      let kept = new.keepsOld ? try keep(try read(), beside: target) : nil
      try write(new.bytes, into: file, mode: Self.permissions(of: target))
      try door.pass(.rename)
      if rename(PathName.platformString(beside), PathName.platformString(target)) != 0 { throw SystemError.last }
      syncFolder(of: target)
      return kept
    } catch {
      try? remove(beside)
      throw error
    }
  }

  /// Milliseconds in which another program must have done its change, and between two looks.
  private static let patience = 3000
  private static let pause: Int32 = 2

  /// Opens the file that is to take the place of another, once nobody else has it.
  private func locked(_ path: String) throws(SystemError) -> FileDescriptor {
    for _ in 0..<(Self.patience / Int(Self.pause)) {
      try door.pass(.open)
      // Not through a link that somebody has laid there.
      let file = try attempt {
        try FileDescriptor.open(
          PathName.filePath(path), .readWrite, options: [.create, .noFollow, .closeOnExec], permissions: .ownerReadWrite
        )
      }
      do throws(SystemError) {
        try door.pass(.lock)
        // Who had it before may have renamed it meanwhile.
        if try file.lock(), (try? FileStatus(of: path)) == (try? FileStatus(of: file)) { return file }
        try? file.close()
      } catch {
        try? file.close()
        throw error
      }
      _ = Readiness.wait(for: [], milliseconds: Self.pause)
    }
    throw SystemError(.busy)
  }

  private func write(_ bytes: [UInt8], into file: FileDescriptor, mode: FilePermissions) throws(SystemError) {
    try door.pass(.truncate)
    try attempt { try file.resize(to: 0) }
    try door.pass(.write)
    try attempt { _ = try file.writeAll(bytes) }
    try door.pass(.setMode)
    if fchmod(file.rawValue, mode.rawValue) != 0 { throw SystemError.last }
    // Else a crash of the machine may leave the new name with nothing behind it.
    try door.pass(.sync)
    if fsync(file.rawValue) != 0 { throw SystemError.last }
  }

  /// The new name, too, is to survive a crash of the machine. Where it does not, the old bytes are there.
  private func syncFolder(of target: String) {
    let path = PathName.filePath(target).removingLastComponent()
    guard let folder = try? FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec]) else { return }
    fsync(folder.rawValue)
    try? folder.close()
  }

  /// Writes bytes into a file that is not there yet.
  /// - Returns: its path.
  private func keep(_ bytes: [UInt8], beside target: String) throws(SystemError) -> String {
    for number in 1..<100 {
      let path = target + ".damaged" + (number == 1 ? "" : "-\(number)")
      do throws(SystemError) {
        try door.pass(.keep)
        try attempt {
          let file = try FileDescriptor.open(
            PathName.filePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: .ownerReadWrite)
          try file.closeAfter { _ = try file.writeAll(bytes) }
        }
        return path
      } catch  where error.isFileThere {
        continue
      }
    }
    throw SystemError(.manyDamaged)
  }

  private func remove(_ path: String) throws(SystemError) {
    try door.pass(.remove)
    SmallFile.remove(path)
  }

  /// Those of a file that is there, else the person's alone.
  private static func permissions(of path: String) -> FilePermissions {
    (try? PathName.filePath(path).stat(followTargetSymlink: true))?.permissions ?? .ownerReadWrite
  }
}

/// The door to the file system that each call of a change passes. A test's door fails at one of them, or at one and all that
/// follow, as if the program had been killed there.
package struct FileDoor: Sendable {
  package enum Call: Sendable {
    case makeFolder, open, lock, read, keep, truncate, write, setMode, sync, rename, remove
  }

  private let isShut: (@Sendable (Call) -> Bool)?

  /// Always open.
  package init() { isShut = nil }

  /// - Parameter isShut: asked at every call.
  package init(isShut: @escaping @Sendable (Call) -> Bool) { self.isShut = isShut }

  func pass(_ call: Call) throws(SystemError) {
    if let isShut, isShut(call) { throw SystemError(.noSpace) }
  }
}

extension FileDescriptor {
  /// Takes the file for this program alone, until it is closed or the program ends.
  /// - Returns: whether it was to be had.
  fileprivate func lock() throws(SystemError) -> Bool {
    if flock(rawValue, LOCK_EX | LOCK_NB) == 0 { return true }
    let error = SystemError.last
    if error.isWouldBlock { return false }
    throw error
  }
}
