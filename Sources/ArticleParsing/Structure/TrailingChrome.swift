internal import ArticleModel

/// What a site set behind the last paragraph on its own line: 【纠错】  【责任编辑:某某】  阅读下一篇：.
enum TrailingChrome {
  /// Shortens the line by its last such piece and returns that; `nil` when there is none.
  static func last(
    of line: inout SourceLine, _ bytes: UnsafeBufferPointer<UInt8>, _ classifier: BlockClassifier
  ) -> (line: SourceLine, kind: Block.Kind)? {
    guard let at = pieceStart(line.start, line.end, bytes) else { return nil }
    var piece = SourceLine(start: at, end: line.end)
    piece.narrow(to: at..<line.end, in: bytes)
    guard let kind = classifier.surroundings(piece) else { return nil }
    line.narrow(to: line.start..<at, in: bytes)
    return (piece, kind)
  }

  /// Behind the last blank, or at the bracket that the text ends with; not further back than sixty characters.
  private static func pieceStart(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = bytes.trimmedEnd(start, end)
    // A wire's running number stands behind the editor's bracket.
    while i > start, bytes[i - 1] >= 0x30, bytes[i - 1] <= 0x39, end - i < 8 { i -= 1 }
    let endsWithBracket = Scalars.isBracketCloser(bytes.scalar(before: i, start: start).value)
    for _ in 0..<60 {
      let (scalar, length) = bytes.scalar(before: i, start: start)
      guard length > 0 else { return nil }
      if Scalars.isHanzi(scalar) {
        i -= length
        continue
      }
      if Scalars.endsSentence(scalar), !endsWithBracket { return nil }
      if Scalars.isBlank(scalar) { return i }
      i -= length
      if endsWithBracket, Scalars.isBracketOpener(scalar) { return i > start ? i : nil }
    }
    return nil
  }
}
