/// A half-open range of UTF-8 byte offsets into one `SourceText`. Both ends stand on scalar boundaries.
public struct TextRange: Hashable, Sendable, BitwiseCopyable {
  /// Byte offset of the first byte.
  public var lowerBound: Int
  /// Byte offset behind the last byte.
  public var upperBound: Int

  /// From a byte offset up to another.
  /// - Precondition: `lowerBound <= upperBound`.
  @inlinable
  public init(_ lowerBound: Int, _ upperBound: Int) {
    assert(lowerBound <= upperBound)
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The range of some byte offsets.
  @inlinable
  public init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// Bytes.
  @inlinable public var count: Int { upperBound - lowerBound }
  @inlinable public var isEmpty: Bool { lowerBound == upperBound }
  /// The byte offsets in it.
  @inlinable public var offsets: Range<Int> { lowerBound..<upperBound }

  /// Whether the byte at an offset is in it.
  @inlinable
  public func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }
  /// Whether all of another range is in it; an empty one may stand at either end.
  @inlinable
  public func contains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
  /// Whether the two have a byte in common.
  @inlinable
  public func overlaps(_ other: TextRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}

extension TextRange: Comparable {
  /// By where it begins; of two that begin together, the shorter first.
  @inlinable
  public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
  }
}

extension TextRange: CustomStringConvertible {
  public var description: String { "\(lowerBound)..<\(upperBound)" }
}
