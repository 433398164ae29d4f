import CMalloc
import CSignals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program.
package func exit(_ status: Int32) -> Never {
  #if canImport(Glibc)
    Glibc.exit(status)
  #else
    Darwin.exit(status)
  #endif
}

/// This process.
package enum Process {
  /// The process that started this one; another one when that has ended.
  package static var parent: Int32 { getppid() }

  /// What it was started with, its own name aside. Names of files may be in any bytes: see `PathName`.
  package static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { argument in
      PathName.string(of: (0..<strlen(argument)).map { UInt8(bitPattern: argument[Int($0)]) })
    }
  }

  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The program has all its libraries in itself: no other file of code is mapped.
  package static var isStatic: Bool {
    guard let bytes = try? SmallFile.read("/proc/self/maps") else { return false }
    return !String(decoding: bytes, as: UTF8.self).contains(".so")
  }

  /// Gives the system back the memory that was freed between what is still in use.
  package static func returnFreeMemory() { kanbao_return_free_memory() }

  /// A write to a pipe that nobody reads then fails, in place of ending the program by a signal.
  package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Files that this process writes may only have some size.
  static var limitsFileSizes: Bool {
    var limit = rlimit()
    #if canImport(Glibc)
      let status = getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    #else
      let status = getrlimit(RLIMIT_FSIZE, &limit)
    #endif
    return status == 0 && limit.rlim_cur < rlim_t(Int64.max)
  }

  /// A write beyond the size that files may have then fails, in place of ending the program by a signal.
  package static func ignoreFileSizeLimit() { signal(SIGXFSZ, SIG_IGN) }

  /// Stops this process and those it was started with, as Ctrl-Z does; returns when they are continued.
  package static func stop() { kanbao_stop_self() }

  /// Ends this process as a signal does.
  package static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }
}
