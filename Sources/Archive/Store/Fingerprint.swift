/// What tells texts and files apart: two numbers that two different ones have in common about once in 2¹²⁸ times. Not for
/// keeping secrets: nobody gains by making two texts alike but to see one of them once.
package struct Fingerprint: Hashable, Sendable {
  package var first: UInt64
  package var second: UInt64

  package init(first: UInt64, second: UInt64) { (self.first, self.second) = (first, second) }

  package init(_ bytes: [UInt8]) { self.init(bytes.span) }

  /// Eight bytes at a time are multiplied into each number (as wyhash does).
  package init(_ bytes: Span<UInt8>) {
    var first = UInt64(bytes.count) ^ 0x9E37_79B9_7F4A_7C15
    var second = UInt64(bytes.count) ^ 0xD1B5_4A32_D192_ED03
    var i = 0
    while i < bytes.count {
      var word: UInt64 = 0
      let end = min(i + 8, bytes.count)
      while i < end {
        word = word << 8 | UInt64(bytes[i])
        i += 1
      }
      first = Self.mix(first ^ word, 0xA076_1D64_78BD_642F)
      second = Self.mix(second ^ word, 0xE703_7ED1_A0B4_28DB)
    }
    self.init(first: Self.mix(first, 0x8EBC_6AF0_9C88_C6E3), second: Self.mix(second, 0x5899_65CC_7537_4CC3))
  }

  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    // Without the summand, what has become 0 would stay so.
    return (product.high ^ product.low) &+ b
  }
}
