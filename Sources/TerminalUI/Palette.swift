import CNcursesw
import ReaderCore

/// The theme's looks as curses attributes and colour pairs, allocated as they are used.
final class Palette {
  /// What a cell is drawn with.
  struct Look {
    var attributes: attr_t
    /// A blank with this look, as ncurses keeps it.
    var blank: cchar_t
  }

  private let depth: Theme.Depth
  private var theme: Theme
  /// By role and marks; `nil` until it is first used.
  private var looks: [Look?] = []
  /// Colours of the pairs allocated so far; the first is pair 1.
  private var pairs: [ColorPair] = []

  private struct ColorPair: Equatable {
    var foreground: Int16
    var background: Int16
  }

  /// - Parameter monochrome: NO_COLOR is set (no-color.org).
  init(background: Theme.Background?, monochrome: Bool) {
    if !monochrome, has_colors(), start_color() == OK, use_default_colors() == OK, kanbao_colors() >= 8 {
      depth = kanbao_colors() >= 256 ? .many : .eight
    } else {
      depth = .none
    }
    theme = Theme(depth: depth, background: background)
    forgetLooks()
  }

  /// The background has become known.
  func setBackground(_ background: Theme.Background) {
    theme = Theme(depth: depth, background: background)
    forgetLooks()
  }

  private func forgetLooks() { looks = Array(repeating: nil, count: Role.themeNames.count << 2) }

  /// Styles of one number look the same.
  @inline(__always)
  static func index(of style: Style) -> Int { Int(style.leading.rawValue) << 2 | Int(style.marks.rawValue & 3) }

  func look(of style: Style) -> Look {
    let index = Self.index(of: style)
    if let look = looks[index] { return look }
    let wanted = theme.look(of: style)
    let attributes = Self.mask(of: wanted.attributes)
    var look = Look(attributes: attributes, blank: cchar_t())
    let blank: [wchar_t] = [0x20, 0]
    setcchar(&look.blank, blank, attributes, pair(wanted.foreground ?? -1, wanted.background ?? -1), nil)
    looks[index] = look
    return look
  }

  private func pair(_ foreground: Int16, _ background: Int16) -> Int16 {
    guard depth != .none, foreground >= 0 || background >= 0 else { return 0 }
    let pair = ColorPair(foreground: foreground, background: background)
    let known = pairs.firstIndex(of: pair)
    if let known { return Int16(known + 1) }
    let next = Int16(pairs.count + 1)
    guard next < kanbao_color_pairs(), init_pair(next, foreground, background) == OK else { return 0 }
    pairs.append(pair)
    return next
  }

  // The attribute masks are macros that Swift does not see (NCURSES_BITS in curses.h).
  private static func mask(of attributes: Theme.Attributes) -> attr_t {
    var mask: attr_t = 0
    if attributes.contains(.underline) { mask |= 1 << 17 }
    if attributes.contains(.reverse) { mask |= 1 << 18 }
    if attributes.contains(.dim) { mask |= 1 << 20 }
    if attributes.contains(.bold) { mask |= 1 << 21 }
    return mask
  }
}
