import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are read and written whole, such as the person's own.
package enum SmallFile {
  /// Bytes; of a device that never ends no more are read.
  private static let longest = 64 << 20

  package static func read(_ path: String) throws(SystemError) -> [UInt8] {
    try attempt {
      let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
      return try file.closeAfter { try file.contents(upTo: longest).bytes }
    }
  }

  package static func remove(_ path: String) { unlink(path) }

  /// Adds to the end of a file, which is made where it is not there.
  package static func append(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try attempt {
      let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .append, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(bytes) }
    }
  }

  /// Replaces a file as a whole or leaves it as it was: written beside it, then renamed. Missing folders are made.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    Folder.make(FilePath(path).removingLastComponent())
    let beside = "\(path).\(getpid()).new"
    do {
      try attempt {
        let file = try FileDescriptor.open(
          beside, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite)
        try file.closeAfter {
          try file.writeAll(bytes)
          // Else a crash of the machine may leave the new name with nothing behind it.
          if fsync(file.rawValue) != 0 { throw SystemError.last }
        }
        if rename(beside, path) != 0 { throw SystemError.last }
      }
    } catch {
      unlink(beside)
      throw error
    }
  }
}
