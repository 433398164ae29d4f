/// A regular expression as it is asked of folded text: its characters folded as the text's are, and what becomes a sign of
/// the language by that (（ is a bracket, ( opens a group) taken as the character that it is.
struct PatternSpelling {
  private(set) var text = ""
  /// Has a capital that means itself: then case counts.
  private(set) var hasCapital = false
  /// For each UTF-16 unit of `text`: which character of what was typed it is for.
  private var origins: [Int] = []

  private let folding: Folding
  /// What stands between [ and ]: how deep.
  private var depth = 0

  init(_ typed: String, forms: Folding.Forms) {
    folding = Folding(forms: forms, joinsQuotes: false)
    let scalars = Array(typed.unicodeScalars)
    var i = 0
    while i < scalars.count {
      let length = Self.escapeLength(at: i, in: scalars)
      if length > 0 {
        for scalar in scalars[i..<min(scalars.count, i + length)] { append(String(Character(scalar)), for: i) }
        i += max(1, length)
        continue
      }
      let isRangeEnd = depth > 0 && (i > 0 && scalars[i - 1] == "-" || i + 1 < scalars.count && scalars[i + 1] == "-")
      take(scalars[i], at: i, isRangeEnd: isRangeEnd)
      i += 1
    }
  }

  /// Which character of what was typed a UTF-16 unit of `text` is for.
  func place(of unit: Int) -> Int { origins.isEmpty ? 0 : origins[max(0, min(unit, origins.count) - 1)] }

  /// Scalars of an escape that begins here, its braces included: \d, \p{Han}, \x{4E00}; 0 where none does.
  private static func escapeLength(at i: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard scalars[i] == "\\" else { return 0 }
    guard i + 2 < scalars.count, scalars[i + 2] == "{", "pPxN".unicodeScalars.contains(scalars[i + 1]) else { return 2 }
    return (scalars[i...].firstIndex(of: "}") ?? scalars.count - 1) - i + 1
  }

  private mutating func take(_ scalar: Unicode.Scalar, at i: Int, isRangeEnd: Bool) {
    if scalar == "[" { depth += 1 }
    if scalar == "]" { depth = max(0, depth - 1) }
    if Folding.isCapital(scalar.value) { hasCapital = true }
    guard folding.forms != .exact else { return append(String(Character(scalar)), for: i) }
    if let spellings = Self.quotes[scalar] {
      return append(depth > 0 || isRangeEnd ? spellings : "[\(spellings)]", for: i)
    }
    // A range of hanzi goes by their numbers, which folding would change.
    let isWide = scalar.value >= 0xFF00 || scalar.value == 0x3000
    guard isWide || !isRangeEnd, let folded = Unicode.Scalar(folding.fold(scalar.value)), folded != scalar else {
      return append(String(Character(scalar)), for: i)
    }
    let isSign = folded.isASCII && !folded.properties.isAlphabetic && !(0x30...0x39).contains(folded.value)
    append((isSign ? "\\" : "") + String(Character(folded)), for: i)
  }

  /// A curly quote is a straight one in digital editions; a straight one is either.
  private static let quotes: [Unicode.Scalar: String] = [
    "“": "“\"", "”": "”\"", "‘": "‘'", "’": "’'", "\"": "“”\"", "'": "‘’'",
  ]

  private mutating func append(_ spelling: String, for i: Int) {
    text += spelling
    origins += Array(repeating: i, count: spelling.utf16.count)
  }
}
