/// A file of facts below Resources/lexicons: one fact a line, fields parted by tabs, `#` opens a comment line.
struct LexiconTable {
  /// The fields of each line.
  let rows: [[Substring]]

  init(_ text: String) {
    rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }
}
