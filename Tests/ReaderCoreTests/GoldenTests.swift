import ReaderCore
import Testing

@Suite struct GoldenTests {
  static let sizes = [
    ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 120, rows: 40),
  ]
  static let scenes: [(String, String)] = [
    ("opening", ""), ("page-down", " "), ("second-remark", "]]"), ("speakers", "]s"), ("terms", "tj"),
    ("search", "/营商环境<enter>n"), ("typing", "/乡村"), ("matrix", "xl"), ("concordance", "*K"), ("explain", "]e"),
    ("only", "]]o"), ("help", "H"), ("metadata", "MG"), ("columns", "c"), ("end", "G"),
    ("restored", "ww"), ("as-printed", "w"), ("correcting", "]C"), ("term-evidence", "te"), ("unknown-key", "Z"),
    ("vertical", "V"), ("vertical-remark", "V]]"), ("vertical-terms", "Vt"), ("vertical-search", "V/营商环境<enter>n"),
    ("vertical-end", "VG"),
  ]

  @Test(arguments: sizes)
  func severalItems(size: ScreenSize) {
    var session = Session(ItemsPage.document, size: size)
    Golden.check(session.frame, "items-\(size.columns)x\(size.rows)")
    session.type(")")
    Golden.check(session.frame, "items-second-\(size.columns)x\(size.rows)")
  }

  /// A terminal that draws ambiguous characters two cells wide: no mark of the reader's own may be one of them.
  @Test(arguments: ["", "]s", "t", "x"])
  func wideAmbiguousCharacters(keys: String) {
    var settings = ReaderSettings()
    settings.widths.ambiguousIsWide = true
    settings.widths.dashIsWide = true
    Golden.check(screen(keys: keys, settings: settings), "wide\(keys.isEmpty ? "" : "-" + keys.suffix(1))-80x24")
  }

  @Test(arguments: scenes, sizes)
  func screens(scene: (String, String), size: ScreenSize) {
    Golden.check(screen(keys: scene.1, size: size), "\(scene.0)-\(size.columns)x\(size.rows)")
  }
}
