import Glibc

/// Notices that the open file, or one of the person's own, is written, replaced or removed by somebody else (inotify).
struct FileWatch {
  enum Change: Hashable { case document, ownTerms }

  let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
  private var document: Int32 = -1
  private var path = ""
  /// The file as it was when it was opened.
  private var state = FileState(path: "")
  private var folder: Int32 = -1

  mutating func follow(_ path: String) {
    if document >= 0 { inotify_rm_watch(descriptor, document) }
    self.path = path
    state = FileState(path: path)
    // A file that is replaced by another of its name only loses a link: IN_ATTRIB.
    document = inotify_add_watch(descriptor, path, UInt32(IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF))
  }

  /// Editors replace a file by renaming another to its name: the folder is what stays.
  mutating func followOwnTerms() {
    guard let path = PersonalFiles.configuration("") else { return }
    folder = inotify_add_watch(
      descriptor, path, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE))
  }

  /// What has happened since the last call.
  func takeChanges() -> Set<Change> {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var changes: Set<Change> = []
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return changes }
      // struct inotify_event: watch, mask, cookie, length of the name, each four bytes; then the name.
      var at = 0
      while at + 16 <= count {
        let (watch, mask, length) = bytes.withUnsafeBytes { raw in
          (
            raw.loadUnaligned(fromByteOffset: at, as: Int32.self),
            raw.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self),
            Int(raw.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
          )
        }
        let name = String(
          decoding: bytes[min(at + 16, count)..<min(at + 16 + length, count)].prefix { $0 != 0 }, as: UTF8.self)
        at += 16 + length
        // A watch that was taken away reports IN_IGNORED, which is no change.
        if mask & UInt32(IN_IGNORED) != 0 { continue }
        if watch == document, FileState(path: self.path) != state { changes.insert(.document) }
        if watch == folder, name == OwnTerms.listName || name == OwnTerms.tomlName { changes.insert(.ownTerms) }
      }
    }
  }
}

/// What tells one version of a file from another.
private struct FileState: Hashable {
  private var device: UInt = 0
  private var inode: UInt = 0
  private var bytes = -1
  private var seconds = 0
  private var nanoseconds = 0

  /// Of a file that is not there all fields stay as they are declared.
  init(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    bytes = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
