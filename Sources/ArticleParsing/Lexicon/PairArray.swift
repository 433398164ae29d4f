/// A number for every scalar and for each of many pairs of scalars, in a double array (Aoe 1989): one look-up, without a
/// branch, whether the pair is there or not. So the look-ups of a whole text run side by side.
struct PairArray: @unchecked Sendable {
  /// A scalar: its own number, and its pairs.
  struct Row: BitwiseCopyable {
    fileprivate(set) var number: UInt16
    /// Added to the second scalar, modulo the number of cells, it is the pair's cell. No two rows that have pairs have the
    /// same, and those that have none have one that no other has: so the cell and the second scalar tell the row.
    fileprivate var base: UInt16
  }

  /// By the first scalar: hanzi of the main block, then ASCII, then one for all else, which no pair begins with.
  private let rows: UnsafePointer<Row>
  /// The second scalar, then the number, from the high bits down.
  private let cells: UnsafePointer<UInt32>
  /// One less than the number of cells, which is a power of two.
  private let mask: UInt16

  /// Rows of what is no hanzi.
  private static let others = 0x81

  static let sectionCount = 2

  /// An array that lies in the program.
  /// - Parameter first: of its sections.
  init(_ image: LexiconImage, _ first: Int) {
    rows = image.pointer(first, of: Row.self)
    cells = image.pointer(first + 1, of: UInt32.self)
    mask = UInt16(truncatingIfNeeded: image.section(first + 1, of: UInt32.self).count - 1)
  }

  @inline(__always)
  private static func index(_ scalar: UInt16) -> Int {
    let index = MainHanzi.index(scalar)
    return index < MainHanzi.count ? index : MainHanzi.count &+ min(Int(scalar), others &- 1)
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
    var index = MainHanzi.index(scalar)
    if _slowPath(index >= MainHanzi.count) { index = Self.index(scalar) }
    return rows[index]
  }

  /// - Parameter row: that of the first scalar.
  @inline(__always)
  func cell(_ row: Row, _ second: UInt16) -> Cell {
    Cell(bits: cells[Int((row.base &+ second) & mask)] ^ UInt32(second) &<< 16)
  }

  /// The pair's number; 0 where it has none.
  @inline(__always)
  subscript(first: UInt16, second: UInt16) -> UInt16 {
    cell(self[first], second).numberOrNone
  }
}

extension PairArray {
  /// The array's sections in the image, with no more cells than need be: what is small lies near to the processor.
  ///
  /// - Parameters:
  ///   - singles: the numbers of hanzi of the main block; all other scalars have `other`.
  ///   - none: the number of what is no pair.
  ///   - pairs: numbers by pair, the first scalar in the high bits.
  static func sections(
    singles: [UInt16: UInt16], other: UInt16, none: UInt16 = 0, pairs: [UInt32: UInt16]
  ) -> [[UInt8]] {
    var rows = [Row](repeating: Row(number: other, base: 0), count: MainHanzi.count + others)
    for (scalar, number) in singles { rows[index(scalar)].number = number }
    // Fuller than three quarters it takes long to find a place for the last ones, if there is any.
    for bits in 1...16 where 3 << bits >= 4 * pairs.count {
      if let cells = lay(pairs, none: none, cells: 1 << bits, &rows) {
        return [LexiconImage.bytes(of: rows), LexiconImage.bytes(of: cells)]
      }
    }
    preconditionFailure("the pairs do not fit the array")
  }

  /// The fullest rows are laid first, each where all its cells are free.
  /// - Returns: `nil` where there is too little room.
  private static func lay(_ pairs: [UInt32: UInt16], none: UInt16, cells count: Int, _ rows: inout [Row]) -> [UInt32]? {
    let mask = UInt16(truncatingIfNeeded: count - 1)
    // U+FFFF is no text, and whatever is found by it is no pair.
    var cells = [UInt32](repeating: 0xFFFF_0000 | UInt32(none), count: count)
    var (isTaken, isBase) = ([Bool](repeating: false, count: count), [Bool](repeating: false, count: count))
    var firstFree = 0
    let byFirst = Dictionary(grouping: pairs.keys) { index(UInt16($0 >> 16)) }
    precondition(byFirst[MainHanzi.count + others - 1] == nil, "a pair begins with what is neither hanzi nor ASCII")
    for (row, ofRow) in byFirst.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      let seconds = Set(ofRow.map { UInt16(truncatingIfNeeded: $0) & mask })
      guard let least = seconds.min(), seconds.count == ofRow.count else { return nil }
      while firstFree < count, isTaken[firstFree] { firstFree += 1 }
      let base = (firstFree..<count).lazy.filter { !isTaken[$0] }.map { (UInt16($0) &- least) & mask }
        .first { base in !isBase[Int(base)] && seconds.allSatisfy { !isTaken[Int((base &+ $0) & mask)] } }
      guard let base else { return nil }
      isBase[Int(base)] = true
      rows[row].base = base
      for pair in ofRow {
        let second = UInt16(truncatingIfNeeded: pair)
        let cell = Int((base &+ second) & mask)
        isTaken[cell] = true
        cells[cell] = UInt32(second) << 16 | UInt32(pairs[pair] ?? none)
      }
    }
    guard let unused = isBase.firstIndex(of: false) else { return nil }
    for row in rows.indices where byFirst[row] == nil { rows[row].base = UInt16(unused) }
    return cells
  }
}
