/// Strings one of which may end at a place. At most places none does: a mask says so before any is compared.
struct Endings: ExpressibleByArrayLiteral, Sendable {
  private let all: [StaticString]
  /// A bit for the last byte of each one: of the three bytes of a hanzi the last tells most.
  private let lastBytes: UInt64

  init(arrayLiteral literals: StaticString...) {
    all = literals
    lastBytes = literals.reduce(0) { $0 | Self.bit($1.utf8Start[$1.utf8CodeUnitCount - 1]) }
  }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  /// The first one that ends at an offset and begins not before `start`.
  @inline(__always)
  func first(in bytes: UnsafeBufferPointer<UInt8>, endingAt i: Int, start: Int) -> StaticString? {
    guard i > start, lastBytes & Self.bit(bytes[i &- 1]) != 0 else { return nil }
    return all.first { bytes.has($0, endingAt: i, start: start) }
  }
}
