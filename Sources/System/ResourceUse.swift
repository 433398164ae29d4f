#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What this process has used of the machine.
package enum ResourceUse {
  /// Of all threads, seconds: other work of the machine does not count.
  package static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A clock that nobody sets, seconds.
  package static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Memory of its own, bytes: files that are mapped do not count. Where the system does not tell, 0.
  package static var ownMemory: Int {
    guard let bytes = try? SmallFile.read("/proc/self/statm") else { return 0 }
    // Pages: size, resident, shared …
    let pages = String(decoding: bytes, as: UTF8.self).split(separator: " ").prefix(3).compactMap { Int($0) }
    return pages.count == 3 ? (pages[1] - pages[2]) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }

  /// Ends the process at once, from any thread: nothing that waits to be written is.
  package static func endProcess(_ status: Int32) -> Never { _exit(status) }
}
