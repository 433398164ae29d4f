/// A half-open range of UTF-8 byte offsets into one `SourceText`. Both ends stand on scalar boundaries.
package struct TextRange: Hashable, Sendable, BitwiseCopyable {
  package var lowerBound: Int
  package var upperBound: Int

  /// - Precondition: `lowerBound <= upperBound`.
  @inlinable
  package init(_ lowerBound: Int, _ upperBound: Int) {
    assert(lowerBound <= upperBound)
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  @inlinable
  package init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// Bytes.
  @inlinable package var count: Int { upperBound - lowerBound }
  @inlinable package var isEmpty: Bool { lowerBound == upperBound }
  @inlinable package var offsets: Range<Int> { lowerBound..<upperBound }

  @inlinable
  package func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }
  @inlinable
  package func contains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
  @inlinable
  package func overlaps(_ other: TextRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}

extension TextRange: Comparable {
  /// By where it begins; of two that begin together, the shorter first.
  @inlinable
  package static func < (a: TextRange, b: TextRange) -> Bool {
    (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
  }
}

extension TextRange: CustomStringConvertible {
  package var description: String { "\(lowerBound)..<\(upperBound)" }
}
