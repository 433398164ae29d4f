import System

/// What `kanbao --version` says: the version, and how the program was built.
enum BuildInformation {
  static let version = "0.1.0"

  /// kanbao 0.1.0 (release, Linux x86_64, Swift 6.3, static).
  static var line: String {
    let linking = Process.isStatic ? "static" : "dynamic"
    return "kanbao \(version) (\(configuration), \(system) \(architecture), Swift \(compiler), \(linking))"
  }

  private static var configuration: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  private static var system: String {
    #if os(Linux)
      "Linux"
    #elseif os(macOS)
      "macOS"
    #else
      "unknown"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "unknown"
    #endif
  }

  private static var compiler: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
