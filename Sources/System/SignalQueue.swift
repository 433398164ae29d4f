import CSignals
package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals that a program with a screen has to answer, as events: nothing happens inside a handler.
package struct SignalQueue {
  package enum Event: Hashable, Sendable {
    /// The terminal has another size.
    case resized
    /// Somebody asks the program to stop, as Ctrl-Z does.
    case stop
    /// The program goes on after it was stopped.
    case continued
    /// Somebody asks the program to end.
    case termination(signal: Int32)
  }

  /// Readable when a signal has come.
  package let descriptor: FileDescriptor

  /// From now on the signals wait here, for every thread that is started later.
  package init() { descriptor = FileDescriptor(rawValue: kanbao_signal_descriptor()) }

  /// What has come since the last call.
  package func takeEvents() -> [Event] {
    var events: [Event] = []
    while true {
      switch kanbao_next_signal(descriptor.rawValue) {
      case 0: return events
      case SIGWINCH: events.append(.resized)
      case SIGTSTP: events.append(.stop)
      case SIGCONT: events.append(.continued)
      case let number: events.append(.termination(signal: number))
      }
    }
  }

  package func close() { try? descriptor.close() }
}
