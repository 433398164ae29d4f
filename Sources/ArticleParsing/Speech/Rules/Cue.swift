import Characters

/// A verb or phrase that reports speech, where it stands.
struct Cue {
  var range: Range<Int>
  /// Reports speech by itself.
  var isStrong: Bool
  /// Weak, but no noun: 回忆, 讲述. The noun-like ones (要求) count at a distance before a colon or quotation only.
  var tells: Bool
  /// 希望, 要求: right behind a name they need no mark.
  var urges: Bool
  /// The character behind the cue, where 了, 着, 过, 道 and 到 are passed over.
  var next: Char

  /// A comma, a colon or a quotation stands right behind the cue.
  var introduces: Bool { next == "，" || introducesQuote }
  /// A colon or a quotation does.
  var introducesQuote: Bool { next == "：" || next == "“" || next == "—" || next == "‘" }
  /// The sentence ends with the cue, as after a quotation.
  var isFinal: Bool { next == "\n" || next.endsSentence || next == "…" }
}
