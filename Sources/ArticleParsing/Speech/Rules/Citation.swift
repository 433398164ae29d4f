import Characters

/// 贺信, 重要指示, 指出: what words are taken from.
enum Citation {
  /// The end of such a word within reach after a name.
  static func end(after position: Int, before limit: Int, in text: SpeechText) -> Int? {
    var i = position
    while i < limit, i - position < reach {
      // 聆听了…重要指示: a listener is no author.
      if perception.contains(text[i]) { return nil }
      let match = text.match(i, .cite)
      if match.length > 0 { return i + match.length }
      i += 1
    }
    return nil
  }

  private static let reach = 30
  private static let perception: CharSet = "听学读看"
}
