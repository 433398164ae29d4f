internal import ArticleModel

/// A line that only says who wrote or took something: 本报记者 某某 通讯员 某某, 文/某某, （撰文：某某  摄影：某某）.
enum Byline {
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    guard line.width <= 100 else { return false }
    var cursor = TextCursor(bytes, line.start, line.end)
    cursor.skip {
      Scalars.isBlank($0) || Scalars.isOrnament($0) || Scalars.isBracketOpener($0) || $0 == 0x2014 || $0 == 0x2015
    }
    guard cursor.take(.bylineLabel) || cursor.takeTitle() else { return false }
    return cursor.holdsOnlyNames
  }

  fileprivate static func takeTitle(_ cursor: inout TextCursor) -> Bool {
    var probe = cursor
    for attempt in 0..<2 {
      if attempt == 1 {
        probe = cursor
        guard probe.takeOutlet() else { return false }
        probe.skipBlanks()
      }
      while probe.take(.reporterQualifier) {}
      if probe.take(.reporterTitle) {
        guard !probe.looks(at: .reporterCompound) else { return false }
        cursor = probe
        return true
      }
    }
    return false
  }
}

extension TextCursor {
  fileprivate mutating func takeTitle() -> Bool { Byline.takeTitle(&self) }

  /// Short words without a sentence's punctuation up to the end.
  fileprivate var holdsOnlyNames: Bool {
    var cursor = self
    var run = 0
    while !cursor.isAtEnd {
      let scalar = cursor.scalar
      if Scalars.isHanzi(scalar) {
        run += 1
        if run > 8 { return false }
      } else {
        run = 0
        if Scalars.endsSentence(scalar) || scalar == 0xFF0C || scalar == 0xFF1B || scalar == 0x201C || scalar == 0x300C
        {
          return false
        }
      }
      cursor.advance()
    }
    return true
  }
}
