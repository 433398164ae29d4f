import SystemPackage

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension ChildProcess {
  /// What a program that was not there would have ended with, as a shell has it.
  package static let notStarted: Int32 = 127

  /// Runs a program of the search path on the terminal and waits for its end. No shell comes between: each word is an argument,
  /// whatever stands in it. Where the person stops it, this program stops too, and both go on together.
  /// - Parameter words: the program, and what it is called with; names of files may be in any bytes.
  /// - Parameter input: what it reads; the terminal where `nil`.
  /// - Parameter isSilent: what it prints is dropped.
  /// - Returns: its exit status.
  package static func run(_ words: [String], input: String? = nil, isSilent: Bool = false) -> Int32 {
    let argv = words.map { strdup(PathName.platformString($0)) } + [nil]
    defer { for argument in argv { free(argument) } }
    guard let program = argv.first.flatMap(\.self) else { return notStarted }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let pipe = input.flatMap { _ in try? FileDescriptor.pipe(options: .closeOnExec) }
    if let pipe { posix_spawn_file_actions_adddup2(&actions, pipe.readEnd.rawValue, STDIN_FILENO) }
    for output in isSilent ? [STDOUT_FILENO, STDERR_FILENO] : [] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setSignals(of: &attributes)
    var pid: pid_t = 0
    let isStarted = posix_spawnp(&pid, program, &actions, &attributes, argv, environ) == 0
    try? pipe?.readEnd.close()
    // A program need not read all of it.
    let before = signal(SIGPIPE, SIG_IGN)
    if isStarted, let pipe, let input { _ = try? pipe.writeEnd.writeAll(input.utf8) }
    try? pipe?.writeEnd.close()
    signal(SIGPIPE, before)
    return isStarted ? status(of: pid) : notStarted
  }

  /// As any program has them: those of this one wait in a queue, or are ignored.
  private static func setSignals(of attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGTSTP, SIGCONT, SIGXFSZ] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  /// Waits for a child's end: its exit status, or 128 and the number of the signal that ended it.
  private static func status(of pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      if waitpid(pid, &status, WUNTRACED) < 0 {
        guard errno == EINTR else { return notStarted }
      } else if status & 0xFF == 0x7F {
        // The shell waits for all of a job to stop.
        Process.stop()
      } else {
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      }
    }
  }
}
