internal import ArticleModel

/// What a site set behind the last paragraph on its own line: 【纠错】  【责任编辑:某某】  阅读下一篇：.
enum TrailingChrome {
  /// Shortens the line by such pieces and returns them as blocks, in reading order.
  static func split(_ line: inout SourceLine, _ bytes: UnsafeBufferPointer<UInt8>, _ classifier: BlockClassifier)
    -> [Block]
  {
    var pieces: [Block] = []
    var end = line.end
    while let piece = lastPiece(line.start, end, bytes, classifier) {
      pieces.append(piece.block)
      end = piece.before
    }
    if end < line.end { line.narrow(to: line.start..<end, in: bytes) }
    return pieces.reversed()
  }

  private static func lastPiece(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ classifier: BlockClassifier
  ) -> (block: Block, before: Int)? {
    guard let at = pieceStart(start, end, bytes) else { return nil }
    var piece = SourceLine(start: at, end: end, indent: 0, width: 0, blankBefore: false, gaps: 0)
    piece.narrow(to: at..<end, in: bytes)
    let block = classifier.classified(piece)
    guard block.kind == .editors || block.kind == .chrome else { return nil }
    return (block, bytes.trimmedEnd(start, at))
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
      if Scalars.endsSentence(scalar), !endsWithBracket { return nil }
      if Scalars.isBlank(scalar) { return i }
      i -= length
      if endsWithBracket, Scalars.isBracketOpener(scalar) { return i > start ? i : nil }
    }
    return nil
  }
}
