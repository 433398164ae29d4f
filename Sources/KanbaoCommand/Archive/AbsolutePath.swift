import System

/// A path from the root, without `.` and `..`; links stay. An archive knows its files by it.
enum AbsolutePath {
  static func of(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : (Folder.resolved(".") ?? "") + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
