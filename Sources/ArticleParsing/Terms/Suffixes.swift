internal import ArticleModel

/// The text from some words on to the end of their runs, each as it begins.
struct Suffix: BitwiseCopyable {
  /// The first four scalars, zeros behind the end.
  let key: UInt64
  /// Where it begins in the text, in scalars.
  let start: Int32
  /// The index of its first word, then in five bits its reach.
  private let packed: UInt32

  private static let keyLength = 4

  /// Scalars to the end of its run, at most `RepeatedPhrases.longest`.
  @inline(__always) var reach: Int { Int(packed & 31) }
  /// Index of the word that it begins with.
  @inline(__always) var word: Int { Int(packed >> 5) }

  /// - Precondition: two scalars are left of the run.
  @inline(__always)
  init(of word: Int, at start: Int, reach: Int, in text: UnsafeBufferPointer<UInt16>) {
    var key = UInt64(text[start]) << 48 | UInt64(text[start &+ 1]) << 32
    if reach > 2 { key |= UInt64(text[start &+ 2]) << 16 }
    if reach > 3 { key |= UInt64(text[start &+ 3]) }
    self.key = key
    self.start = Int32(truncatingIfNeeded: start)
    packed = UInt32(truncatingIfNeeded: word) &<< 5 | UInt32(truncatingIfNeeded: reach)
  }

  /// Scalars that two suffixes have in common at their beginning.
  @inline(__always)
  func common(with other: Suffix, in text: UnsafeBufferPointer<UInt16>) -> Int {
    if key != other.key { return (key ^ other.key).leadingZeroBitCount / 16 }
    let limit = min(reach, other.reach)
    var length = min(Self.keyLength, limit)
    while length < limit, text[Int(start) &+ length] == text[Int(other.start) &+ length] { length &+= 1 }
    return length
  }

  /// By their scalars, a shorter one first; equal ones by where they stand.
  @inline(__always)
  func precedes(_ other: Suffix, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    if key != other.key { return key < other.key }
    let common = common(with: other, in: text)
    if common < reach, common < other.reach {
      return text[Int(start) &+ common] < text[Int(other.start) &+ common]
    }
    return reach == other.reach ? start < other.start : reach < other.reach
  }
}

extension UnsafeMutableBufferPointer<Suffix> {
  /// So that equal beginnings stand side by side.
  func sort(in text: UnsafeBufferPointer<UInt16>) { stableSort { $0.precedes($1, in: text) } }
}
