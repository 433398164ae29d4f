/// What a scalar is in Chinese running text, as far as the structure of an article goes.
enum Scalars {
  /// White space of any width, byte order marks and zero-width spaces.
  @inline(__always)
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x01...0x20, 0x7F, 0x85, 0xA0, 0x3000, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0xFEFF:
      true
    default: false
    }
  }

  @inline(__always)
  static func isHanzi(_ scalar: UInt32) -> Bool { scalar &- 0x4E00 < 0x5200 || isRareHanzi(scalar) }

  private static func isRareHanzi(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3400...0x4DBF, 0x3007, 0x20000...0x3FFFF, 0xF900...0xFAFF: true
    default: false
    }
  }

  @inline(__always)
  static func isASCIIWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The value of an ASCII or full-width digit.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  static func isDigit(_ scalar: UInt32) -> Bool { digit(scalar) != nil }

  /// 。！？!?… and what may close a sentence behind them.
  @inline(__always)
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// Closing quotation marks and brackets.
  @inline(__always)
  static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x3011, 0x3015, 0x5D, 0x300B, 0x3009, 0xFF3D, 0x22: true
    default: false
    }
  }

  @inline(__always)
  static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x28, 0x3010, 0x3014, 0x5B, 0x300A, 0x3008, 0xFF3B: true
    default: false
    }
  }

  /// Round, square and lens brackets that open: （ ( 【 〔 [ ［.
  @inline(__always)
  static func isBracketOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF08, 0x28, 0x3010, 0x3014, 0x5B, 0xFF3B: true
    default: false
    }
  }

  /// Their partners.
  @inline(__always)
  static func isBracketCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF09, 0x29, 0x3011, 0x3015, 0x5D, 0xFF3D: true
    default: false
    }
  }

  static func isColon(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0xFF1A }

  /// Marks that decorate a head or a pointer: ■ ▶ ◎ ※ | and rules.
  @inline(__always)
  static func isOrnament(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2500...0x25FF, 0x2600...0x27BF, 0x2190...0x21FF, 0x203B, 0x2022, 0xB7, 0x30FB, 0x7C, 0xFF5C, 0x3E, 0x226B,
      0x2B50, 0x2B05...0x2B07, 0x2A, 0xFF0A, 0x23, 0xFF1E, 0x3013, 0xBB:
      true
    default: false
    }
  }

  /// Marks that CLREQ keeps from the start of a line: they come with the character before them.
  @inline(__always)
  static func isKeptFromLineStart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F: true
    default: isCloser(scalar)
    }
  }

  /// Cells in the fixed-pitch setting that hard-wrapped texts were made in: ambiguous characters are wide there.
  @inline(__always)
  static func cells(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x20: 0
    case 0x20..<0x7F: 1
    case 0xB7, 0xD7, 0xB0, 0xB1, 0xF7: 2
    case 0x7F..<0x2010: 1
    case 0x200B...0x200F, 0xFEFF: 0
    case 0xFF61...0xFFDC: 1
    default: 2
    }
  }
}
