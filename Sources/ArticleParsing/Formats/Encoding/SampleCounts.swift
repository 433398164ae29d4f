import Characters

/// What a sample's bytes tell when they are read as UTF-8.
struct SampleCounts {
  /// Bytes.
  private let total: Int
  private var controls = 0
  private var zeros = 0
  /// Well-formed sequences of more than one byte.
  private var sequences = 0
  /// Bytes of ill-formed ones.
  private var illFormed = 0

  init(_ sample: Span<UInt8>) {
    total = sample.count
    var offset = 0
    while offset < total {
      let scalar = UTF8Decoder.scalar(in: sample, at: offset, end: total)
      if !scalar.isWellFormed {
        // A sequence that the sample's end cuts off is nobody's fault.
        if total - offset < 4 { break }
        illFormed += scalar.count
      } else if scalar.count > 1 {
        sequences += 1
      } else {
        if Self.isControl(sample[offset]) { controls += 1 }
        if sample[offset] == 0 { zeros += 1 }
      }
      offset += scalar.count
    }
  }

  /// C0 but for those that old programs leave in texts: from backspace to carriage return, end of file, escape.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x08...0x0D ~= byte) && byte != 0x1A && byte != 0x1B
  }

  /// Control characters beyond what a transmission error leaves.
  var isBinary: Bool { controls > max(4, total / 50) || zeros > max(2, total / 100) }

  /// Few bad bytes among many good sequences; a text in GB 18030 or Big5 gives the reverse.
  var isUTF8: Bool { illFormed * 20 <= sequences }
}
