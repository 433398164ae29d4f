import CMappedFile
import SystemPackage

/// The bytes of an open file, in memory as far as they are looked at. They may change when another process writes the
/// file; beyond the new end of a file that became shorter they read as zeros.
package final class MappedFile: @unchecked Sendable {
  /// Valid as long as the object is.
  package let bytes: UnsafeBufferPointer<UInt8>

  /// `nil` for an empty file, and when the system refuses.
  init?(_ file: FileDescriptor, count: Int) {
    guard count > 0, let base = kanbao_map(file.rawValue, count) else { return nil }
    bytes = UnsafeBufferPointer(start: base, count: count)
  }

  deinit { kanbao_unmap(bytes.baseAddress, bytes.count) }
}
