internal import ArticleModel

/// A labelled field of a newspaper database: 【 标  题 】…, (4)内容:….
struct Field {
  enum Meaning { case date, page, pageName, title, kicker, subtitle, author, text, other }

  var meaning: Meaning
  /// Behind the label, without blanks; empty where the label stands alone.
  var value: TextRange
}

extension Field {
  private static let meanings: [(StaticString, Meaning)] = [
    ("日期", .date), ("版号", .page), ("版次", .page), ("版面", .page), ("版名", .pageName), ("标题", .title), ("主题", .title),
    ("引题", .kicker), ("肩题", .kicker), ("副题", .subtitle), ("副标题", .subtitle), ("作者", .author), ("正文", .text),
    ("内容", .text),
  ]

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) {
    var cursor = TextCursor(bytes, line.start, line.end)
    guard Scalars.isBracketOpener(cursor.scalar) else { return nil }
    let label: [UInt8]
    if !cursor.looks(at: "("), !cursor.looks(at: "（") {
      guard let inside = cursor.takeBracketGroup(most: 12) else { return nil }
      label = Self.withoutBlanks(bytes, inside)
    } else {
      guard cursor.take(where: { $0 == 0x28 || $0 == 0xFF08 }), cursor.takeDigits(most: 2) != nil,
        cursor.take(where: { $0 == 0x29 || $0 == 0xFF09 })
      else {
        return nil
      }
      let from = cursor.position
      cursor.skip(while: Scalars.isHanzi)
      label = Self.withoutBlanks(bytes, TextRange(from, cursor.position))
      guard cursor.take(where: Scalars.isColon) else { return nil }
    }
    let isKnown = label.withUnsafeBufferPointer { StructureLexicon.shared.contains(.field, $0, 0, $0.count) }
    guard isKnown else { return nil }
    cursor.skipBlanks()
    value = TextRange(min(cursor.position, line.end), line.end)
    meaning = label.withUnsafeBufferPointer { text in
      Self.meanings.first { $0.0.utf8CodeUnitCount == text.count && text.has($0.0, at: 0, end: text.count) }?.1
        ?? .other
    }
  }

  /// Labels are set out with blanks to equal length.
  private static func withoutBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [UInt8] {
    var result: [UInt8] = []
    var cursor = TextCursor(bytes, range.lowerBound, range.upperBound)
    while !cursor.isAtEnd {
      let from = cursor.position
      let isBlank = Scalars.isBlank(cursor.scalar)
      cursor.advance()
      if !isBlank { result += bytes[from..<cursor.position] }
    }
    return result
  }
}
