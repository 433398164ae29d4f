import CNcursesw
import ReaderCore

/// The theme's looks as curses attributes and colour pairs, allocated as they are used.
package final class Palette {
  /// What a cell is drawn with.
  struct Look {
    /// A blank with this look, as ncurses keeps it.
    var blank = cchar_t()
    /// A blank of this look differs from an empty cell.
    var showsOnBlanks: Bool
  }

  private let depth: Theme.Depth
  /// How the terminal numbers colours.
  private let numbering: ColourNumbering
  private var theme: Theme
  private var choice: ThemeChoice
  /// What the terminal has said.
  private var background: Theme.Background?
  /// Those used so far.
  private var looks: [Style: Look] = [:]
  /// The style that was looked up last, as a rule the next cell's too.
  private var latest: (style: Style, look: Look)?
  /// Colours of the pairs allocated so far; the first is pair 1.
  private var pairs: [ColorPair] = []

  private struct ColorPair: Equatable {
    var foreground: Int16
    var background: Int16
  }

  /// - Parameter monochrome: NO_COLOR is set (no-color.org).
  package init(_ choice: ThemeChoice, monochrome: Bool) {
    if !monochrome, has_colors(), start_color() == OK, use_default_colors() == OK, kanbao_colors() >= 8 {
      depth = kanbao_colors() >= 256 ? .many : .eight
    } else {
      depth = .none
    }
    numbering = CursesScreen.colourNumbering
    self.choice = choice
    theme = Self.theme(choice, depth, nil)
  }

  private static func theme(_ choice: ThemeChoice, _ depth: Theme.Depth, _ background: Theme.Background?) -> Theme {
    switch choice {
    case .automatic(let wanted): Theme(depth: depth, background: wanted ?? background)
    case .variant(let variant): Theme(depth: depth, variant: variant)
    case .own(let base, let changes): Theme(depth: depth, variant: base, changes: changes)
    case .monochrome: Theme(depth: .none, variant: .both)
    }
  }

  /// The background has become known.
  package func setBackground(_ background: Theme.Background) {
    self.background = background
    use(choice)
  }

  package func use(_ choice: ThemeChoice) {
    self.choice = choice
    theme = Self.theme(choice, depth, background)
    looks = [:]
    latest = nil
  }

  func look(of style: Style) -> Look {
    if let latest, latest.style == style { return latest.look }
    let look = looks[style] ?? newLook(of: style)
    looks[style] = look
    latest = (style, look)
    return look
  }

  private func newLook(of style: Style) -> Look {
    let wanted = theme.look(of: style)
    var look = Look(showsOnBlanks: wanted.showsOnBlanks)
    let pair = pair(wanted.foreground ?? -1, wanted.background ?? -1)
    setcchar(&look.blank, [0x20, 0], Self.mask(of: wanted.attributes), pair, nil)
    return look
  }

  private func pair(_ foreground: Int16, _ background: Int16) -> Int16 {
    guard depth != .none, foreground >= 0 || background >= 0 else { return 0 }
    let pair = ColorPair(foreground: foreground, background: background)
    if let known = pairs.firstIndex(of: pair) { return Int16(known + 1) }
    let next = Int16(pairs.count + 1)
    guard next < kanbao_color_pairs(),
      init_extended_pair(Int32(next), numbering.number(foreground), numbering.number(background)) == OK
    else { return 0 }
    pairs.append(pair)
    return next
  }

  private static func mask(of attributes: Theme.Attributes) -> attr_t {
    var mask: attr_t = 0
    if attributes.contains(.underline) { mask |= kanbao_underline() }
    if attributes.contains(.reverse) { mask |= kanbao_reverse() }
    if attributes.contains(.dim) { mask |= kanbao_dim() }
    if attributes.contains(.bold) { mask |= kanbao_bold() }
    return mask
  }
}
