import ArticleModel
import Characters

/// Simplified or Traditional Chinese, as far as frequent characters tell.
enum Script {
  /// Bytes from the beginning that are looked at.
  private static let sample = 4096

  private static let traditional = "國發個們說這來對會時學長開關東車產業實經濟機構與為從報記進動"
  private static let simplified = "国发个们说这来对会时学长开关东车产业实经济机构与为从报记进动"

  private static let slots = 256

  /// Scalars of both, Simplified ones negative, each in the first free slot from its last byte on; 0 is free. A constant of
  /// the program, never freed.
  private nonisolated(unsafe) static let table: UnsafePointer<Int32> = {
    let table = UnsafeMutablePointer<Int32>.allocate(capacity: slots)
    table.initialize(repeating: 0, count: slots)
    for (text, sign) in [(traditional, 1), (simplified, -1)] as [(String, Int32)] {
      for scalar in text.unicodeScalars {
        var slot = Int(scalar.value & 0xFF)
        while table[slot] != 0 { slot = (slot + 1) % slots }
        table[slot] = sign * Int32(scalar.value)
      }
    }
    return UnsafePointer(table)
  }()

  /// 1 for Traditional, −1 for Simplified, 0 for what does not tell.
  @inline(__always)
  private static func sign(of scalar: UInt32, in table: UnsafePointer<Int32>) -> Int {
    var slot = Int(scalar & 0xFF)
    while table[slot] != 0 {
      if table[slot].magnitude == scalar { return table[slot] > 0 ? 1 : -1 }
      slot = (slot &+ 1) & (slots - 1)
    }
    return 0
  }

  static func isTraditional(_ source: SourceText) -> Bool { source.withSpan { balance(of: $0) > 0 } }

  private static func balance(of bytes: Span<UInt8>) -> Int {
    let table = table
    var balance = 0
    var i = 0
    let end = min(bytes.count, sample)
    while i < end {
      let decoded = UTF8Decoder.scalar(in: bytes, at: i, end: bytes.count)
      if decoded.value >= 0x4E00 { balance &+= sign(of: decoded.value, in: table) }
      i &+= decoded.count
    }
    return balance
  }
}
