import Characters
import Lexicon

/// 头一个报名的是某某。这位云岭机械厂厂长说: the sentence behind tells the post of whom a sentence ends with.
struct FollowingPost {
  let text: SpeechText

  /// The post, where the clause behind begins with 这位 and a post of several words, and goes on with its predicate.
  func post(behind mention: Mention) -> Range<Int>? {
    guard text[mention.end] == "。", text.has(Self.demonstratives, at: mention.end + 1) else { return nil }
    let start = mention.end + 1 + Self.demonstrativeLength
    let limit = text.parts[mention.part].range.upperBound
    let clause = start..<max(start, text.clauseEnd(from: start, limit: min(limit, start + Self.longest)))
    for head in clause.dropFirst() {
      let match = text.match(head, .post)
      let end = head + match.length
      guard match.length >= 2, !match.classes.has([.kin, .description]),
        !text[end].isHanzi || NameReader(text: text).follow(end) >= 4
      else { continue }
      let post = PostReader(text: text).read(head: head, end: end, floor: start)
      return post.lowerBound == start ? post : nil
    }
    return nil
  }

  private static let demonstratives: WordList = "这位 这名"
  /// Characters.
  private static let demonstrativeLength = 2
  private static let longest = 30
}
