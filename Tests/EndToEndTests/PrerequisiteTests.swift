import Foundation
import TestArticles
import Testing

/// What some tests need besides the packages of the README. Where it is missing, they are skipped, and this says so: a
/// warning that ends up in the last line of `swift test`.
@Suite struct Prerequisites {
  @Test func whatTestsNeedIsHere() {
    let missing = [
      TestArticles.real.isEmpty
        ? "../shared/corpus: layout, line breaks, encodings and counts of terms are tested on the articles of Tests/Gold alone"
        : nil,
      access("/usr/share/unicode/EastAsianWidth.txt", R_OK) == 0
        ? nil : "unicode-data: widths and breaks are not compared with Unicode's own tests",
      Browser.path == nil
        ? "chromium: whether pages (--format html) look as they should in a browser is not tested (apt-get install chromium)"
        : nil,
      Spark.isHere
        ? nil : "pyspark and Java: whether Spark counts as kanbao trend does is not tested (pip install pyspark)",
      geteuid() == 0 ? "a user who is not root: files that may not be read are not tested" : nil,
    ]
    for what in missing.compactMap({ $0 }) { Issue.record("SKIPPED for want of \(what)", severity: .warning) }
  }

  /// Without it no screen is tested: that is a failure, not a warning.
  @Test func tmuxIsHere() async throws {
    #expect(try await run(["tmux", "-V"], scratch: Scratch()).ending == .exited(0), "apt-get install tmux")
  }
}
