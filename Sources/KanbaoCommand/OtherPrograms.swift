import ArticleModel
import ReaderCore
import System
import TerminalUI

/// Programs that the reader gives the terminal to: the person's editor, and commands that they type.
enum OtherPrograms {
  private static var editor: String {
    ["VISUAL", "EDITOR"].lazy.compactMap(Environment.nonEmpty).first ?? "vi"
  }

  /// - Parameter line: 1-based.
  static func edit(_ path: String, line: Int, on terminal: Terminal) -> ScreenSize {
    terminal.lend { _ = ChildProcess.shell("\(editor) +\(line) \(quoted(path))") }
  }

  /// Lets the person write a text in their editor.
  /// - Returns: `nil` where there is no place for it.
  static func text(_ text: String, on terminal: Terminal) -> (text: String?, size: ScreenSize) {
    guard let path = PersonalFiles.state("note.txt"),
      (try? SmallFile.replace(path, with: Array((text + "\n").utf8))) != nil
    else { return (nil, terminal.size) }
    let size = terminal.lend { _ = ChildProcess.shell("\(editor) \(quoted(path))") }
    let bytes = try? SmallFile.read(path)
    SmallFile.remove(path)
    var result = bytes.map { String(decoding: $0, as: UTF8.self) }
    while result?.last?.isNewline == true { result?.removeLast() }
    return (result, size)
  }

  /// Gives text to a command; what it prints stays on the screen until Enter.
  static func pipe(_ text: String, to command: String, on terminal: Terminal) -> ScreenSize {
    terminal.lend {
      _ = ChildProcess.shell(command, input: text)
      StandardError.prompt("\n[" + Interface.text(.pressEnter) + "] ")
      _ = ChildProcess.shell("read line </dev/tty")
    }
  }

  /// As one word of the shell.
  private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
