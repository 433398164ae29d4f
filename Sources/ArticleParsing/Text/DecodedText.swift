import Algorithms
package import ArticleModel
package import Characters

/// A section of the source, decoded once: what structure, speech and terms all read.
///
/// Positions are indexes of `characters`; the text knows the source byte that each one comes from.
package struct DecodedText: Sendable {
  package let source: SourceText
  package let characters: [Char]
  /// The byte of the section where each character begins; one more for the section's end.
  private let offsets: [UInt32]
  /// The source byte where the section begins.
  private let base: Int

  package init(_ source: SourceText, _ range: TextRange) {
    self.source = source
    base = range.lowerBound
    var characters: [Char] = []
    var offsets: [UInt32] = []
    // Nearly all of a text is hanzi, three bytes each.
    characters.reserveCapacity(range.count / 3 + 16)
    offsets.reserveCapacity(range.count / 3 + 17)
    source.withSpan { bytes in
      let end = min(range.upperBound, bytes.count)
      var offset = range.lowerBound
      while offset < end {
        let scalar = UTF8Decoder.scalar(in: bytes, at: offset, end: end)
        characters.append(scalar.isWellFormed ? Char(scalar: scalar.value) : .illFormed)
        offsets.append(UInt32(truncatingIfNeeded: offset - range.lowerBound))
        offset += scalar.count
      }
    }
    offsets.append(UInt32(truncatingIfNeeded: range.count))
    self.characters = characters
    self.offsets = offsets
  }

  package var count: Int { characters.count }

  /// The character at a position; `.end` outside the text.
  package subscript(position: Int) -> Char {
    position >= 0 && position < characters.count ? characters[position] : .end
  }

  /// The source byte where a character begins.
  /// - Parameter position: 0 … `count`.
  package func offset(of position: Int) -> Int { base + Int(offsets[position]) }

  /// The bytes of some characters.
  package func bytes(_ range: Range<Int>) -> TextRange {
    TextRange(offset(of: range.lowerBound), offset(of: range.upperBound))
  }

  /// The characters of some bytes.
  package func positions(_ bytes: TextRange) -> Range<Int> {
    position(ofByte: bytes.lowerBound)..<position(ofByte: bytes.upperBound)
  }

  /// Some characters as they stand in the source.
  package func string(_ range: Range<Int>) -> String { source[bytes(range)] }

  /// The first character that begins at or behind a source byte; `count` where there is none.
  package func position(ofByte offset: Int) -> Int {
    characters.indices.partitioningIndex { self.offset(of: $0) >= offset }
  }
}
