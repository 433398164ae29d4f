internal import CUnicode

/// What becomes of a scalar that leaves kanbao: the one table of what may reach a terminal, and what may travel in a copy.
///
/// Articles come from the web and file names from anybody; what a terminal takes for an order, and what nobody sees, must
/// not get through. Which scalar is of which kind is in the generated table of CUnicode, whose codes these are.
public enum Visibility: UInt8, CaseIterable, Sendable {
  case plain
  /// Spaces of any width, and the tab.
  case blank
  /// LF, VT, FF, CR, NEL, the line and the paragraph separator.
  case lineEnd
  /// The other controls: C0 with ESC, DEL, C1 (U+0080–U+009F) with CSI, OSC, DCS and APC.
  case control
  /// Marks, embeddings, overrides and isolates of writing direction: text that reads otherwise than it stands.
  case direction
  /// Zero-width characters, tags, variation selectors, fillers, soft hyphens, interlinear annotation.
  case invisible
  /// Means something only to those who agreed on it, and may be any glyph.
  case privateUse
  /// Not assigned, or of a script's machinery that no cell can hold.
  case unplaced
  /// Noncharacters, and halves of surrogate pairs.
  case noncharacter

  /// What is put in the place of a scalar.
  public enum Form: Hashable, Sendable {
    case itself, nothing, lineEnd
    /// ␛ of Control Pictures; ␦ for those of C1.
    case picture
    case mark(Unicode.Scalar)
  }

  @inline(__always)
  public init(_ scalar: Unicode.Scalar) {
    let code = kanbao_character_properties(scalar.value) >> 4 & 15
    self = Self(rawValue: UInt8(truncatingIfNeeded: code)) ?? .noncharacter
  }

  /// ASCII that can be seen and hanzi of the main block: nearly all text, and plain or blank, as is known without the table.
  @inlinable
  public static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00..<0xA000).contains(scalar.value) || (0x20..<0x7F).contains(scalar.value)
  }

  /// On a terminal.
  public var onScreen: Form {
    switch self {
    case .plain, .blank: .itself
    case .lineEnd: .lineEnd
    case .control: .picture
    case .direction, .invisible: .nothing
    case .privateUse, .unplaced: .mark("〓")
    case .noncharacter: .mark("\u{FFFD}")
    }
  }

  /// In a copy, a note, a table, a Markdown file: the text, without what cannot be seen. (JSON keeps all, escaped.)
  public var inCopy: Form {
    switch self {
    case .plain, .blank, .privateUse, .unplaced: .itself
    case .lineEnd: .lineEnd
    case .control, .direction, .invisible: .nothing
    case .noncharacter: .mark("\u{FFFD}")
    }
  }

  /// The visible form of a control character.
  public static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    switch control.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + control.value) ?? "␦"
    case 0x7F: "␡"
    default: "␦"
    }
  }
}
