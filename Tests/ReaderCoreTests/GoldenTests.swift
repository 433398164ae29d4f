import ReaderCore
import Testing

@Suite struct GoldenTests {
  static let sizes = [
    ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 120, rows: 40),
  ]
  static let scenes: [(String, String)] = [
    ("opening", ""), ("page-down", " "), ("second-remark", "]]"), ("speakers", "]s"), ("terms", "tj"),
    ("search", "/营商环境<enter>n"), ("typing", "/乡村"), ("matrix", "xjl"), ("concordance", "*K"), ("explain", "]e"),
    ("only", "]]o"), ("help", "H"), ("metadata", "mG"), ("columns", "c"), ("end", "G"),
    ("restored", "ww"), ("as-printed", "w"), ("correcting", "]C"), ("term-evidence", "te"), ("unknown-key", "Z"),
  ]

  @Test(arguments: scenes, sizes)
  func screens(scene: (String, String), size: ScreenSize) {
    Golden.check(screen(keys: scene.1, size: size), "\(scene.0)-\(size.columns)x\(size.rows)")
  }
}
