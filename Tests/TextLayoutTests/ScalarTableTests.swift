import Glibc
import Testing

@Suite("The table of character properties", .enabled(if: Generator.isUsable, Generator.reason))
struct ScalarTableTests {
  @Test("scalar_table.c is what its generator writes")
  func generated() {
    let committed = readFile("Sources/CUnicode/scalar_table.c")
    #expect(!committed.isEmpty)
    // Compared before #expect sees them: it would print both.
    let isSame = Generator.output() == committed
    #expect(isSame, "run \(Generator.script) > Sources/CUnicode/scalar_table.c")
  }
}

private enum Generator {
  static let script = "Tests/Tools/make-scalar-table.py"
  static let reason: Comment = "python3 or Debian's package unicode-data is not installed"
  static let isUsable = Skipping.unless(
    system("command -v python3 >/dev/null") == 0 && UnicodeData.isInstalled, "the width table's generator", "\(reason)")

  static func output() -> String {
    guard let pipe = popen("python3 \(script)", "r") else { return "" }
    defer { pclose(pipe) }
    return String(decoding: readBytes(from: pipe), as: UTF8.self)
  }
}
