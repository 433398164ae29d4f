import ArticleModel
import ArticleParsing

/// A text with the expected findings in it: [p post], [n name] or [n short form=full name], [c cue].
///
/// Each line is a paragraph of running text; a line that begins with # is a section heading. A name without a cue
/// behind it in its paragraph (the next [n … begins first) is expected with a remark all the same.
struct MarkedSpeech {
  struct Expected: Hashable, CustomStringConvertible {
    var paragraph: Int
    var speaker: String
    var cue: String?
    var description: String { "\(paragraph) \(speaker) \(cue ?? "-")" }
  }

  var text = ""
  var remarks: [Expected] = []
  var posts: [String: String] = [:]

  init(_ marked: String) {
    var paragraph = 0
    var post: String?
    var rest = Substring(marked)
    while let character = rest.first {
      guard character == "[", let close = rest.firstIndex(of: "]") else {
        if character == "\n" { paragraph += 1 }
        text.append(character)
        rest = rest.dropFirst()
        continue
      }
      let mark = rest[rest.index(after: rest.startIndex)..<close]
      let value = mark.dropFirst(2)
      rest = rest[rest.index(after: close)...]
      let forms = value.split(separator: "=").map(String.init)
      text += forms.first ?? ""
      switch mark.first {
      case "p": post = String(value)
      case "n":
        let name = forms.last ?? ""
        remarks.append(Expected(paragraph: paragraph, speaker: name))
        if let known = post { posts[name] = known }
        post = nil
      default: remarks[remarks.count - 1].cue = forms.first
      }
    }
  }

  /// What the recogniser says of the text without its marks.
  func recognised() -> (remarks: [Expected], posts: [String: String], article: Article) {
    let source = SourceText(text)
    var paragraphs: [Paragraph] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let role: Paragraph.Role = line.hasPrefix("#") ? .sectionHeading : .body
      paragraphs.append(Paragraph(role: role, range: TextRange(offset, offset + line.utf8.count)))
      offset += line.utf8.count + 1
    }
    var article = Article(range: source.whole, paragraphs: paragraphs)
    let text = ArticleText(paragraphs, in: DecodedText(source, source.whole))
    let speech = SpeechRecognizer().speech(in: text)
    (article.speakers, article.remarks) = (speech.speakers, speech.remarks)
    let persons = article.remarks.filter { article.speakers[$0.speaker].kind == .person }
    let found = persons.map { remark in
      Expected(
        paragraph: remark.paragraph, speaker: article.speakers[remark.speaker].name, cue: remark.cue.map { source[$0] })
    }
    var posts: [String: String] = [:]
    for speaker in article.speakers where speaker.kind == .person { posts[speaker.name] = speaker.post }
    return (found, posts, article)
  }
}

extension MarkedSpeech {
  /// Differences between what is marked and what was found, as lines to read; empty when all is as it should be.
  func differences() -> [String] {
    let found = recognised()
    let missed = Set(remarks).subtracting(found.remarks).map { "missed \($0)" }
    let extra = Set(found.remarks).subtracting(remarks).map { "extra \($0)" }
    let wrongPosts = posts.filter { found.posts[$0.key] != $0.value }.map { name, post in
      "post of \(name): \(found.posts[name] ?? "none"), not \(post)"
    }
    return (missed + extra + wrongPosts).sorted()
  }
}
