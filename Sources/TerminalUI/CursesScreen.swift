import CNcursesw
package import ReaderCore
package import SystemPackage

/// The screen as ncurses keeps it, of which there is one. `Painter` draws on it.
package final class CursesScreen {
  private let screen: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]

  /// Takes both descriptors over.
  /// - Returns: `nil` when the terminal's type is not known.
  package init?(reading keyboard: FileDescriptor, writing output: FileDescriptor, type: String?) {
    guard let input = fdopen(keyboard.rawValue, "r"), let output = fdopen(output.rawValue, "w") else { return nil }
    streams = [input, output]
    guard let screen = Self.newScreen(reading: input, writing: output, type: type) else {
      for stream in streams { fclose(stream) }
      return nil
    }
    self.screen = screen
  }

  private static func newScreen(
    reading input: UnsafeMutablePointer<FILE>, writing output: UnsafeMutablePointer<FILE>, type: String?
  ) -> OpaquePointer? {
    // The size is the terminal's own, whatever LINES and COLUMNS say of another one.
    use_env(false)
    use_tioctl(true)
    if let screen = newterm(type, output, input) { return screen }
    return relatives(of: type ?? "").lazy.compactMap { newterm($0, output, input) }.first
  }

  /// Terminals that this machine may have no description of, though they understand one that it has.
  static func relatives(of type: String) -> [String] {
    switch type.prefix(while: { $0 != "-" && $0 != "." }) {
    case "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iTerm2", "kitty", "konsole", "mintty", "st",
      "vte",
      "wezterm":
      ["xterm-256color", "xterm"]
    case "screen", "tmux": ["screen-256color", "screen", "xterm-256color", "xterm"]
    default: []
    }
  }

  /// How the terminal that was opened last numbers its colours (user_caps(5): RGB and CO).
  static var colourNumbering: ColourNumbering {
    guard tigetflag("RGB") > 0 || kanbao_colors() > 256 else { return .indexed }
    let kept = tigetnum("CO")
    return .direct(indexed: kept > 0 ? kept : 8)
  }

  /// Keys come one by one and as they are.
  package func takeKeyboard() {
    raw()
    noecho()
    nonl()
    // ncurses would look for keys in the middle of drawing.
    typeahead(-1)
    // A page that moves by a line is moved, not drawn anew.
    idlok(kanbao_stdscr(), true)
  }

  package var size: ScreenSize { ScreenSize(columns: Int(kanbao_columns()), rows: Int(kanbao_lines())) }

  func resize(_ size: ScreenSize) { resizeterm(Int32(size.rows), Int32(size.columns)) }

  /// Gives the terminal back, for a while or for good.
  package func leave() { endwin() }

  /// Now, since ncurses would do it in the middle of the next screen, when its descriptor is no terminal.
  func comeBack() { reset_prog_mode() }

  deinit {
    delscreen(screen)
    for stream in streams { fclose(stream) }
  }

  /// A string of the terminal's description, by its name in terminfo(5); `nil` where the terminal cannot do it.
  static func capability(_ name: String) -> String? {
    // −1 for a name that is no string's.
    guard let string = tigetstr(name), Int(bitPattern: string) != -1 else { return nil }
    return String(cString: string)
  }

  /// Descriptions of old terminals ask for pauses: `$<20/>`.
  static func withoutDelays(_ capability: String) -> String {
    var rest = capability[...]
    var result = ""
    while let start = rest.firstRange(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
