package import SystemPackage

/// A thread tells another one, which waits on descriptors, that there is something for it.
package final class WakePipe: Sendable {
  /// Readable after `wake`, until `clear`.
  package let descriptor: FileDescriptor
  private let writeEnd: FileDescriptor

  /// Where the system has no pipe to give, nobody is woken.
  package init() {
    let none = FileDescriptor(rawValue: -1)
    (descriptor, writeEnd) = (try? FileDescriptor.pipe(options: [.nonBlocking, .closeOnExec])) ?? (none, none)
  }

  deinit {
    try? descriptor.close()
    try? writeEnd.close()
  }

  package func wake() { _ = try? writeEnd.writeAll([0]) }

  package func clear() {
    var bytes = [UInt8](repeating: 0, count: 64)
    _ = try? bytes.withUnsafeMutableBytes { try descriptor.read(into: $0) }
  }
}
