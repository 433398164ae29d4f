/// Strings one of which may stand at a place. At most places none does: two masks say so before any is compared.
struct Literals: ExpressibleByArrayLiteral, Sendable {
  let all: [StaticString]
  /// A bit for the last byte of each one's first scalar, and for the last byte of each one: of the three bytes of a hanzi
  /// the last tells most.
  private let openings: UInt64
  private let endings: UInt64

  init(arrayLiteral literals: StaticString...) {
    all = literals
    openings = literals.reduce(0) { $0 | Self.bit($1.utf8Start[Self.lead(of: $1.utf8Start[0])]) }
    endings = literals.reduce(0) { $0 | Self.bit($1.utf8Start[$1.utf8CodeUnitCount - 1]) }
  }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  /// How far behind a lead byte the last byte of its scalar is.
  @inline(__always)
  private static func lead(of byte: UInt8) -> Int { byte < 0xC0 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3 }

  /// The first one that stands at an offset and ends by `end`.
  @inline(__always)
  func first(in bytes: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> StaticString? {
    guard i < end, case let last = i &+ Self.lead(of: bytes[i]), last < end, openings & Self.bit(bytes[last]) != 0
    else {
      return nil
    }
    return all.first { bytes.has($0, at: i, end: end) }
  }

  /// The first one that ends at an offset and begins not before `start`.
  @inline(__always)
  func first(in bytes: UnsafeBufferPointer<UInt8>, endingAt i: Int, start: Int) -> StaticString? {
    guard i > start, endings & Self.bit(bytes[i &- 1]) != 0 else { return nil }
    return all.first { bytes.has($0, endingAt: i, start: start) }
  }
}
