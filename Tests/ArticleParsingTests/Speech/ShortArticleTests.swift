import ArticleModel
import ArticleParsing
import FoundationEssentials
import Testing

/// The shortest articles there are: nothing vouches for a name, nothing stands before it, the text ends at once.
@Suite("Articles of one sentence")
struct ShortArticleTests {
  private static let subjects = ["言立诚", "市长言立诚", "言立诚同志", "言委员", "他", "穆萨·卡里姆", "言立诚、葛静怡", "大家"]
  private static let adjuncts = ["", "曾", "多次", "在大会上"]
  private static let tails = ["", "：“好。”", "过，要做强。", "了的“好”"]

  /// Every reporting verb of the lexicon.
  private static let cues: [String] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../../Resources/lexicons/cues.tsv"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
      $0.split(separator: "\t").first.map(String.init)
    }
  }()

  @Test("Every cue, behind every kind of subject and adjunct, at the text's beginning and end", arguments: subjects)
  func everyCue(subject: String) {
    #expect(Self.cues.count > 300)
    var outside: [String] = []
    for cue in Self.cues {
      for adjunct in Self.adjuncts {
        for tail in Self.tails {
          let text = subject + adjunct + cue + tail
          let source = SourceText(text)
          let articles = ArticleParser().articles(in: source, range: source.whole)
          let isInside = articles.allSatisfy { $0.remarks.allSatisfy { source.whole.contains($0.range) } }
          if !isInside { outside.append(text) }
        }
      }
    }
    #expect(outside == [])
  }

  @Test(
    "Traditional characters are known by one of them",
    arguments: [
      "[p 議員][n 葛靜怡][c 說]：「橋老了。」", "[p 縣長][n 言立誠][c 指]，撥款已到。", "[p 特首][n 言立誠][c 回應稱]，會依法辦事。",
      "[p 店東][n 言國強][c 苦笑說]：「租金太貴。」",
    ])
  func traditional(marked: String) { #expect(MarkedSpeech(marked).differences() == []) }

  @Test("Words said in the past are nobody's without a post, and his who has one")
  func past() {
    #expect(MarkedSpeech("言立诚曾说过，要做强。").differences() == [])
    #expect(MarkedSpeech("[p 市长][n 言立诚]曾[c 说]过，要做强。").differences() == [])
  }
}
