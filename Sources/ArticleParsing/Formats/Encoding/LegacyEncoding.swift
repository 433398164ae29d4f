import Characters

/// GB 18030 or Big5: whichever reads better.
enum LegacyEncoding {
  /// What a sample gives when it is read in an encoding.
  private struct Reading {
    var encoding = TextEncoding.utf8
    var characters = 0
    var beyondASCII = 0
    /// Characters that no newspaper prints: substitutes for bytes that are none in the encoding, and private ones.
    var wrong = 0
    /// Characters of Chinese text's everyday stock.
    var everyday = 0

    init?(_ sample: Span<UInt8>, as encoding: TextEncoding) {
      guard let text = encoding.decoded(sample, isWhole: false) else { return nil }
      self.init(text)
      self.encoding = encoding
    }

    /// - Parameter text: UTF-8.
    init(_ text: [UInt8]) {
      let bytes = text.span
      var offset = 0
      while offset < bytes.count {
        let scalar = UTF8Decoder.scalar(in: bytes, at: offset, end: bytes.count)
        offset += scalar.count
        characters += 1
        if scalar.count > 1 { beyondASCII += 1 }
        switch scalar.value {
        // Converters substitute U+FFFD or, for a single byte, U+001A.
        case 0xFFFD, 0x1A, 0xE000...0xF8FF: wrong += 1
        case let value: everyday += isEveryday[Int(Char(scalar: value).code)] ? 1 : 0
        }
      }
    }

    /// Whether it reads like Chinese: of its characters beyond ASCII a good part is everyday ones.
    var isFluent: Bool { everyday * 8 >= beyondASCII }

    /// At most one character in ten is wrong.
    var isPlausible: Bool { wrong * 10 <= characters }
  }

  /// The hundred-odd characters that make up half of any Chinese page, simplified and traditional, and its marks.
  private static let everydayCharacters = [Char](
    "，。、的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
      + "多定行学法所民得经十三之进着等部度家這為個國時來們對會發動說產種後學經進著")

  /// By a character's code: nothing is asked as often.
  private static let isEveryday: [Bool] = {
    var table = [Bool](repeating: false, count: 1 << 16)
    for character in everydayCharacters { table[Int(character.code)] = true }
    return table
  }()

  /// Everyday characters that are more than chance.
  private static let leastEveryday = 6

  /// EUC-TW, which reads as rare hanzi in GB 18030.
  private static func refuseOthers(_ sample: Span<UInt8>, _ everyday: Int) throws(FileProblem) {
    guard let text = CharsetConversion.utf8(of: sample, from: "EUC-TW", isWhole: false) else { return }
    let reading = Reading(text)
    guard reading.isPlausible, reading.isFluent, reading.everyday > 4 * everyday + leastEveryday else { return }
    throw FileProblem(.isEUCTW)
  }

  /// The one with far more everyday characters, else the one with far fewer wrong ones, else the one that the file says it
  /// is in, else the one ICU's detector is surer of; `nil` when the bytes are text in neither.
  /// - Throws: when they are text in an encoding that kanbao does not read.
  static func choose(for sample: Span<UInt8>) throws(FileProblem) -> DetectedEncoding? {
    let readings = [TextEncoding.gb18030, .big5].compactMap { Reading(sample, as: $0) }.filter(\.isPlausible)
    if !readings.contains(where: \.isFluent) { try refuseOthers(sample, readings.map(\.everyday).max() ?? 0) }
    let better: TextEncoding? = readings.count == 2 ? better(readings[0], readings[1]) : readings.first?.encoding
    if let better { return DetectedEncoding(encoding: better, reason: .readsBetter) }
    guard readings.count == 2 else { return nil }
    let declared = DeclaredEncoding.name(in: sample).flatMap { TextEncoding(name: $0) }
    if let declared, declared == .gb18030 || declared == .big5 {
      return DetectedEncoding(encoding: declared, reason: .declared)
    }
    let isBig5 = TextEncoding.big5.confidence(in: sample) > TextEncoding.gb18030.confidence(in: sample)
    return DetectedEncoding(encoding: isBig5 ? .big5 : .gb18030, reason: .guessed)
  }

  /// The one that reads far better; `nil` where neither does.
  private static func better(_ gb: Reading, _ big5: Reading) -> TextEncoding? {
    if gb.everyday > 2 * big5.everyday + leastEveryday { return .gb18030 }
    if big5.everyday > 2 * gb.everyday + leastEveryday { return .big5 }
    if gb.wrong * 4 < big5.wrong { return .gb18030 }
    if big5.wrong * 4 < gb.wrong { return .big5 }
    if gb.everyday > 2 * big5.everyday { return .gb18030 }
    return big5.everyday > 2 * gb.everyday ? .big5 : nil
  }
}
