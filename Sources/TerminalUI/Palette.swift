import CNcursesw
import CResources
import ReaderCore

/// Roles → curses attributes and colour pairs, for what the terminal can do.
package final class Palette {
  package enum Background: Sendable { case dark, light }

  /// What a cell is drawn with.
  struct Look: Hashable {
    var attributes: attr_t
    var pair: Int16
  }

  /// A row of the theme, decided for this terminal.
  private struct Entry {
    var attributes: attr_t = 0
    /// −1 is the terminal's own.
    var foreground: Int16 = -1
    var background: Int16 = -1
  }

  private enum Depth { case none, eight, many }

  private let depth: Depth
  private var entries: [String: Entry] = [:]
  private var looks: [Style: Look] = [:]
  private var pairs: [Int32: Int16] = [:]

  /// - Parameter monochrome: NO_COLOR is set (no-color.org).
  init(background: Background?, monochrome: Bool) {
    if !monochrome, has_colors(), start_color() == OK, use_default_colors() == OK, kanbao_colors() >= 8 {
      depth = kanbao_colors() >= 256 ? .many : .eight
    } else {
      depth = .none
    }
    load(background)
  }

  /// The background has become known.
  func setBackground(_ background: Background) {
    load(background)
    looks = [:]
  }

  func look(of style: Style) -> Look {
    if let look = looks[style] { return look }
    var entry = entries[style.leading.themeName] ?? Entry()
    // A lit attribution keeps the weight of what it is laid over; a term in direct speech is a term.
    if style.marks.contains(.nested) { entry.attributes |= Self.bold }
    if style.marks.contains(.restored) { entry.attributes |= Self.reverse }
    let look = Look(attributes: entry.attributes, pair: pair(entry.foreground, entry.background))
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

  private func load(_ background: Background?) {
    guard let resource = kanbao_resource_named("themes/kanbao.tsv")?.pointee else { return }
    let text = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count == 7 else { continue }
      let (attributes, colours): (Int, Int?) =
        switch (depth, background) {
        case (.none, _): (2, nil)
        case (.eight, _): (1, 3)
        case (.many, nil): (1, 4)
        case (.many, .dark): (1, 5)
        case (.many, .light): (1, 6)
        }
      var entry = Entry(attributes: Self.attributes(fields[attributes]))
      if let colours {
        let parts = fields[colours].split(separator: UInt8(ascii: "/"))
        entry.foreground = parts.first.flatMap(Self.colour) ?? -1
        entry.background = parts.dropFirst().first.flatMap(Self.colour) ?? -1
      }
      entries[String(decoding: fields[0], as: UTF8.self)] = entry
    }
  }

  private static func colour(_ field: some Sequence<UInt8>) -> Int16? {
    Int16(String(decoding: Array(field), as: UTF8.self))
  }

  private static func attributes(_ field: some Sequence<UInt8>) -> attr_t {
    field.reduce(0) { result, letter in
      switch letter {
      case UInt8(ascii: "b"): result | bold
      case UInt8(ascii: "d"): result | dim
      case UInt8(ascii: "u"): result | underline
      case UInt8(ascii: "r"): result | reverse
      default: result
      }
    }
  }

  // NCURSES_BITS: the attribute masks are macros that Swift does not see.
  private static let underline: attr_t = 1 << 17
  private static let reverse: attr_t = 1 << 18
  private static let dim: attr_t = 1 << 20
  private static let bold: attr_t = 1 << 21
}

extension Role {
  /// The role's name in a theme.
  var themeName: String {
    switch self {
    case .term(let index): "term\(index % Role.termColours)"
    case .shade(let level): "shade\(min(max(level, 0), 4))"
    default: "\(self)"
    }
  }
}
