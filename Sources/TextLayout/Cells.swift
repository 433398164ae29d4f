/// A width on the terminal's grid, in cells. A hanzi is two cells wide. Public for the same reason as `CellCluster`.
public struct Cells: Hashable, Comparable, Sendable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  public var count: Int

  @inlinable
  public init(_ count: Int) { self.count = count }
  @inlinable
  public init(integerLiteral value: Int) { count = value }

  @inlinable
  public static func < (a: Cells, b: Cells) -> Bool { a.count < b.count }
  @inlinable
  public static func + (a: Cells, b: Cells) -> Cells { Cells(a.count + b.count) }
  @inlinable
  public static func - (a: Cells, b: Cells) -> Cells { Cells(a.count - b.count) }
}

extension Cells: CustomStringConvertible {
  public var description: String { "\(count)" }
}
