/// A handful of short words, parted by blanks in their literal. Asked for in their order.
///
/// Constants of the program, like `ScalarSet`: one block of memory that is never freed.
struct ScalarWords: @unchecked Sendable, ExpressibleByStringLiteral {
  /// Each word behind its length; 0 ends them.
  private let words: UnsafePointer<UInt16>

  init(stringLiteral literal: StaticString) {
    let count = literal.utf8CodeUnitCount
    let words = UnsafeMutablePointer<UInt16>.allocate(capacity: count + 2)
    var length = 0
    var end = 1
    var i = 0
    while i < count {
      let scalar = ScalarSet.next(literal.utf8Start, &i)
      if scalar == UInt16(UInt8(ascii: " ")) {
        words[length] = UInt16(end - length - 1)
        length = end
      } else {
        words[end] = scalar
      }
      end += 1
    }
    words[length] = UInt16(end - length - 1)
    words[end] = 0
    self.words = UnsafePointer(words)
  }

  /// The length of the first word that stands at a position and ends before the limit; 0 for none.
  func length(at position: Int, in text: UnsafeBufferPointer<UInt16>, limit: Int) -> Int {
    guard position < limit else { return 0 }
    var word = words
    while word[0] > 0 {
      let count = Int(word[0])
      if word[1] == text[position], count <= limit &- position, stands(word, at: position, in: text) { return count }
      word += count &+ 1
    }
    return 0
  }

  /// The length of the first word that ends before a position and does not begin before the floor; 0 for none.
  func length(before position: Int, in text: UnsafeBufferPointer<UInt16>, floor: Int) -> Int {
    guard position > floor else { return 0 }
    var word = words
    while word[0] > 0 {
      let count = Int(word[0])
      if word[count] == text[position &- 1], count <= position &- floor, stands(word, at: position &- count, in: text) {
        return count
      }
      word += count &+ 1
    }
    return 0
  }

  /// Whether a range of the text is one of the words.
  func contains(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt16>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = text[range.lowerBound]
    var word = words
    while word[0] > 0 {
      let count = Int(word[0])
      if word[1] == first, count == range.count, stands(word, at: range.lowerBound, in: text) { return true }
      word += count &+ 1
    }
    return false
  }

  /// - Parameter word: its length and its scalars.
  @inline(__always)
  private func stands(_ word: UnsafePointer<UInt16>, at position: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    for i in 0..<Int(word[0]) where text[position &+ i] != word[1 &+ i] { return false }
    return true
  }
}
