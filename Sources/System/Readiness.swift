package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waiting for several things at once.
package enum Readiness {
  package enum Outcome: Hashable, Sendable {
    /// Those that can be read now, or have come to their end.
    case ready(Set<FileDescriptor>)
    case timedOut
    /// A signal came in between.
    case interrupted
  }

  /// - Parameter milliseconds: −1 waits without end.
  package static func wait(for descriptors: [FileDescriptor], milliseconds: Int32) -> Outcome {
    var entries = descriptors.map { pollfd(fd: $0.rawValue, events: Int16(POLLIN), revents: 0) }
    let count = poll(&entries, nfds_t(entries.count), milliseconds)
    if count == 0 { return .timedOut }
    if count < 0 { return .interrupted }
    return .ready(Set(entries.lazy.filter { $0.revents != 0 }.map { FileDescriptor(rawValue: $0.fd) }))
  }
}
