import CICU
import Glibc

/// The encoding of a file, told from its first bytes.
struct TextEncoding: Hashable {
  /// IANA name.
  var name: String
  /// Bytes of a byte order mark, which is no text.
  var markLength = 0

  static let utf8 = TextEncoding(name: "UTF-8")

  /// Bytes that are looked at. Opening a file of any size reads no more.
  static let sampleLimit = 1 << 14
}

extension TextEncoding {
  /// - Returns: `nil` when the bytes are no text in any encoding that Chinese newspapers come in.
  static func detected(in all: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if let marked = byteOrderMark(all) { return marked }
    let sample = UnsafeBufferPointer(rebasing: all[sampleRange(all)])
    if isFlawless(sample) { return hasBinarySignature(all) ? nil : utf8 }
    let counts = SampleCounts(sample)
    if let wide = withoutMark(sample) { return wide }
    guard !counts.isBinary, !hasBinarySignature(all) else { return nil }
    if counts.isUTF8 { return utf8 }
    return legacy(sample) ?? utf8
  }

  /// Nearly every file: UTF-8 as far as one can see, but for a sequence that the sample's end cuts off.
  private static func isFlawless(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = TextFlaws.endOfFlawless(sample, 0, sample.count)
    // An accented letter has two bytes, a rare character four.
    while end < sample.count, case let length = TextFlaws.wellFormedLength(sample, end, sample.count), length > 1 {
      end = TextFlaws.endOfFlawless(sample, end + length, sample.count)
    }
    return sample.count - end < 4 && sample[end...].allSatisfy { $0 >= 0x80 }
  }

  private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    marks.first { $0.opening.opens(bytes) }.map { TextEncoding(name: $0.name, markLength: $0.opening.count) }
  }

  private static let marks: [(opening: Opening, name: String)] = [
    (Opening(0xEFBBBF, 3), "UTF-8"), (Opening(0xFFFE_0000, 4), "UTF-32LE"), (Opening(0x0000_FEFF, 4), "UTF-32BE"),
    (Opening(0xFFFE, 2), "UTF-16LE"), (Opening(0xFEFF, 2), "UTF-16BE"), (Opening(0x8431_9533, 4), "GB18030"),
  ]

  /// Bytes that a file may begin with, read as a number.
  private struct Opening {
    let number: UInt64
    let count: Int

    init(_ number: UInt64, _ count: Int) {
      self.number = number
      self.count = count
    }

    func opens(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      bytes.count >= count && bytes.prefix(count).reduce(0) { $0 << 8 | UInt64($1) } == number
    }
  }

  /// The first bytes, or where they are all ASCII, the neighbourhood of the first that is none.
  private static func sampleRange(_ all: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let head = 0..<min(all.count, sampleLimit)
    guard all.count > sampleLimit, !all[head].contains(where: { $0 >= 0x80 }) else { return head }
    let reach = min(all.count, 16 << 20)
    guard let first = all[head.upperBound..<reach].firstIndex(where: { $0 >= 0x80 }) else { return head }
    return first..<min(all.count, first + sampleLimit)
  }

  /// UTF-16 without a mark: nearly every unit is a hanzi, a mark or ASCII in one byte order and not in the other.
  private static func withoutMark(_ sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let units = min(sample.count, 8192) / 2
    guard units >= 8 else { return nil }
    // A text in UTF-8 or GB18030 has no zero bytes; one in UTF-16 has them in its line ends and blanks.
    guard sample.prefix(2 * units).contains(0) else { return nil }
    func share(high: Int) -> Int {
      var plausible = 0
      for unit in 0..<units {
        let (high, low) = (sample[2 * unit + high], sample[2 * unit + 1 - high])
        switch high {
        case 0x4E...0x9F, 0x30, 0xFF, 0x20: plausible += 1
        case 0x00: plausible += low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D || low == 0x09 ? 1 : 0
        default: break
        }
      }
      return plausible * 100 / units
    }
    let (little, big) = (share(high: 1), share(high: 0))
    guard max(little, big) >= 95, min(little, big) < 70 else { return nil }
    return TextEncoding(name: little > big ? "UTF-16LE" : "UTF-16BE")
  }

  /// PDF and compressed files that pass for text in their first bytes.
  private static func hasBinarySignature(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    signatures.contains { $0.opens(bytes) }
  }

  /// PDF, ZIP, gzip, PNG, JPEG, GIF, RTF, the old Office, ELF.
  private static let signatures = [
    Opening(0x25_5044_462D, 5), Opening(0x504B_0304, 4), Opening(0x1F8B08, 3), Opening(0x8950_4E47, 4),
    Opening(0xFFD8FF, 3), Opening(0x4749_4638, 4), Opening(0x7B_5C72_7466, 5), Opening(0xD0CF_11E0, 4),
    Opening(0x7F45_4C46, 4),
  ]

  /// GB18030 or Big5, whichever reads better: fewer substitutes, then more everyday characters, then ICU's detector.
  private static func legacy(_ sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard let base = sample.baseAddress else { return nil }
    let readings = ["GB18030", "Big5"].map { (name: String) in
      (name: name, tally: kanbao_charset_tally(base, sample.count, name))
    }
    let plausible = readings.filter { $0.tally.bad * 10 <= $0.tally.scalars }
    guard let first = plausible.first else { return nil }
    guard plausible.count > 1, let second = plausible.last else { return TextEncoding(name: first.name) }
    let (a, b) = (first.tally, second.tally)
    if a.bad * 4 < b.bad || b.bad * 4 < a.bad { return TextEncoding(name: a.bad < b.bad ? first.name : second.name) }
    if a.usual > 2 * b.usual || b.usual > 2 * a.usual {
      return TextEncoding(name: a.usual > b.usual ? first.name : second.name)
    }
    let big5 = kanbao_charset_confidence(base, sample.count, "Big5")
    let gb = kanbao_charset_confidence(base, sample.count, "GB18030")
    return TextEncoding(name: big5 > gb ? second.name : first.name)
  }
}

