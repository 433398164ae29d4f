import CMappedFile
package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file without a name, gone with the last process that has it open. Children inherit it.
package struct NamelessFile {
  package let descriptor: FileDescriptor

  /// A new file, empty. `nil` when the system gives none.
  package init?() {
    guard let file = tmpfile() else { return nil }
    descriptor = FileDescriptor(rawValue: fileno(file))
    _ = fcntl(descriptor.rawValue, F_SETFD, 0)
  }

  /// One that this process was started with.
  package init(inherited descriptor: Int32) { self.descriptor = FileDescriptor(rawValue: descriptor) }

  /// - Parameter offset: bytes from the beginning.
  package func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    (try? descriptor.writeAll(toAbsoluteOffset: Int64(offset), bytes)) != nil
  }

  /// All that is in it; `nil` when it is no file.
  package func contents() -> [UInt8]? {
    guard let status = try? FileStatus(of: descriptor), status.kind == .file else { return nil }
    var bytes = [UInt8](repeating: 0, count: status.size)
    let count = bytes.withUnsafeMutableBytes { try? descriptor.read(fromAbsoluteOffset: 0, into: $0) }
    return count == bytes.count ? bytes : nil
  }

  /// What standard input gives from now on, from its beginning.
  package func becomeStandardInput() -> Bool {
    (try? descriptor.seek(offset: 0, from: .start)) != nil && (try? descriptor.duplicate(as: .standardInput)) != nil
  }
}

extension NamelessFile {
  /// A file in memory alone, which children do not inherit. `nil` where the system has none, and where files may only
  /// have some size, which holds for this one too.
  package static func inMemory() -> FileDescriptor? {
    guard !Process.limitsFileSizes else { return nil }
    let number = kanbao_memory_file()
    return number < 0 ? nil : FileDescriptor(rawValue: number)
  }
}
