import SystemPackage

/// What a path names, at one moment. Two of one path differ when the file was written or replaced in between.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Sendable {
    case file, folder, pipe
    /// A device, a socket.
    case other
  }

  package let kind: Kind
  /// Bytes.
  package let size: Int
  private let device: UInt64
  private let inode: UInt64
  /// When it was last written.
  private let seconds: Int
  private let nanoseconds: Int
  /// When it was last written, in nanoseconds since 1970.
  package var changed: Int { seconds &* 1_000_000_000 &+ nanoseconds }

  /// - Parameter followingLinks: of a symbolic link, what it points to.
  package init(of path: String, followingLinks: Bool = true) throws(SystemError) {
    self.init(try attempt { try PathName.filePath(path).stat(followTargetSymlink: followingLinks) })
  }

  init(of file: FileDescriptor) throws(SystemError) { self.init(try attempt { try file.stat() }) }

  private init(_ status: Stat) {
    kind =
      switch status.type {
      case .regular: .file
      case .directory: .folder
      case .fifo: .pipe
      default: .other
      }
    size = Int(status.size)
    device = UInt64(status.deviceID.rawValue)
    inode = UInt64(status.inode.rawValue)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }
}
