/// Some scalars of a text, by index, as arrays keep them.
///
/// (For the first array of `Range<Int>` the runtime would look through all conformances of the program for `Int`'s to
/// `Comparable`, and the first screen would wait for it.)
package struct ScalarRange: Hashable, Sendable, BitwiseCopyable {
  private var start: Int32
  private var end: Int32

  package init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  @inline(__always) package var range: Range<Int> { Int(start)..<Int(end) }
  @inline(__always) var lowerBound: Int { Int(start) }
  @inline(__always) var upperBound: Int { Int(end) }
}
