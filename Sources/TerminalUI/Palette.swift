import CNcursesw
import ReaderCore

/// The theme's looks as curses attributes and colour pairs, allocated as they are used.
final class Palette {
  /// What a cell is drawn with.
  struct Look: Hashable {
    var attributes: attr_t
    var pair: Int16
  }

  private let depth: Theme.Depth
  private var theme: Theme
  private var looks: [Style: Look] = [:]
  private var pairs: [Int32: Int16] = [:]

  /// - Parameter monochrome: NO_COLOR is set (no-color.org).
  init(background: Theme.Background?, monochrome: Bool) {
    if !monochrome, has_colors(), start_color() == OK, use_default_colors() == OK, kanbao_colors() >= 8 {
      depth = kanbao_colors() >= 256 ? .many : .eight
    } else {
      depth = .none
    }
    theme = Theme(depth: depth, background: background)
  }

  /// The background has become known.
  func setBackground(_ background: Theme.Background) {
    theme = Theme(depth: depth, background: background)
    looks = [:]
  }

  func look(of style: Style) -> Look {
    if let look = looks[style] { return look }
    let wanted = theme.look(of: style)
    let look = Look(
      attributes: Self.masks.reduce(0) { wanted.attributes.contains($1.0) ? $0 | $1.1 : $0 },
      pair: pair(wanted.foreground ?? -1, wanted.background ?? -1))
    looks[style] = look
    return look
  }

  private func pair(_ foreground: Int16, _ background: Int16) -> Int16 {
    guard depth != .none, foreground >= 0 || background >= 0 else { return 0 }
    let key = Int32(foreground) << 16 | Int32(UInt16(bitPattern: background))
    if let pair = pairs[key] { return pair }
    let next = Int16(pairs.count + 1)
    guard next < kanbao_color_pairs(), init_pair(next, foreground, background) == OK else { return 0 }
    pairs[key] = next
    return next
  }

  // The attribute masks are macros that Swift does not see (NCURSES_BITS in curses.h).
  private static let masks: [(Theme.Attributes, attr_t)] = [
    (.underline, 1 << 17), (.reverse, 1 << 18), (.dim, 1 << 20), (.bold, 1 << 21),
  ]
}
