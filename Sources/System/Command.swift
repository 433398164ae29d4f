import SystemPackage

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

extension ChildProcess {
  /// Runs a program of the search path, gives it text to read and waits for its end. What it prints is dropped.
  /// - Returns: whether it was there and was content.
  package static func feed(_ program: String, _ arguments: [String], _ text: String) -> Bool {
    guard let pipe = try? FileDescriptor.pipe(options: .closeOnExec) else { return false }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipe.readEnd.rawValue, STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var pid: pid_t = 0
    let isStarted = posix_spawnp(&pid, program, &actions, nil, argv, environ) == 0
    try? pipe.readEnd.close()
    if isStarted { _ = try? pipe.writeEnd.writeAll(text.utf8) }
    try? pipe.writeEnd.close()
    guard isStarted else { return false }
    return status(of: pid) == 0
  }

  /// Runs a command line of the person's with `/bin/sh` on the terminal, and waits for its end.
  /// - Parameter input: what it reads; the terminal where `nil`.
  /// - Returns: its exit status.
  package static func shell(_ command: String, input: String? = nil) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let pipe = input.flatMap { _ in try? FileDescriptor.pipe(options: .closeOnExec) }
    if let pipe { posix_spawn_file_actions_adddup2(&actions, pipe.readEnd.rawValue, STDIN_FILENO) }
    // Signals wait in a queue of ours; a child is to be interrupted as any program.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words: [String] = ["sh", "-c", command]
    let argv = words.map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var pid: pid_t = 0
    let isStarted = posix_spawn(&pid, "/bin/sh", &actions, &attributes, argv, environ) == 0
    try? pipe?.readEnd.close()
    let before = signal(SIGPIPE, SIG_IGN)
    // A command need not read all of it.
    if isStarted, let pipe, let input { _ = try? pipe.writeEnd.writeAll(input.utf8) }
    try? pipe?.writeEnd.close()
    signal(SIGPIPE, before)
    return isStarted ? status(of: pid) : 127
  }

  /// Waits for a child's end: its exit status, or 128 and the number of the signal that ended it.
  static func status(of pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
