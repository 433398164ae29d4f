import ArticleModel
import ArticleParsing

/// Texts made of the words that the rules look for.
enum ArticleTargets {
  private static let context =
    "江州日报  2031-05-12  第1版\n渡口又开了\n　　江州市市长言立诚表示，渡口要修好。副市长欧阳文竹说：“修好了。”老陈是船工。\n　　"

  /// - Parameter bytes: the first says whether people are known already.
  static func speechText(_ bytes: ArraySlice<UInt8>) -> String {
    var grammar = Grammar(bytes)
    let hasContext = grammar.number(below: 2) == 1
    return (hasContext ? context : "") + grammar.text(words: 300, from: Vocabulary.sentences)
  }

  static func speech(_ bytes: [UInt8]) throws {
    let source = SourceText(speechText(bytes[...]))
    try ArticleChecks.check(
      Document(name: "文", source: source), with: ArticleParser(ownTerms: ["渡口", "数字乡村"]))
  }

  static func structure(_ bytes: [UInt8]) throws {
    var grammar = Grammar(bytes[...])
    let source = SourceText(grammar.text(words: 300, from: Vocabulary.pages))
    try ArticleChecks.check(Document(name: "文", source: source))
  }
}
