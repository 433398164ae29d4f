import ReaderCore
import System
import TerminalUI

/// Programs that the reader gives the terminal to: the person's editor, and commands that they type.
enum OtherPrograms {
  /// `$VISUAL` or `$EDITOR`, a program and its arguments: no shell reads it.
  private static var editor: [String] {
    ["VISUAL", "EDITOR"].lazy.compactMap(Environment.nonEmpty).map(CommandWords.split).first { !$0.isEmpty } ?? ["vi"]
  }

  /// What came of giving the terminal to another program.
  struct Outcome {
    var size: ScreenSize
    /// The program, where it could not be started.
    var missing: String?
  }

  /// - Parameter line: 1-based.
  static func edit(_ path: String, line: Int, on terminal: Terminal) -> Outcome {
    // Nothing that an editor takes for an option.
    let isPlain = !path.hasPrefix("-") && !path.hasPrefix("+")
    return run(editor + ["+\(line)", isPlain ? path : "./" + path], on: terminal)
  }

  /// Lets the person write a text in their editor.
  /// - Returns: no text where there is no place for it.
  static func text(_ text: String, on terminal: Terminal) -> (text: String?, outcome: Outcome) {
    guard let path = PersonalFiles.state("note.txt"),
      (try? SmallFile.replace(path, with: Array((text + "\n").utf8))) != nil
    else { return (nil, Outcome(size: terminal.size)) }
    let outcome = run(editor + [path], on: terminal)
    let bytes = try? SmallFile.read(path)
    SmallFile.remove(path)
    var result = bytes.map { String(decoding: $0, as: UTF8.self) }
    while result?.last?.isNewline == true { result?.removeLast() }
    return (outcome.missing == nil ? result : nil, outcome)
  }

  private static func run(_ words: [String], on terminal: Terminal) -> Outcome {
    var status: Int32 = 0
    let size = terminal.lend { status = ChildProcess.run(words) }
    return Outcome(size: size, missing: status == ChildProcess.notStarted ? words[0] : nil)
  }

  /// Gives text to a command; what it prints stays on the screen until Enter. A shell reads it, as the person has typed it for
  /// one: nothing of an article or of a setting gets into it.
  static func pipe(_ text: String, to command: String, on terminal: Terminal) -> ScreenSize {
    terminal.lend {
      _ = ChildProcess.run(["/bin/sh", "-c", command], input: text)
      StandardError.prompt("\n[" + Interface.text(.pressEnter) + "] ")
      terminal.waitForLine()
    }
  }
}
