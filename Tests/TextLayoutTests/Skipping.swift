import Glibc

/// Tests that need what is not everywhere. Swift Testing's line about a skipped test is easily missed among hundreds.
enum Skipping {
  /// Says on standard error what is skipped and why, unless the condition holds. Returns the condition.
  static func unless(_ condition: Bool, _ what: String, _ reason: String) -> Bool {
    let line = "SKIPPED: \(what): \(reason)\n"
    if !condition { write(STDERR_FILENO, line, line.utf8.count) }
    return condition
  }
}
