extension String {
  /// UTF-16 as the recognisers hold their text. Faster at the start than the library's decoder, which is generic over
  /// encodings; a lone surrogate becomes U+FFFD.
  init(scalars: UnsafeBufferPointer<UInt16>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.count)
    var i = 0
    while i < scalars.count {
      let unit = scalars[i]
      i += 1
      if unit < 0x80 {
        bytes.append(UInt8(unit))
      } else if unit < 0x800 {
        bytes.append(UInt8(0xC0 | unit >> 6))
        bytes.append(UInt8(0x80 | unit & 0x3F))
      } else if unit & 0xFC00 == 0xD800, i < scalars.count, scalars[i] & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(scalars[i] & 0x3FF))
        i += 1
        bytes.append(UInt8(0xF0 | scalar >> 18))
        for shift: UInt32 in [12, 6, 0] { bytes.append(UInt8(0x80 | scalar >> shift & 0x3F)) }
      } else {
        let plain = unit & 0xF800 == 0xD800 ? 0xFFFD : unit
        bytes.append(UInt8(0xE0 | plain >> 12))
        bytes.append(UInt8(0x80 | plain >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | plain & 0x3F))
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
