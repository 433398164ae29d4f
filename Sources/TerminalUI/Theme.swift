package import ReaderCore
import System

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

    /// As the table writes them.
    fileprivate static let letters: [Character: Attributes] = [
      "b": .bold, "d": .dim, "u": .underline, "r": .reverse,
    ]
  }

  /// How a role looks.
  package struct Look: Hashable, Sendable {
    package var attributes: Attributes = []
    /// Index into the terminal's palette; `nil` is the terminal's own.
    package var foreground: Int16?
    package var background: Int16?

    /// A blank of this look differs from an empty cell.
    package var showsOnBlanks: Bool { background != nil || !attributes.isDisjoint(with: [.underline, .reverse]) }
  }

  private var looks: [Role: Look] = [:]

  /// - Parameter background: `nil` where it is not known: colours are then legible on either.
  package init(depth: Depth, background: Background?) {
    let columns: (attributes: Int, colours: Int?) =
      switch (depth, background) {
      case (.none, _): (2, nil)
      case (.eight, _): (1, 3)
      case (.many, nil): (1, 4)
      case (.many, .dark): (1, 5)
      case (.many, .light): (1, 6)
      }
    for (role, fields) in Self.table {
      var look = Look()
      for letter in fields[columns.attributes] { look.attributes.formUnion(Attributes.letters[letter] ?? []) }
      if let column = columns.colours {
        // TEXT/BACKGROUND, each a number or nothing, or a dash for both.
        let colours = fields[column].split(separator: "/", omittingEmptySubsequences: false)
        look.foreground = colours.first.flatMap { Int16($0) }
        look.background = colours.dropFirst().first.flatMap { Int16($0) }
      }
      looks[role] = look
    }
  }

  /// The rows of `themes/kanbao.tsv`.
  private static let table: [(role: Role, fields: [String])] = {
    let roles = Dictionary(uniqueKeysWithValues: zip(Role.themeNames, Role.allCases))
    return EmbeddedFile.bytes("themes/kanbao.tsv").split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard fields.count == 7, let role = roles[fields[0]] else { return nil }
      return (role, fields)
    }
  }()

  package func look(of style: Style) -> Look {
    var look = looks[style.leading] ?? Look()
    if style.marks.contains(.restored) { look.attributes.insert(.reverse) }
    return look
  }
}
