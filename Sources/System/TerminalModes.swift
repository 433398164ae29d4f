import CMappedFile
import CSignals
package import SystemPackage

/// Sees to it that a program which ends by a signal (a trap, a fault, SIGABRT …) leaves its terminal as it found it.
package enum TerminalModes {
  /// Keeps those that a terminal has now, before anything changes them.
  package static func keep(of terminal: FileDescriptor) { kanbao_keep_modes(terminal.rawValue) }

  /// From now on a deadly signal brings them back. That a mapped file has become shorter is none.
  /// - Parameter farewell: sent to the terminal then.
  package static func restoreWhenEnded(sending farewell: [UInt8]) {
    kanbao_mend_bus_errors(kanbao_fill_page)
    kanbao_restore_when_ended(farewell, farewell.count)
  }

  /// Brings them back now.
  package static func restore() { kanbao_restore_modes() }
}
