#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// This program, run once more as a child of itself.
package enum ChildProcess {
  package enum Ending: Hashable {
    case exited(Int32)
    /// By a signal with which somebody asks a program to end.
    case askedToEnd(signal: Int32)
    /// By any other signal.
    case crashed(signal: Int32)
  }

  private static let requests: Set<Int32> = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]

  /// Runs this very program with other arguments to its end. It has the environment and the open files of this process.
  /// - Returns: `nil` when it cannot be started.
  package static func runSelf(_ arguments: [String]) -> Ending? { spawnSelf(arguments).flatMap(ending) }

  /// - Parameters:
  ///   - standardInput: what the child has for it; `nil` for this process's own.
  ///   - standardOutput: the same.
  static func spawnSelf(_ arguments: [String], standardInput: Int32? = nil, standardOutput: Int32? = nil) -> pid_t? {
    // Where children are ignored, which a process inherits, the system forgets how they ended.
    signal(SIGCHLD, SIG_DFL)
    let program = CommandLine.arguments.first ?? "kanbao"
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let standardInput { posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO) }
    if let standardOutput { posix_spawn_file_actions_adddup2(&actions, standardOutput, STDOUT_FILENO) }
    var pid: pid_t = 0
    return posix_spawn(&pid, "/proc/self/exe", &actions, nil, argv, environ) == 0 ? pid : nil
  }

  /// Waits for a child to end.
  static func ending(of pid: pid_t) -> Ending? {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    let signal = status & 0x7F
    if signal == 0 { return .exited(status >> 8 & 0xFF) }
    return requests.contains(signal) ? .askedToEnd(signal: signal) : .crashed(signal: signal)
  }

  /// As the system words it: Segmentation fault.
  package static func name(ofSignal number: Int32) -> String {
    strsignal(number).map { String(cString: $0) } ?? "signal \(number)"
  }
}
