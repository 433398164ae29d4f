/// Writes numbers and texts as bytes. A number takes seven bits a byte, the lowest first (LEB128).
package struct NumberWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// - Parameter number: 0 or more.
  @inline(__always)
  package mutating func write(_ number: Int) { Self.write(number, to: &bytes) }

  @inline(__always)
  static func write(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Eight bytes.
  package mutating func write(whole number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  package mutating func write(_ bytes: [UInt8]) {
    write(bytes.count)
    self.bytes += bytes
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }
}

/// Reads what `NumberWriter` has written. Of bytes that break off the rest reads as zeros, and `isBroken` says so.
package struct NumberReader {
  private let bytes: [UInt8]
  private(set) var offset: Int
  private let end: Int
  package private(set) var isBroken = false

  package init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { offset >= end }

  package mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    isBroken = true
    offset = end
    return 0
  }

  package mutating func whole() -> UInt64 {
    guard end - offset >= 8 else {
      isBroken = true
      return 0
    }
    defer { offset += 8 }
    return (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
  }

  package mutating func range() -> Range<Int> {
    let count = number()
    guard count >= 0, count <= end - offset else {
      isBroken = true
      return end..<end
    }
    defer { offset += count }
    return offset..<offset + count
  }

  package mutating func list() -> [UInt8] { Array(bytes[range()]) }
  package mutating func text() -> String { String(decoding: bytes[range()], as: UTF8.self) }

  /// Passes over what is read otherwise.
  mutating func skip(to offset: Int) { self.offset = min(max(self.offset, offset), end) }
}
