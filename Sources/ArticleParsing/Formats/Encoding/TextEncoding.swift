/// The encodings that Chinese newspapers come in, by their IANA names.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"
}

/// What a file's bytes have to go through to be UTF-8.
struct DetectedEncoding: Equatable {
  var encoding: TextEncoding
  /// Bytes at the file's beginning that are a byte order mark and no text.
  var markLength = 0

  /// Whether the bytes are the text as they are.
  var isPlainUTF8: Bool { encoding == .utf8 && markLength == 0 }

  /// The text as UTF-8, U+FFFD for what is none in the encoding; `nil` when memory is short.
  func decoded(_ file: Span<UInt8>) -> [UInt8]? {
    encoding.decoded(file.extracting(droppingFirst: min(markLength, file.count)), isWhole: true)
  }
}
