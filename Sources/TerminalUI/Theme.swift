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

  /// What colours a terminal of many shows, by name.
  package enum Variant: String, CaseIterable, Sendable {
    /// For a background that is not known: legible on black and on white.
    case both
    case dark, light, contrast, sepia

    /// Of the embedded table, where the variants stand in this order.
    fileprivate var column: Int { 4 + (Self.allCases.firstIndex(of: self) ?? 0) }
  }

  /// What a person's own theme makes of a role: only what is named.
  package struct Change: Hashable, Sendable {
    package var attributes: Attributes?
    package var foreground: Int16?
    package var background: Int16?
    package init() {}
  }

  private var looks: [Role: Look] = [:]

  /// - Parameter background: `nil` where it is not known.
  package init(depth: Depth, background: Background?) {
    let variant: Variant =
      switch background {
      case nil: .both
      case .dark: .dark
      case .light: .light
      }
    self.init(depth: depth, variant: variant)
  }

  /// - Parameter changes: of a person's own theme.
  package init(depth: Depth, variant: Variant, changes: [Role: Change] = [:]) {
    let columns: (attributes: Int, colours: Int?) =
      switch depth {
      case .none: (2, nil)
      case .eight: (1, 3)
      case .many: (1, variant.column)
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
      if depth == .many, let change = changes[role] { look.take(change) }
      looks[role] = look
    }
    // A theme with a paper of its own has it everywhere.
    guard let body = looks[.body], body.background != nil || body.foreground != nil else { return }
    looks = looks.mapValues { look in
      var look = look
      look.background = look.background ?? body.background
      look.foreground = look.foreground ?? body.foreground
      return look
    }
  }

  /// The rows of `themes/kanbao.tsv`.
  private static let table: [(role: Role, fields: [String])] = {
    let roles = Dictionary(uniqueKeysWithValues: zip(Role.themeNames, Role.allCases))
    return EmbeddedFile.bytes("themes/kanbao.tsv").split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard fields.count == 9, let role = roles[fields[0]] else { return nil }
      return (role, fields)
    }
  }()

  package func look(of style: Style) -> Look {
    var look = looks[style.leading] ?? Look()
    // Where there is no colour, the rule has to say it.
    if style.marks.contains(.upright), look.foreground != nil { look.attributes.remove(.underline) }
    if style.marks.contains(.noted) { look.attributes.insert(.underline) }
    if style.marks.contains(.restored) { look.attributes.insert(.reverse) }
    return look
  }
}

extension Theme.Look {
  fileprivate mutating func take(_ change: Theme.Change) {
    attributes = change.attributes ?? attributes
    foreground = change.foreground ?? foreground
    background = change.background ?? background
  }
}

/// Which theme a person wants.
package enum ThemeChoice: Sendable {
  /// That of the background; `nil` asks the terminal.
  case automatic(Theme.Background?)
  case variant(Theme.Variant)
  case own(base: Theme.Variant, changes: [Role: Theme.Change])
  case monochrome
}
