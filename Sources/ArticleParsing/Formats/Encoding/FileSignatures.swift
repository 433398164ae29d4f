/// The marks that files in Unicode may begin with (The Unicode Standard 15.0, section 23.8).
enum ByteOrderMark {
  private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    // Before UTF-16LE, whose mark it begins with.
    ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
    ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
    ([0x84, 0x31, 0x95, 0x33], .gb18030),
  ]

  static func encoding(of file: Span<UInt8>) -> DetectedEncoding? {
    guard let mark = marks.first(where: { file.begins(with: $0.bytes) }) else { return nil }
    return DetectedEncoding(encoding: mark.encoding, markLength: mark.bytes.count, reason: .byteOrderMark)
  }
}

/// What programs begin with; they pass for text in their first bytes and are none. See `Refusal` for what else is no text.
enum BinarySignature {
  private static let program = Array("\u{7F}ELF".utf8)

  static func opens(_ file: Span<UInt8>) -> Bool { file.begins(with: program) }
}

extension Span<UInt8> {
  fileprivate func begins(with bytes: [UInt8]) -> Bool {
    count >= bytes.count && bytes.indices.allSatisfy { self[$0] == bytes[$0] }
  }
}
