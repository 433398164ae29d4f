internal import ArticleModel

/// Bytes that are no UTF-8 (Unicode 15, table 3-7) and control characters, each run of them a finding.
enum TextFlaws {
  static func find(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange, _ findings: inout PlainArray<Finding>) {
    let first = findings.count
    var i = range.lowerBound
    let end = range.upperBound
    while true {
      i = endOfFlawless(bytes, i, end)
      guard i < end else { return }
      let byte = bytes[i]
      let length = wellFormedLength(bytes, i, end)
      let kind: Finding.Kind? =
        length == 0 ? .illFormed : isControl(byte, length, bytes, i) ? .control : nil
      let next = i + max(1, length)
      if let kind {
        if findings.count > first, findings.last.kind == kind, findings.last.range.upperBound == i {
          findings.last.range.upperBound = next
        } else {
          findings.append(Finding(kind: kind, range: TextRange(i, next)))
        }
      }
      i = next
    }
  }

  /// The first byte from `i` on that is neither printable ASCII, a line end or tab nor of a well-formed sequence of three
  /// bytes; `end` when there is none. What stands there may yet be no flaw.
  static func endOfFlawless(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard start < end, let base = bytes.baseAddress else { return end }
    var i = start
    let last = end - WideText.count
    while i <= last {
      let text = WideText(base, at: i)
      if text.first < 0x80 {
        guard isPlain(text.first) else { return i }
        repeat { i &+= 1 } while i < end && isPlain(base[i])
      } else if i <= last &- 6, text.isWellFormed(before: WideText(base, at: i &+ 6)) {
        i &+= 12
      } else if text.holdsTwo(.wellFormed) {
        i &+= 6
      } else if text.holdsOne(.wellFormed) {
        i &+= 3
      } else {
        return i
      }
    }
    while i < end {
      let length = bytes[i] & 0xF0 == 0xE0 ? wellFormedLength(bytes, i, end) : isPlain(bytes[i]) ? 1 : 0
      if length == 0 { return i }
      i += length
    }
    return end
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// C0 but for tabs and line ends, DEL, C1.
  private static func isControl(_ byte: UInt8, _ length: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    length == 1 && (byte < 0x20 && byte != 0x0C || byte == 0x7F) || length == 2 && byte == 0xC2 && bytes[i + 1] < 0xA0
  }

  /// Length in bytes of the well-formed sequence at `i`; 0 where there is none.
  static func wellFormedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int {
    let first = bytes[i]
    if first < 0x80 { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, i + length <= end else { return 0 }
    for k in 1..<length where bytes[i + k] & 0xC0 != 0x80 { return 0 }
    let second = bytes[i + 1]
    switch first {
    case 0xE0: return second >= 0xA0 ? length : 0
    case 0xED: return second < 0xA0 ? length : 0
    case 0xF0: return second >= 0x90 ? length : 0
    case 0xF4: return second < 0x90 ? length : 0
    default: return length
    }
  }
}
