import CResources
package import ReaderCore

/// Roles → attributes and colours, as the embedded table has them for what a terminal can do.
package struct Theme: Sendable {
  package enum Background: Sendable { case dark, light }
  package enum Depth: Sendable { case none, eight, many }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)

    /// The letters of the table.
    fileprivate init(letters: some Sequence<UInt8>) {
      self = letters.reduce(into: []) { result, letter in
        switch letter {
        case UInt8(ascii: "b"): result.insert(.bold)
        case UInt8(ascii: "d"): result.insert(.dim)
        case UInt8(ascii: "u"): result.insert(.underline)
        case UInt8(ascii: "r"): result.insert(.reverse)
        default: break
        }
      }
    }
  }

  /// How a role looks.
  package struct Look: Hashable, Sendable {
    package var attributes: Attributes = []
    /// Index into the terminal's palette; `nil` is the terminal's own.
    package var foreground: Int16?
    package var background: Int16?
  }

  /// By `Role.rawValue`.
  private var looks = [Look](repeating: Look(), count: Role.themeNames.count)

  /// - Parameter background: `nil` where it is not known: colours are then legible on either.
  package init(depth: Depth, background: Background?) {
    guard let resource = kanbao_resource_named("themes/kanbao.tsv")?.pointee else { return }
    let (attributes, colours): (Int, Int?) =
      switch (depth, background) {
      case (.none, _): (2, nil)
      case (.eight, _): (1, 3)
      case (.many, nil): (1, 4)
      case (.many, .dark): (1, 5)
      case (.many, .light): (1, 6)
      }
    let table = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    var next = 0
    var at = 0
    while at < table.count {
      let fields = Fields(of: table, from: at)
      at = fields.end + 1
      guard fields.count == 7, table[fields.start] != UInt8(ascii: "#") else { continue }
      // The rows stand in the order of the roles, as a rule.
      if next == Role.themeNames.count || !Self.matches(Role.themeNames[next], fields[0]) {
        guard let index = Role.themeNames.firstIndex(where: { Self.matches($0, fields[0]) }) else { continue }
        next = index
      }
      looks[next].attributes = Attributes(letters: fields[attributes])
      if let colours {
        let pair = fields[colours]
        let slash = pair.firstIndex(of: UInt8(ascii: "/")) ?? pair.count
        looks[next].foreground = Self.colour(UnsafeBufferPointer(rebasing: pair[..<slash]))
        looks[next].background = Self.colour(UnsafeBufferPointer(rebasing: pair[min(slash + 1, pair.count)...]))
      }
      next += 1
    }
  }

  /// One line of a table, parted by tabs; read in place, since the first screen waits for it.
  private struct Fields {
    private let table: UnsafeBufferPointer<UInt8>
    let start: Int
    /// Where the line ends.
    private(set) var end: Int
    private(set) var count = 1

    init(of table: UnsafeBufferPointer<UInt8>, from start: Int) {
      self.table = table
      self.start = start
      end = start
      while end < table.count, table[end] != UInt8(ascii: "\n") {
        if table[end] == UInt8(ascii: "\t") { count += 1 }
        end += 1
      }
    }

    subscript(wanted: Int) -> UnsafeBufferPointer<UInt8> {
      var from = start
      var number = 0
      var i = start
      while i < end {
        if table[i] == UInt8(ascii: "\t") {
          if number == wanted { break }
          number += 1
          from = i + 1
        }
        i += 1
      }
      return UnsafeBufferPointer(rebasing: table[from..<i])
    }
  }

  private static func matches(_ name: StaticString, _ field: UnsafeBufferPointer<UInt8>) -> Bool {
    name.utf8CodeUnitCount == field.count
      && field.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  package func look(of style: Style) -> Look {
    var look = looks[Int(style.leading.rawValue)]
    if style.marks.contains(.nested) { look.attributes.insert(.bold) }
    if style.marks.contains(.restored) { look.attributes.insert(.reverse) }
    return look
  }

  private static func colour(_ field: UnsafeBufferPointer<UInt8>) -> Int16? {
    guard !field.isEmpty, field.allSatisfy({ (0x30...0x39).contains($0) }), field.count < 4 else { return nil }
    return field.reduce(0) { $0 * 10 + Int16($1 - 0x30) }
  }
}
