/// Goes over the attributes of a tag.
package struct HTMLAttributes {
  package struct Attribute {
    /// Bytes of the source, with the value.
    package var range: Range<Int>
    package var name: Range<Int>
  }

  private let source: [UInt8]
  private var position: Int
  private let end: Int

  /// - Parameter range: of the source, from behind the tag's name to its >.
  package init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    (position, end) = (range.lowerBound, range.upperBound)
  }

  package mutating func next() -> Attribute? {
    skip { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }
    guard position < end else { return nil }
    let start = position
    // A = that a name begins with is a part of it.
    position += 1
    skip { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
    let name = start..<position
    skipValue()
    return Attribute(range: start..<position, name: name)
  }

  /// Goes behind = and a value, where they follow.
  private mutating func skipValue() {
    let nameEnd = position
    skip { $0 <= UInt8(ascii: " ") }
    guard position < end, source[position] == UInt8(ascii: "=") else {
      position = nameEnd
      return
    }
    position += 1
    skip { $0 <= UInt8(ascii: " ") }
    guard position < end else { return }
    let quote = source[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      skip { $0 > UInt8(ascii: " ") }
      return
    }
    position += 1
    skip { $0 != quote }
    position = min(position + 1, end)
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < end, isSkipped(source[position]) { position += 1 }
  }
}
