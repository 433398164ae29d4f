import Characters
import System
import TerminalUI

/// Where copied text goes: to the terminal, which may sit at the other end of a connection, and to the desktop's own
/// clipboard, where there is one.
enum Clipboard {
  /// A program, and the variable that says that its desktop is there.
  private static let programs: [(variable: String, program: String, arguments: [String])] = [
    ("WAYLAND_DISPLAY", "wl-copy", []),
    ("DISPLAY", "xclip", ["-selection", "clipboard"]),
    ("DISPLAY", "xsel", ["--clipboard", "--input"]),
  ]

  /// - Returns: whether somebody took it, as far as can be known.
  static func copy(_ text: String, to terminal: Terminal) -> Bool {
    let text = PlainText.cleaned(text)
    let terminalTakes = terminal.copy(text)
    let desktopTakes = programs.contains { entry in
      Environment.nonEmpty(entry.variable) != nil && isContent([entry.program] + entry.arguments, with: text)
    }
    return terminalTakes || desktopTakes
  }

  private static func isContent(_ words: [String], with text: String) -> Bool {
    ChildProcess.run(words, input: text, isSilent: true) == 0
  }
}
