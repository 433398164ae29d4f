internal import ArticleModel

/// The rows of a table (RFC 4180), with commas, semicolons, tabs or bars between its columns.
struct SeparatedValues {
  private let source: SourceText
  private let separator: UInt8
  private var offset: Int
  /// A quotation mark was never closed.
  private(set) var isDamaged = false

  private static let separators = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  private static let quote = UInt8(ascii: "\"")

  init(_ source: SourceText) {
    self.source = source
    offset = source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF ? 3 : 0
    separator = Self.separator(source, from: offset)
  }

  /// The one that stands most often in the first line.
  private static func separator(_ source: SourceText, from start: Int) -> UInt8 {
    var counts = separators.map { _ in 0 }
    var offset = start
    while offset < source.count, source[offset] != UInt8(ascii: "\n"), source[offset] != UInt8(ascii: "\r") {
      if let which = separators.firstIndex(of: source[offset]) { counts[which] += 1 }
      offset += 1
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }

  /// The cells of the next row that is not empty; `nil` at the end.
  mutating func next() -> [[UInt8]]? {
    while offset < source.count {
      let row = row()
      if row.count > 1 || !row[0].isEmpty { return row }
    }
    return nil
  }

  private mutating func row() -> [[UInt8]] {
    var row = [cell()]
    while offset < source.count, source[offset] == separator {
      offset += 1
      row.append(cell())
    }
    skipLineEnd()
    return row
  }

  private mutating func skipLineEnd() {
    if offset < source.count, source[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < source.count, source[offset] == UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func cell() -> [UInt8] {
    guard offset < source.count, source[offset] == Self.quote else { return plainCell() }
    offset += 1
    // What stands behind the closing mark by mistake is kept.
    return quotedCell() + plainCell()
  }

  private mutating func plainCell() -> [UInt8] {
    var cell: [UInt8] = []
    while offset < source.count {
      let byte = source[offset]
      if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      cell.append(byte)
      offset += 1
    }
    return cell
  }

  /// Up to the closing mark and over it; two marks are one of the text's.
  private mutating func quotedCell() -> [UInt8] {
    var cell: [UInt8] = []
    while offset < source.count {
      let byte = source[offset]
      offset += 1
      if byte == Self.quote {
        guard offset < source.count, source[offset] == Self.quote else { return cell }
        offset += 1
      }
      cell.append(byte)
    }
    isDamaged = true
    return cell
  }
}
