import Foundation

/// The program as it was built, and a home of its own for every test.
enum BuiltBinary {
  /// Beside the test bundle; `KANBAO_BINARY` names another one.
  static let path: String = {
    if let other = ProcessInfo.processInfo.environment["KANBAO_BINARY"] { return other }
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "."
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "kanbao").path
  }()

  /// The checkout.
  static let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }

  /// The built-in sample, as stored.
  static let sample = root.appending(path: "Resources/sample/sample.txt").path
}

/// A folder that is gone when the test is over.
final class Scratch {
  let path: String

  init() throws {
    let temporary = URL(filePath: NSTemporaryDirectory()).path
    var template = Array((temporary + "/kanbao-" + String(repeating: "X", count: 6)).utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

  func file(_ name: String, _ data: Data) throws -> String {
    let path = path + "/" + name
    try data.write(to: URL(filePath: path))
    return path
  }

  func folder(_ name: String) throws -> String {
    let path = path + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Everything the program may look at: no settings and no remembered positions of the person who runs the tests.
  func environment(_ extra: [String: String] = [:]) -> [String: String] {
    let own = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path, "LC_ALL": "C.UTF-8",
      "TERM": "xterm-256color", "TMPDIR": path, "SHELL": "/bin/sh",
    ]
    return own.merging(extra) { $1 }
  }
}

/// Asks again until it holds: slow machines get the time they need, fast ones lose none, and other tests run meanwhile.
/// - Returns: false when it never held within `seconds`.
func eventually(within seconds: Double = 30, _ condition: () async throws -> Bool) async rethrows -> Bool {
  let end = Date().addingTimeInterval(seconds)
  var pause = Duration.milliseconds(1)
  while Date() < end {
    if try await condition() { return true }
    try? await Task.sleep(for: pause)
    pause = min(pause * 2, .milliseconds(16))
  }
  return try await condition()
}
