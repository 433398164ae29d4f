package import SystemPackage

/// All that is in a file.
package enum FileContents: Sendable {
  /// Not read yet: the system brings each page when it is looked at, so that opening costs the same at any size.
  case mapped(MappedFile)
  case read([UInt8])

  /// Opens a file, and maps it where it can be mapped.
  package init(of path: String) throws(SystemError) {
    self = try attempt {
      let file = try FileDescriptor.open(PathName.filePath(path), .readOnly, options: .closeOnExec)
      return try file.closeAfter {
        let status = try FileStatus(of: file)
        if status.kind == .folder { throw SystemError(reason: "is a folder") }
        if status.kind == .file, let mapped = MappedFile(file, count: status.size) { return .mapped(mapped) }
        // A pipe, a device, a file of /proc: only reading tells what is in it.
        return .read(try file.readToEnd())
      }
    }
  }
}

extension FileDescriptor {
  /// Bytes.
  private static let longestChunk = 1 << 16

  /// Everything up to the end of the stream.
  package func bytes() throws(SystemError) -> [UInt8] { try attempt { try readToEnd() } }

  /// What comes next; empty at the end of the stream.
  /// - Parameter size: bytes at most.
  package func chunk(of size: Int) throws(SystemError) -> [UInt8] {
    try attempt {
      try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  func readToEnd() throws -> [UInt8] {
    var bytes: [UInt8] = []
    // A small file is read in one piece.
    let status = try FileStatus(of: self)
    let size = status.kind == .file ? min(status.size + 1, Self.longestChunk) : Self.longestChunk
    var chunk = [UInt8](repeating: 0, count: size)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try read(into: $0) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
