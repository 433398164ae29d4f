/// A number for each of many pairs of scalars, in a double array (Aoe 1989): one look-up, without a branch, whether the
/// pair is there or not. So the look-ups of a whole text run side by side.
struct PairArray: @unchecked Sendable {
  /// By the first scalar: added to the second one, modulo 65,536, it is the pair's cell. What is no hanzi of the main
  /// block shares the last elements by its low bits.
  private let bases: UnsafePointer<UInt16>
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
    bases = image.pointer(first, of: UInt16.self)
    cells = image.pointer(first + 1, of: UInt32.self)
  }

  @inline(__always)
  private static func row(_ scalar: UInt16) -> Int {
    let index = Int(scalar &- first)
    return index < span ? index : span &+ (Int(scalar) & (others &- 1))
  }

  /// What lies where a pair would lie.
  struct Cell {
    fileprivate let bits: UInt32

    /// The pair's number, if it is the pair's cell.
    @inline(__always) var number: UInt16 { UInt16(truncatingIfNeeded: bits) }
    /// 0 if it is the pair's cell.
    @inline(__always) var mismatch: UInt32 { bits &>> 16 }
  }

  @inline(__always)
  func cell(_ first: UInt16, _ second: UInt16) -> Cell {
    Cell(bits: cells[Int(bases[Self.row(first)] &+ second)] ^ UInt32(first) &<< 16)
  }

  /// The pair's number; 0 where it has none.
  @inline(__always)
  subscript(first: UInt16, second: UInt16) -> UInt16 {
    let cell = cell(first, second)
    return cell.mismatch == 0 ? cell.number : 0
  }
}

extension PairArray {
  /// The array's sections in the image.
  ///
  /// - Parameter numbers: by pair, the first scalar in the high bits; none is 0. The fullest rows are laid first, each
  ///   where all its cells are free.
  static func sections(of numbers: [UInt32: UInt16]) -> [[UInt8]] {
    var bases = [UInt16](repeating: 0, count: span + others)
    var cells = [UInt32](repeating: 0, count: 1 << 16)
    let rows = Dictionary(grouping: numbers.keys) { row(UInt16($0 >> 16)) }
    for (row, pairs) in rows.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      let seconds = Set(pairs.map { UInt16(truncatingIfNeeded: $0) })
      let base = (0..<UInt16.max).first { base in seconds.allSatisfy { cells[Int(base &+ $0)] == 0 } }
      guard let base, seconds.count == pairs.count else { preconditionFailure("the pairs do not fit the array") }
      bases[row] = base
      for pair in pairs {
        cells[Int(base &+ UInt16(truncatingIfNeeded: pair))] = pair & 0xFFFF_0000 | UInt32(numbers[pair] ?? 0)
      }
    }
    return [LexiconImage.bytes(of: bases), LexiconImage.bytes(of: cells)]
  }
}
