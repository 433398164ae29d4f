import CResources

/// The files below Resources/, compiled into the program.
package enum EmbeddedFile {
  /// - Parameter path: below Resources/, such as `themes/kanbao.tsv`.
  /// - Precondition: there is such a file.
  package static func bytes(_ path: String) -> [UInt8] {
    guard let file = kanbao_resource_named(path)?.pointee else { preconditionFailure("no \(path) in Resources") }
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
