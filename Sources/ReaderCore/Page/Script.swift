import ArticleModel
import Characters

/// Simplified or Traditional Chinese, as far as frequent characters tell.
enum Script {
  /// Bytes from the beginning that are looked at.
  private static let sample = 4096

  private static let traditional = "國發個們說這來對會時學長開關東車產業實經濟機構與為從報記進動"
  private static let simplified = "国发个们说这来对会时学长开关东车产业实经济机构与为从报记进动"

  /// 1 for a hanzi of Traditional text, −1 for one of Simplified, 0 for one that does not tell; from U+4E00 on.
  private static let votes: [Int8] = {
    var votes = [Int8](repeating: 0, count: 0xA000 - 0x4E00)
    for hanzi in [Char](traditional) { votes[Int(hanzi.code) - 0x4E00] = 1 }
    for hanzi in [Char](simplified) { votes[Int(hanzi.code) - 0x4E00] = -1 }
    return votes
  }()

  static func isTraditional(_ source: SourceText) -> Bool { source.withSpan { balance(of: $0) > 0 } }

  private static func balance(of bytes: Span<UInt8>) -> Int {
    let votes = votes
    var balance = 0
    var i = 0
    let end = min(bytes.count, sample)
    while i < end {
      let decoded = UTF8Decoder.scalar(in: bytes, at: i, end: bytes.count)
      let hanzi = Char(scalar: decoded.value)
      if hanzi.isCommonHanzi { balance += Int(votes[Int(hanzi.code) - 0x4E00]) }
      i += decoded.count
    }
    return balance
  }
}
