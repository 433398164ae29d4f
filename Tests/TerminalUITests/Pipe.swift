import SystemPackage

/// Stands in for a terminal: what is written can be read back.
struct Pipe {
  let readEnd: FileDescriptor
  let writeEnd: FileDescriptor

  init() throws { (readEnd, writeEnd) = try FileDescriptor.pipe(options: .nonBlocking) }

  /// What has come since the last call.
  func take() -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while let count = try? buffer.withUnsafeMutableBytes({ try readEnd.read(into: $0) }), count > 0 {
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  func close() {
    try? readEnd.close()
    try? writeEnd.close()
  }
}