/// What a sample's bytes tell at a glance.
private struct SampleCounts {
  var total: Int
  var controls = 0
  var zeros = 0
  var sequences = 0
  var bad = 0

  init(_ sample: UnsafeBufferPointer<UInt8>) {
    total = sample.count
    var i = 0
    while i < sample.count {
      let byte = sample[i]
      if byte < 0x80 {
        if byte < 0x20, !(byte >= 0x08 && byte <= 0x0D), byte != 0x1B, byte != 0x1A { controls += 1 }
        if byte == 0 { zeros += 1 }
        i += 1
        continue
      }
      let length = TextFlaws.wellFormedLength(sample, i, sample.count)
      // A sequence that the sample's end cuts off is nobody's fault.
      if length == 0, i + 4 > sample.count { break }
      if length > 0 { sequences += 1 } else { bad += 1 }
      i += max(1, length)
    }
  }

  /// Control characters beyond what a transmission error leaves.
  var isBinary: Bool { controls > max(4, total / 50) || zeros > max(2, total / 100) }

  /// Few bad bytes among many good sequences; a text in GB18030 or Big5 gives the reverse.
  var isUTF8: Bool { bad == 0 || bad * 20 <= sequences }
}

extension TextEncoding {
  /// The text as UTF-8; `nil` when memory is short.
  func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let text = UnsafeBufferPointer(rebasing: bytes[min(markLength, bytes.count)...])
    if name == Self.utf8.name { return Array(text) }
    guard let base = text.baseAddress, !text.isEmpty else { return [] }
    var count = 0
    guard let converted = kanbao_charset_utf8(base, text.count, name, &count) else { return nil }
    defer { free(converted) }
    return Array(UnsafeBufferPointer(start: converted, count: count))
  }
}
