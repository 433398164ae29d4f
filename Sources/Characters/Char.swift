// The module is public so that others compile its inner loops in place (Swift does that for no `package` declaration); no
// product of the package offers it.

/// One character of an article as the recognisers read it: a scalar of the Basic Multilingual Plane in two bytes.
///
/// Written as what it is: `text[i] == "的"`. The few scalars beyond the plane are not told apart: an ideograph there is
/// `rareHanzi`, all else `other`. Whoever needs the scalar itself asks the source.
public struct Char: Hashable, Sendable, BitwiseCopyable {
  /// The scalar's number; of what is no scalar of the plane one that no scalar has (a surrogate or U+FFFF).
  public let code: UInt16

  @inlinable
  public init(code: UInt16) { self.code = code }

  /// What stands outside a text.
  @inlinable public static var end: Char { Char(code: 0xFFFF) }
  /// Any ideograph beyond the plane: rare enough to stand in a name only.
  @inlinable public static var rareHanzi: Char { Char(code: 0xD800) }
  /// Any other scalar beyond the plane.
  @inlinable public static var other: Char { Char(code: 0xD801) }
  /// Bytes that are no text.
  @inlinable public static var illFormed: Char { Char(code: 0xD802) }
}

// The rules compare characters with literals everywhere: a call for each would cost more than the comparison.

extension Char {
  @inlinable @inline(__always)
  public static func == (a: Char, b: Char) -> Bool { a.code == b.code }
}

extension Char: ExpressibleByUnicodeScalarLiteral {
  /// - Precondition: the literal is a scalar of the Basic Multilingual Plane.
  @inlinable @inline(__always)
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { code = UInt16(scalar.value) }
}

extension Char: Comparable {
  @inlinable @inline(__always)
  public static func < (a: Char, b: Char) -> Bool { a.code < b.code }
}

extension Char {
  /// Any scalar.
  @inlinable
  public init(scalar value: UInt32) {
    if value < 0xD800 || value > 0xDFFF && value < 0xFFFF {
      code = UInt16(truncatingIfNeeded: value)
    } else {
      self = Char.beyondThePlane(value)
    }
  }

  @usableFromInline
  static func beyondThePlane(_ value: UInt32) -> Char {
    // Planes 2 and 3 hold ideographs and nothing else.
    0x20000...0x3FFFF ~= value ? .rareHanzi : .other
  }

  /// The scalar; `nil` of what is none of the plane.
  @inlinable
  public var scalar: Unicode.Scalar? { Unicode.Scalar(code) }
}

extension String {
  /// Characters in a row; what is no scalar of the plane becomes U+FFFD.
  public init(_ characters: some Sequence<Char>) {
    var scalars = UnicodeScalarView()
    for character in characters { scalars.append(character.scalar ?? "\u{FFFD}") }
    self.init(scalars)
  }
}

extension [Char] {
  /// The characters of a string.
  public init(_ string: some StringProtocol) { self = string.unicodeScalars.map { Char(scalar: $0.value) } }
}
