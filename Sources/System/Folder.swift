import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders, and the names in them.
package enum Folder {
  /// What is in a folder, in no order, hidden names aside.
  package static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(PathName.platformString(path)) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { PathName.string(of: $0.prefix { $0 != 0 }) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// Makes a folder and those that it is to lie in, for the person alone (XDG Base Directory Specification 0.8).
  static func make(_ folder: FilePath) throws(SystemError) {
    guard !folder.isEmpty, (try? folder.stat()) == nil else { return }
    try make(folder.removingLastComponent())
    // Another program may have made it just now.
    if folder.withPlatformString({ mkdir($0, 0o700) }) != 0, errno != EEXIST { throw .last }
  }

  /// Makes the folder that a file is to lie in.
  package static func makeParent(of path: String) throws(SystemError) {
    try make(PathName.filePath(path).removingLastComponent())
  }

  /// A path without links, `.` and `..`; `nil` when nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(PathName.platformString(path), nil) else { return nil }
    defer { free(resolved) }
    return PathName.string(of: (0..<strlen(resolved)).map { UInt8(bitPattern: resolved[Int($0)]) })
  }
}
