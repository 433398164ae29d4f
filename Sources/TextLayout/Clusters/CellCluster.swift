/// What is drawn in one place of the terminal's grid: a spacing character and marks on it, or nothing.
///
/// Twenty-one bits a scalar, as many as Unicode has: a screen holds thousands of these, and they are copied and compared
/// as plain numbers. Public, since the compiler takes no code of a package type over into other modules.
public struct CellCluster: Hashable, Sendable {
  /// Scalars that one holds, marks included; ncursesw has room for no more in a cell (`CCHARW_MAX`).
  @inlinable package static var capacity: Int { 5 }
  @inlinable static var bits: UInt64 { 21 }
  @inlinable static var mask: UInt64 { 1 << bits - 1 }

  /// The first three scalars, the spacing character in the lowest bits.
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// Nothing.
  @inlinable package init() {}

  @inlinable package init(_ scalar: Unicode.Scalar) { low = UInt64(scalar.value) }

  /// - Parameter text: one grapheme cluster; marks beyond the capacity are left out.
  package init(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  @inlinable package var isEmpty: Bool { low == 0 }
  /// There are no marks on the spacing character.
  @inlinable package var isSingle: Bool { low >> Self.bits == 0 }
  /// The spacing character; 0 where there is none.
  @inlinable package var base: UInt32 { UInt32(truncatingIfNeeded: low & Self.mask) }

  /// A scalar by its number; 0 beyond the last.
  @inlinable
  package func scalar(_ index: Int) -> UInt32 {
    let shifted = index < 3 ? low >> (Self.bits * UInt64(index)) : high >> (Self.bits * UInt64(index - 3))
    return UInt32(truncatingIfNeeded: shifted & Self.mask)
  }

  package mutating func append(_ scalar: Unicode.Scalar) {
    guard let free = (0..<Self.capacity).first(where: { self.scalar($0) == 0 }) else { return }
    if free < 3 {
      low |= UInt64(scalar.value) << (Self.bits * UInt64(free))
    } else {
      high |= UInt64(scalar.value) << (Self.bits * UInt64(free - 3))
    }
  }
}

extension CellCluster: CustomStringConvertible {
  public var description: String {
    var text = String.UnicodeScalarView()
    for i in 0..<Self.capacity where scalar(i) != 0 { text.append(Unicode.Scalar(scalar(i)) ?? "\u{FFFD}") }
    return String(text)
  }
}

extension CellCluster: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
