/// Eight bytes of UTF-8 at once, read as a number. Most of a newspaper's text is characters of three bytes: two of them fit in, and who
/// asks of each only whether it is such a one need not decode it.
struct WideText {
  /// In memory order from the lowest byte on.
  private let word: UInt64

  static let count = 8

  /// - Precondition: eight bytes follow `i`.
  @inline(__always)
  init(_ base: UnsafePointer<UInt8>, at i: Int) {
    word = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// Whether two characters with leads of well-formed sequences stand here and two more behind them, `next` read six bytes
  /// further on. All four leads are judged by one calculation: a sum carries into a half-byte's upper neighbour unless the
  /// half-byte is 0, as it is in E0 and, once D is taken out, in ED.
  @inline(__always)
  func isWellFormed(before next: WideText) -> Bool {
    let pattern: UInt64 = 0x8080_E080_80E0
    guard (word ^ pattern | next.word ^ pattern) & 0xC0C0_F0C0_C0F0 == 0 else { return false }
    let leads = word & 0x0F00_000F | (next.word & 0x0F00_000F) &<< 8
    let all: UInt64 = 0x0F_0F00_0F0F
    return (leads &+ all) & ((leads ^ 0x0D_0D00_0D0D) &+ all) & 0x10_1000_1010 == 0x10_1000_1010
  }

  @inline(__always)
  var first: UInt8 { UInt8(truncatingIfNeeded: word) }

  /// Lead bytes of three-byte sequences: a bit for each, at its value modulo 64.
  struct Leads {
    private let bits: UInt64

    /// - Parameter lower: a bit for the lower half of each lead byte.
    private init(lower: UInt64) { bits = lower << 0x20 }

    /// Whatever continuation bytes follow E1 to EC, EE and EF, the sequence is well-formed.
    static let wellFormed = Leads(lower: 0xDFFE)
    /// From U+4000 to U+EFFF: wide characters and no blanks.
    static let wide = Leads(lower: 0x7FF0)

    @inline(__always)
    func contains(_ byte: UInt64) -> Bool { bits &>> byte & 1 != 0 }
  }

  /// Whether two characters with such leads stand here.
  @inline(__always)
  func holdsTwo(_ leads: Leads) -> Bool {
    word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 && leads.contains(word) && leads.contains(word &>> 24)
  }

  @inline(__always)
  func holdsOne(_ leads: Leads) -> Bool { word & 0xC0C0F0 == 0x8080E0 && leads.contains(word) }

  /// Whether a mark of U+3001 to U+303F or U+FF00 to U+FF3F stands here: 、 。 《 ， ： and their like.
  @inline(__always)
  var isMark: Bool {
    word & 0xC0FFFF == 0x80BCEF || word & 0xC0FFFF == 0x8080E3 && word & 0xFF0000 != 0x800000
  }
}
