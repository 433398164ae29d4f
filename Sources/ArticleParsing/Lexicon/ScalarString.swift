extension String {
  /// UTF-16 as the recognisers hold their text. Faster at the start than the library's decoder, which is generic over
  /// encodings; a lone surrogate becomes U+FFFD.
  init(scalars: UnsafeBufferPointer<UInt16>) {
    self.init(unsafeUninitializedCapacity: 3 * scalars.count) { bytes in
      var count = 0
      func append(_ byte: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      var i = 0
      while i < scalars.count {
        let unit = UInt32(scalars[i])
        i += 1
        if unit < 0x80 {
          append(unit)
        } else if unit < 0x800 {
          append(0xC0 | unit >> 6)
          append(0x80 | unit & 0x3F)
        } else if unit & 0xFC00 == 0xD800, i < scalars.count, scalars[i] & 0xFC00 == 0xDC00 {
          let scalar = 0x10000 + ((unit & 0x3FF) << 10 | UInt32(scalars[i] & 0x3FF))
          i += 1
          append(0xF0 | scalar >> 18)
          for shift: UInt32 in [12, 6, 0] { append(0x80 | scalar >> shift & 0x3F) }
        } else {
          let plain = unit & 0xF800 == 0xD800 ? 0xFFFD : unit
          append(0xE0 | plain >> 12)
          append(0x80 | plain >> 6 & 0x3F)
          append(0x80 | plain & 0x3F)
        }
      }
      return count
    }
  }
}
