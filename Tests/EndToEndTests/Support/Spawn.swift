import Foundation

/// How a program ended.
enum Ending: Equatable {
  case exited(Int32)
  case killed(Int32)

  init(status: Int32) {
    self = status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(status & 0x7f)
  }
}

/// A finished program.
struct Outcome {
  var ending: Ending
  var output: String
  var errors: String
}

/// Starts a program as the shell would, with the descriptors and environment given and nothing else.
/// - Parameter terminal: a terminal's path that becomes the controlling terminal of a new session.
func spawn(
  _ arguments: [String], environment: [String: String], descriptors: [(from: Int32, to: Int32)] = [],
  terminal: String? = nil
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  if let terminal { posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0) }
  if terminal != nil { for standard in 1...2 { posix_spawn_file_actions_adddup2(&actions, 0, Int32(standard)) } }
  for descriptor in descriptors { posix_spawn_file_actions_adddup2(&actions, descriptor.from, descriptor.to) }

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var mask = sigset_t()
  sigemptyset(&mask)
  posix_spawnattr_setsigmask(&attributes, &mask)
  var defaults = sigset_t()
  sigemptyset(&defaults)
  for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP] { sigaddset(&defaults, signal) }
  posix_spawnattr_setsigdefault(&attributes, &defaults)
  let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
  let flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | (terminal == nil ? 0 : newSession)
  posix_spawnattr_setflags(&attributes, flags)

  var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
  defer { for pointer in argv + envp { free(pointer) } }
  var pid: pid_t = 0
  let status = posix_spawnp(&pid, arguments[0], &actions, &attributes, &argv, &envp)
  guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: status) ?? .EIO) }
  return pid
}

/// Waits for a program that `spawn` started; kills it when it does not end by itself.
func wait(for pid: pid_t, within seconds: Double = 60) async -> Ending {
  var status: Int32 = 0
  if !(await eventually(within: seconds, { waitpid(pid, &status, WNOHANG) == pid })) {
    kill(pid, SIGKILL)
    waitpid(pid, &status, 0)
  }
  return Ending(status: status)
}

/// Runs a program to its end. Its streams are files, so that neither side can block the other.
/// - Parameters:
///   - seconds: after which it is killed.
///   - meanwhile: what happens while it runs.
func run(
  _ arguments: [String], input: Data = Data(), scratch: Scratch, environment: [String: String] = [:],
  within seconds: Double = 60, meanwhile: (pid_t) async throws -> Void = { _ in }
) async throws -> Outcome {
  let name = UUID().uuidString
  let paths = ["in", "out", "err"].map { "\(scratch.path)/\(name).\($0)" }
  try input.write(to: URL(filePath: paths[0]))
  let descriptors = [
    open(paths[0], O_RDONLY | O_CLOEXEC), open(paths[1], O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
    open(paths[2], O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
  ]
  defer { for descriptor in descriptors { close(descriptor) } }
  let pid = try spawn(
    arguments, environment: scratch.environment(environment),
    descriptors: descriptors.enumerated().map { ($0.element, Int32($0.offset)) })
  try await meanwhile(pid)
  let ending = await wait(for: pid, within: seconds)
  let read = { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
  return Outcome(ending: ending, output: try read(paths[1]), errors: try read(paths[2]))
}

/// Runs kanbao to its end.
func kanbao(_ arguments: String..., input: Data = Data(), scratch: Scratch, environment: [String: String] = [:])
  async throws
  -> Outcome
{
  try await run([BuiltBinary.path] + arguments, input: input, scratch: scratch, environment: environment)
}
