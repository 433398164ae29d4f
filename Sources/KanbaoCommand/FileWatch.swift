import Glibc

/// Notices that the open file is written, replaced or removed by somebody else (inotify).
struct FileWatch {
  let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
  private var watch: Int32 = -1

  mutating func follow(_ path: String) {
    if watch >= 0 { inotify_rm_watch(descriptor, watch) }
    let events = IN_MODIFY | IN_MOVE_SELF | IN_DELETE_SELF
    watch = inotify_add_watch(descriptor, path, UInt32(events))
  }

  /// True when something has happened to the file since the last call.
  func takeChanges() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var changed = false
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return changed }
      // A watch that was taken away reports IN_IGNORED, which is no change.
      let mask = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self) }
      if mask & UInt32(IN_IGNORED) == 0 { changed = true }
    }
  }
}
