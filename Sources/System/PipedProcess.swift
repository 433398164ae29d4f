package import SystemPackage

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// This program, run once more between two pipes.
package struct PipedProcess: Sendable {
  /// What is written here it reads from its standard input, and what it prints is read here.
  package let input: FileDescriptor
  package let output: FileDescriptor
  private let pid: pid_t

  /// - Returns: `nil` when it cannot be started.
  package init?(arguments: [String]) {
    guard let toChild = Self.pipe() else { return nil }
    guard let fromChild = Self.pipe() else {
      for end in [toChild.read, toChild.write] { close(end) }
      return nil
    }
    let child = ChildProcess.spawnSelf(arguments, standardInput: toChild.read, standardOutput: fromChild.write)
    for end in [toChild.read, fromChild.write] { close(end) }
    guard let child else {
      for end in [toChild.write, fromChild.read] { close(end) }
      return nil
    }
    pid = child
    input = FileDescriptor(rawValue: toChild.write)
    output = FileDescriptor(rawValue: fromChild.read)
  }

  /// A pipe that programs started later do not have open, or they would never see its end.
  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      let status = Glibc.pipe(&ends)
    #else
      let status = Darwin.pipe(&ends)
    #endif
    guard status == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Lets it end, and waits for that.
  package func end() -> ChildProcess.Ending? {
    try? input.close()
    try? output.close()
    return ChildProcess.ending(of: pid)
  }
}
