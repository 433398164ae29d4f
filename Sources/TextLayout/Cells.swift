/// A width on the terminal's grid, in cells. A hanzi is two cells wide.
package struct Cells: Hashable, Comparable, Sendable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  package var count: Int

  @inlinable
  package init(_ count: Int) { self.count = count }
  @inlinable
  package init(integerLiteral value: Int) { count = value }

  @inlinable
  package static func < (a: Cells, b: Cells) -> Bool { a.count < b.count }
  @inlinable
  package static func + (a: Cells, b: Cells) -> Cells { Cells(a.count + b.count) }
  @inlinable
  package static func - (a: Cells, b: Cells) -> Cells { Cells(a.count - b.count) }
}

extension Cells: CustomStringConvertible {
  package var description: String { "\(count)" }
}
