import ArgumentParser
import ReaderCore

/// What one file may cost a command that prints. More than a file needs, so that only what has gone wrong comes up to it.
package struct FileLimits: Hashable, Sendable {
  /// Processor time; 0 for no limit.
  package var seconds: Int
  /// Megabytes; 0 for no limit.
  package var memory: Int

  package init(seconds: Int, memory: Int) { (self.seconds, self.memory) = (seconds, memory) }

  /// A file of so many bytes may cost this much; a longer one in proportion.
  package static let unit = 16 << 20

  /// - Parameter size: bytes of the file.
  package func of(size: Int) -> FileLimits {
    let times = 1 + max(0, size - 1) / Self.unit
    return FileLimits(seconds: seconds * times, memory: memory * times)
  }

  /// What has been used beyond a limit.
  /// - Parameters:
  ///   - seconds: processor time.
  ///   - memory: bytes.
  package func overrun(seconds: Double, memory: Int) -> Overrun? {
    if self.seconds > 0, seconds > Double(self.seconds) { return .time }
    if self.memory > 0, memory > self.memory << 20 { return .memory }
    return nil
  }
}

/// Which limit a file came up to; as a number, the exit status of the process that read it.
package enum Overrun: Int32, Sendable {
  case time = 91
  case memory = 92

  var phrase: Phrase {
    switch self {
    case .time: .costsTime
    case .memory: .costsMemory
    }
  }
}

/// What one file may cost; each option overrides the configuration.
struct LimitArguments: ParsableArguments {
  @Option(help: ArgumentHelp("\(Interface.text(.fileSecondsHelp))", valueName: "n")) var fileSeconds: Int?
  @Option(help: ArgumentHelp("\(Interface.text(.fileMemoryHelp))", valueName: "mb")) var fileMemory: Int?

  func validate() throws {
    for (name, value, most) in [
      ("seconds", fileSeconds, Setting.mostSeconds), ("memory", fileMemory, Setting.mostMemory),
    ] {
      if let value, !(0...most).contains(value) { throw ValidationError("--file-\(name) takes 0 to \(most).") }
    }
  }

  var limits: FileLimits {
    let configuration = Configuration.load()
    return FileLimits(
      seconds: fileSeconds ?? configuration.fileSeconds, memory: fileMemory ?? configuration.fileMemory)
  }
}
