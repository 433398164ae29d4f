@preconcurrency import Glibc

/// This program, run once more as a child of itself.
enum ChildProcess {
  enum Ending: Hashable {
    case exited(Int32)
    /// By a signal with which somebody asks a program to end.
    case askedToEnd(signal: Int32)
    /// By any other signal.
    case crashed(signal: Int32)
  }

  private static let requests: Set<Int32> = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]

  /// The process that started this one; another one when that has ended.
  static var parent: Int32 { getppid() }

  /// Runs this very program with other arguments to its end. It has the environment and the open files of this process.
  /// - Returns: `nil` when it cannot be started.
  static func runSelf(_ arguments: [String]) -> Ending? {
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

  /// Ends this process as a signal does.
  static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }

  /// As the system words it: Segmentation fault.
  static func name(ofSignal number: Int32) -> String {
    strsignal(number).map { String(cString: $0) } ?? "signal \(number)"
  }
}

/// A file without a name, gone with the last process that has it open.
struct NamelessFile {
  let descriptor: Int32

  /// A new file, empty. `nil` when the system gives none.
  init?() {
    guard let file = tmpfile() else { return nil }
    descriptor = fileno(file)
    // Children inherit it.
    _ = fcntl(descriptor, F_SETFD, 0)
  }

  /// One that this process was started with.
  init(inherited descriptor: Int32) { self.descriptor = descriptor }

  /// - Parameter offset: bytes from the beginning.
  func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    var from = 0
    while from < bytes.count {
      let written = pwrite(descriptor, Array(bytes[from...]), bytes.count - from, off_t(offset + from))
      guard written > 0 || written < 0 && errno == EINTR else { return false }
      from += max(0, written)
    }
    return true
  }

  /// All that is in it; `nil` when it is no file.
  func contents() -> [UInt8]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    return pread(descriptor, &bytes, bytes.count, 0) == bytes.count ? bytes : nil
  }

  /// What standard input gives from now on, from its beginning.
  func becomeStandardInput() -> Bool { lseek(descriptor, 0, SEEK_SET) == 0 && dup2(descriptor, STDIN_FILENO) >= 0 }
}
