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
  package static func runSelf(_ arguments: [String]) -> Ending? {
    // Where children are ignored, which a process inherits, the system forgets how they ended.
    signal(SIGCHLD, SIG_DFL)
    let program = CommandLine.arguments.first ?? "kanbao"
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, "/proc/self/exe", nil, nil, argv, environ) == 0 else { return nil }
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
