import Glibc

/// Where a person's own files lie (XDG Base Directory Specification 0.8).
enum PersonalFiles {
  /// `$XDG_CONFIG_HOME/kanbao/NAME`; `nil` without a home.
  static func configuration(_ name: String) -> String? { path("XDG_CONFIG_HOME", ".config", name) }
  /// `$XDG_STATE_HOME/kanbao/NAME`: what kanbao remembers by itself.
  static func state(_ name: String) -> String? { path("XDG_STATE_HOME", ".local/state", name) }

  private static func path(_ variable: String, _ fallback: String, _ name: String) -> String? {
    if let base = getenv(variable).map({ String(cString: $0) }), base.hasPrefix("/") { return "\(base)/kanbao/\(name)" }
    guard let home = getenv("HOME").map({ String(cString: $0) }), !home.isEmpty else { return nil }
    return "\(home)/\(fallback)/kanbao/\(name)"
  }
}

/// Whole small files.
enum FileBytes {
  /// `nil` when the file is not there or cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return read(descriptor: descriptor)
  }

  /// Bytes.
  private static let longestChunk = 1 << 16

  /// Everything up to the end of the stream.
  static func read(descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    // A small file is read in one piece; memory that it does not need is not touched.
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    var chunk = [UInt8](repeating: 0, count: isFile ? min(Int(status.st_size) + 1, longestChunk) : longestChunk)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
  }

  /// Replaces a file as a whole or leaves it as it was: written beside it, then renamed. Makes missing folders.
  static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    makeFolders(for: path)
    let beside = path + ".\(getpid()).new"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var from = 0
    while from < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + from }, $0.count - from) }
      guard count > 0 else { break }
      from += count
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, from == bytes.count, rename(beside, path) == 0 else {
      unlink(beside)
      return false
    }
    return true
  }

  private static func makeFolders(for path: String) {
    var prefix = ""
    for component in path.split(separator: "/").dropLast() {
      prefix += "/" + component
      mkdir(prefix, 0o700)
    }
  }
}
