import Characters
import ReaderCore
import System
import SystemPackage

/// Buffered standard output. A reader that goes away (`| head`) ends the program quietly.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  /// Nothing is written but by `flush`.
  var isHeld = false
  /// Records that were written, by those who count them: rows, or a list's elements. A worker goes on from where the one
  /// before it stopped.
  var recordCount = Checklist.assigned?.recordCount ?? 0

  init() {
    Process.ignoreBrokenPipes()
    buffer.reserveCapacity(1 << 16)
  }

  /// To whom the text goes: what may be in it depends on that.
  private static let destination: PlainText.Destination = TerminalDevice.isTerminal(.standardOutput) ? .screen : .copy

  /// A text that has to stay on its line, without what must not get out.
  static func line(_ text: String) -> String { PlainText.line(text, for: destination) }

  /// Text of any origin. Nothing in it gets to a terminal but what can be seen.
  mutating func write(_ string: String) {
    write(typeset: Self.destination == .screen ? PlainText.cleaned(string, for: .screen) : string)
  }

  /// What the layout gave, with the sequences of its colours.
  mutating func write(typeset string: String) {
    buffer.append(contentsOf: string.utf8)
    if isFull, !isHeld { flush() }
  }

  mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if isFull, !isHeld { flush() }
  }

  /// Worth a write.
  var isFull: Bool { buffer.count >= 1 << 16 }

  mutating func writeLine(_ string: String = "") {
    write(string)
    write("\n")
  }

  mutating func flush() {
    if !buffer.isEmpty { Progress.shared.makeWay() }
    do {
      try FileDescriptor.standardOutput.writeAll(buffer)
    } catch Errno.brokenPipe {
      exit(ExitStatus.fine.rawValue)
    } catch {
      StandardError.report(Interface.text(.standardOutput), "\(error)")
      exit(ExitStatus.unreadable.rawValue)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Exit codes of the command-line contract; 64 (wrong usage) is ArgumentParser's own.
enum ExitStatus: Int32 {
  case fine = 0
  case unreadable = 1
}

/// Messages to the person: `kanbao: FILE: what is wrong`.
enum StandardError {
  static func report(_ subject: String?, _ reason: String) {
    Progress.shared.clear()
    write("kanbao: " + (subject.map { $0 + ": " } ?? "") + reason)
  }

  /// How the command line should have been; nothing where the error has been told already.
  static func report(usage message: String) {
    guard !message.isEmpty else { return }
    _ = try? FileDescriptor.standardError.writeAll((PlainText.cleaned(message, for: .screen) + "\n").utf8)
  }

  /// A message on a line. It may name a file or a setting, whose name may hold anything.
  private static func write(_ message: String) {
    let line = PlainText.line(message, for: .screen)
    _ = try? FileDescriptor.standardError.writeAll((line + "\n").utf8)
  }

  /// Asks for something, on the terminal.
  static func prompt(_ text: String) { _ = try? FileDescriptor.standardError.writeAll(text.utf8) }

  /// What is wrong with the person's settings. A worker is silent: its supervisor has read the same settings.
  static func report(settings problems: [String]) {
    guard Checklist.assigned == nil, !FilterWorker.isAssigned, !ArchiveWorker.isAssigned else { return }
    for problem in problems { report(nil, problem) }
  }
}
