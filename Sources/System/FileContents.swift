package import SystemPackage

/// All that is in a file.
package enum FileContents: Sendable {
  /// Not read yet: the system brings each page when it is looked at, so that opening costs the same at any size.
  case mapped(MappedFile)
  case read(StreamContents)

  /// Opens a file, and maps it where it can be mapped.
  /// - Parameter isWanted: whether a pipe or a device that begins so is read on; what is no text may have no end.
  package init(
    of path: String, where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(SystemError) {
    self = try attempt {
      // A pipe that nobody writes into would be waited for without end.
      let file = try FileDescriptor.open(PathName.filePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      return try file.closeAfter {
        let status = try FileStatus(of: file)
        if status.kind == .folder { throw SystemError(.isFolder) }
        if status.kind == .file, let mapped = MappedFile(file, count: status.size) { return .mapped(mapped) }
        // A pipe, a device, a file of /proc: only reading tells what is in it.
        return .read(try file.contents(ofNamedPipe: status.kind == .pipe, where: isWanted))
      }
    }
  }
}

extension FileDescriptor {
  /// What comes next; empty at the end of the stream.
  /// - Parameter size: bytes at most.
  package func chunk(of size: Int) throws(SystemError) -> [UInt8] {
    try attempt {
      try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }
}
