import System

/// Where a person's own files lie (XDG Base Directory Specification 0.8).
enum PersonalFiles {
  /// `$XDG_CONFIG_HOME/kanbao/NAME`; `nil` without a home.
  static func configuration(_ name: String) -> String? { path("XDG_CONFIG_HOME", ".config", name) }
  /// `$XDG_STATE_HOME/kanbao/NAME`: what kanbao remembers by itself.
  static func state(_ name: String) -> String? { path("XDG_STATE_HOME", ".local/state", name) }

  /// `$XDG_DATA_HOME/kanbao/NAME`: what kanbao has made of many files.
  static func data(_ name: String) -> String? { path("XDG_DATA_HOME", ".local/share", name) }

  private static func path(_ variable: String, _ fallback: String, _ name: String) -> String? {
    if let base = Environment.value(variable), base.hasPrefix("/") { return "\(base)/kanbao/\(name)" }
    guard let home = Environment.nonEmpty("HOME") else { return nil }
    return "\(home)/\(fallback)/kanbao/\(name)"
  }
}
