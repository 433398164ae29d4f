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
      let file = try FileDescriptor.open(
        PathName.filePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      return try file.closeAfter {
        // Nobody may ever write into a pipe.
        if try FileStatus(of: file).kind == .pipe { throw SystemError(.isPipe) }
        return try file.contents(upTo: longest).bytes
      }
    }
  }

  package static func remove(_ path: String) { unlink(PathName.platformString(path)) }

  /// Adds to the end of a file, which is made where it is not there.
  package static func append(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try attempt {
      let file = try FileDescriptor.open(
        PathName.filePath(path), .writeOnly, options: [.create, .append, .closeOnExec, .nonBlocking],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(bytes) }
    }
  }

  /// Writes a file that the person named, as a shell's `>` does: what was in it is gone, and others may read it.
  package static func write(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try attempt {
      let file = try FileDescriptor.open(
        PathName.filePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(bytes) }
    }
  }

  /// Replaces a file as a whole or leaves it as it was. Missing folders are made.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    try SharedFile(path).update { _ in SharedFile.Change(bytes) }
  }
}
