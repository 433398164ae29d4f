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

  /// Waits for a child's end: its exit status, or 128 and the number of the signal that ended it.
  static func status(of pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
