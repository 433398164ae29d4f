internal import ArticleModel

/// The encodings that Chinese newspapers come in, by their IANA names.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"
}

extension TextEncoding {
  /// Other names in use, in small letters.
  private static let otherNames: [String: TextEncoding] = [
    "utf8": .utf8, "utf-16": .utf16LittleEndian, "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian,
    "utf16be": .utf16BigEndian, "utf-32": .utf32LittleEndian, "gb2312": .gb18030, "gb_2312-80": .gb18030,
    "gbk": .gb18030, "x-gbk": .gb18030, "cp936": .gb18030, "gb": .gb18030, "euc-cn": .gb18030,
    "big5-hkscs": .big5, "big5hkscs": .big5, "x-x-big5": .big5, "cp950": .big5, "big-5": .big5,
  ]

  /// By any of its names (gbk, Big5-HKSCS, utf-8), in capitals or not; `nil` for one that kanbao does not read.
  public init?(name: String) {
    let name = name.lowercased()
    guard let known = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) ?? Self.otherNames[name] else {
      return nil
    }
    self = known
  }
}

extension DetectedEncoding {
  /// What somebody says the bytes are in; a byte order mark of it is none of the text.
  init(forced encoding: TextEncoding, of file: Span<UInt8>) {
    let mark = ByteOrderMark.encoding(of: file)
    self.init(
      encoding: encoding, markLength: mark?.encoding == encoding ? mark?.markLength ?? 0 : 0, reason: .forced)
  }
}

/// What a file's bytes have to go through to be UTF-8.
struct DetectedEncoding: Equatable {
  var encoding: TextEncoding
  /// Bytes at the file's beginning that are a byte order mark and no text.
  var markLength = 0
  var reason = EncodingDecision.Reason.wellFormed

  /// Whether the bytes are the text as they are.
  var isPlainUTF8: Bool { encoding == .utf8 && markLength == 0 }

  /// The text as UTF-8, U+FFFD for what is none in the encoding; `nil` when memory is short.
  func decoded(_ file: Span<UInt8>) -> [UInt8]? {
    encoding.decoded(file.extracting(droppingFirst: min(markLength, file.count)), isWhole: true)
  }
}
