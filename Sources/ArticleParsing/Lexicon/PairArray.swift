/// A number for every scalar and for each of many pairs of scalars, in a double array (Aoe 1989): one look-up, without a
/// branch, whether the pair is there or not. So the look-ups of a whole text run side by side.
struct PairArray: @unchecked Sendable {
  /// A scalar: its own number, and its pairs.
  struct Row: BitwiseCopyable {
    fileprivate(set) var number: UInt16
    /// Added to the second scalar, modulo 65,536, it is the pair's cell.
    fileprivate var base: UInt16
  }

  /// By the first scalar. What is no hanzi of the main block shares the last elements by its low bits.
  private let rows: UnsafePointer<Row>
  /// The first scalar, then the number, from the high bits down; 0 is free.
  private let cells: UnsafePointer<UInt32>

  private static let first: UInt16 = 0x4E00
  private static let span = 0xA000 - 0x4E00
  /// Rows of what is no hanzi, a power of two.
  private static let others = 128

  static let sectionCount = 2

  /// An array that lies in the program.
  /// - Parameter first: of its sections.
  init(_ image: LexiconImage, _ first: Int) {
    rows = image.pointer(first, of: Row.self)
    cells = image.pointer(first + 1, of: UInt32.self)
  }

  @inline(__always)
  private static func index(_ scalar: UInt16) -> Int {
    let index = Int(scalar &- first)
    return index < span ? index : span &+ (Int(scalar) & (others &- 1))
  }

  /// What lies where a pair would lie.
  struct Cell: BitwiseCopyable {
    fileprivate let bits: UInt32

    /// The pair's number, if it is the pair's cell.
    @inline(__always) var number: UInt16 { UInt16(truncatingIfNeeded: bits) }
    /// 0 if it is the pair's cell.
    @inline(__always) var mismatch: UInt32 { bits &>> 16 }

    /// The pair's number; 0 where it has none. No branch: whether two scalars are a pair is past guessing.
    @inline(__always) var numberOrNone: UInt16 {
      UInt16(truncatingIfNeeded: UInt64(bits) & (UInt64(mismatch) &- 1) &>> 48)
    }
  }

  /// The row of what begins with a scalar.
  @inline(__always)
  subscript(scalar: UInt16) -> Row { rows[Self.index(scalar)] }

  /// The same for a hanzi: hardly any is of another block.
  @inline(__always)
  subscript(hanzi scalar: UInt16) -> Row {
    var index = Int(scalar &- Self.first)
    if _slowPath(index >= Self.span) { index = Self.index(scalar) }
    return rows[index]
  }

  /// - Parameter row: that of the first scalar.
  @inline(__always)
  func cell(_ row: Row, _ first: UInt16, _ second: UInt16) -> Cell {
    Cell(bits: cells[Int(row.base &+ second)] ^ UInt32(first) &<< 16)
  }

  /// The pair's number; 0 where it has none.
  @inline(__always)
  subscript(first: UInt16, second: UInt16) -> UInt16 {
    cell(self[first], first, second).numberOrNone
  }
}

extension PairArray {
  /// The main block, whose scalars have rows of their own.
  static let hanzi = first..<first + UInt16(span)

  /// The array's sections in the image.
  ///
  /// - Parameters:
  ///   - singles: the numbers of hanzi of the main block; all other scalars have `other`.
  ///   - pairs: numbers by pair, the first scalar in the high bits; none is 0. The fullest rows are laid first, each where
  ///     all its cells are free.
  static func sections(singles: [UInt16: UInt16], other: UInt16, pairs: [UInt32: UInt16]) -> [[UInt8]] {
    var rows = [Row](repeating: Row(number: other, base: 0), count: span + others)
    for (scalar, number) in singles { rows[index(scalar)].number = number }
    var cells = [UInt32](repeating: 0, count: 1 << 16)
    let byFirst = Dictionary(grouping: pairs.keys) { index(UInt16($0 >> 16)) }
    for (row, pairsOfRow) in byFirst.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      let seconds = Set(pairsOfRow.map { UInt16(truncatingIfNeeded: $0) })
      let base = (0..<UInt16.max).first { base in seconds.allSatisfy { cells[Int(base &+ $0)] == 0 } }
      guard let base, seconds.count == pairsOfRow.count else { preconditionFailure("the pairs do not fit the array") }
      rows[row].base = base
      for pair in pairsOfRow {
        cells[Int(base &+ UInt16(truncatingIfNeeded: pair))] = pair & 0xFFFF_0000 | UInt32(pairs[pair] ?? 0)
      }
    }
    return [LexiconImage.bytes(of: rows), LexiconImage.bytes(of: cells)]
  }
}
