import TextLayout

/// Marks that the reader draws itself. Where the terminal draws ambiguous characters two cells wide they give way to
/// ASCII, since each of them must take one cell.
struct Symbols: Hashable, Sendable {
  let screenPart: CellCluster
  let remark: CellCluster
  let hit: CellCluster
  let rule: String
  let lit: String
  let unlit: String
  let bar: String
  /// Rising.
  let spark: [String]
  let shades: [String]

  static let drawn = Symbols(
    screenPart: "▐", remark: "●", hit: "·", rule: "─", lit: "●", unlit: "○", bar: "━",
    spark: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇"], shades: [" ", "░", "▒", "▓", "█"])
  static let plain = Symbols(
    screenPart: "|", remark: "o", hit: ".", rule: "-", lit: "*", unlit: "-", bar: "=",
    spark: [" ", ".", ".", ":", ":", "|", "|", "#"], shades: [" ", ".", ":", "+", "#"])

  static func suiting(_ widths: WidthProfile) -> Symbols { widths.ambiguousIsWide ? plain : drawn }
}
