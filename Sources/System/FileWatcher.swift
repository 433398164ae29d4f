package import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// Tells when something is done to files and folders by anybody (inotify; a system without it tells nothing).
package struct FileWatcher {
  /// One file or folder that is watched.
  package struct Watch: Hashable, Sendable { fileprivate let number: Int32 }

  /// Something was done to what is watched or, in a folder, to a file of this name.
  package struct Event: Hashable, Sendable {
    package let watch: Watch
    package let name: String
  }

  /// Readable when there are events.
  package let descriptor: FileDescriptor

  #if canImport(Glibc)
    package init() { descriptor = FileDescriptor(rawValue: inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))) }

    /// Watches a file. One that is replaced by another of its name only loses a link: IN_ATTRIB.
    /// - Returns: `nil` when it is not there.
    package func watch(file path: String) -> Watch? {
      add(path, IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)
    }

    /// Watches what becomes of the files in a folder: editors replace a file by renaming another to its name.
    package func watch(folder path: String) -> Watch? {
      add(path, IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    }

    package func stop(_ watch: Watch) { inotify_rm_watch(descriptor.rawValue, watch.number) }

    private func add(_ path: String, _ kinds: Int32) -> Watch? {
      let number = inotify_add_watch(descriptor.rawValue, PathName.platformString(path), UInt32(kinds))
      return number < 0 ? nil : Watch(number: number)
    }

    /// What has happened since the last call.
    package func takeEvents() -> [Event] {
      var buffer = [UInt8](repeating: 0, count: 4096)
      var events: [Event] = []
      while let count = try? buffer.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0 {
        events += Self.events(in: buffer[..<count])
      }
      return events
    }

    /// struct inotify_event: watch, mask, cookie, length of the name, each four bytes; then the name, padded with zeros.
    private static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
      var events: [Event] = []
      var rest = bytes
      while rest.count >= MemoryLayout<inotify_event>.size {
        let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
        rest = rest.dropFirst(MemoryLayout<inotify_event>.size)
        let name = PathName.string(of: rest.prefix(Int(event.len)).prefix { $0 != 0 })
        rest = rest.dropFirst(Int(event.len))
        // A watch that was taken away reports IN_IGNORED, which is no change.
        if event.mask & UInt32(IN_IGNORED) == 0 { events.append(Event(watch: Watch(number: event.wd), name: name)) }
      }
      return events
    }
  #else
    package init() { descriptor = FileDescriptor(rawValue: -1) }
    package func watch(file path: String) -> Watch? { nil }
    package func watch(folder path: String) -> Watch? { nil }
    package func stop(_ watch: Watch) {}
    package func takeEvents() -> [Event] { [] }
  #endif
}
