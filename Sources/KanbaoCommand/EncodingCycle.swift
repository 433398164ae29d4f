package import ArticleParsing

/// The encodings that a person goes through until the open file reads well.
package struct EncodingCycle {
  private static let all: [TextEncoding] = [.utf8, .gb18030, .big5, .utf16LittleEndian, .utf16BigEndian]

  /// `nil` where the bytes decide.
  package private(set) var forced: TextEncoding?
  /// What the bytes decided for: there is no point in forcing it.
  private var found: TextEncoding?

  package init() {}

  /// Goes to the next one; behind the last the bytes decide again.
  /// - Parameter encoding: the IANA name of what the file is read in now.
  package mutating func next(insteadOf encoding: String) {
    if forced == nil { found = TextEncoding(name: encoding) }
    let next = forced.flatMap(Self.all.firstIndex).map { $0 + 1 } ?? 0
    forced = Self.all[next...].first { $0 != found }
  }
}
