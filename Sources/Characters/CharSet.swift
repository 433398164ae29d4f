/// A handful of characters, written as a string: `let units: CharSet = "年月日"`.
public struct CharSet: Sendable {
  /// Sorted.
  @usableFromInline let members: [Char]
  /// A bit for the low six bits of each member's code: refuses most strangers by one test.
  @usableFromInline let filter: UInt64

  public init(_ characters: some Sequence<Char>) {
    members = characters.sorted()
    filter = members.reduce(0) { $0 | Self.bit($1) }
  }

  @inlinable static func bit(_ character: Char) -> UInt64 { 1 << UInt64(character.code & 63) }

  @inlinable public func contains(_ character: Char) -> Bool {
    guard filter & Self.bit(character) != 0 else { return false }
    return members.contains(character)
  }

  public func union(_ other: CharSet) -> CharSet { CharSet(members + other.members) }
}

extension CharSet: ExpressibleByStringLiteral {
  public init(stringLiteral characters: String) { self.init([Char](characters)) }
}
