import ArticleModel

/// What an article has besides its text, as bytes: the column `layout`.
package enum ArticleLayout {
  private static let roles = Paragraph.Role.allCases
  private static let remarkKinds: [Remark.Kind] = [.direct, .indirect, .mixed, .cited]
  private static let termKinds: [Term.Kind] = [.repeated, .quoted, .known, .own]
  private static let speakerKinds: [Speaker.Kind] = [.person, .group]

  package static func bytes(of article: StoredArticle) -> [UInt8] {
    var out = NumberWriter()
    out.write(article.searched)
    out.write(article.paragraphs.count)
    for paragraph in article.paragraphs {
      out.write(roles.firstIndex(of: paragraph.role) ?? 0)
      out.write(paragraph.range)
    }
    out.write(article.speakers.count)
    for speaker in article.speakers {
      out.write(speakerKinds.firstIndex(of: speaker.kind) ?? 0)
      out.write(speaker.name)
      out.write(speaker.post ?? "")
    }
    out.write(article.remarks.count)
    for remark in article.remarks {
      out.write(remark.speaker)
      out.write(remark.paragraph)
      out.write(remarkKinds.firstIndex(of: remark.kind) ?? 0)
      out.write(remark.range)
      out.write(remark.cue ?? 0..<0)
      out.write(remark.quotes.count)
      for quote in remark.quotes { out.write(quote) }
    }
    out.write(article.terms.count)
    for term in article.terms {
      out.write(term.text)
      out.write(termKinds.firstIndex(of: term.kind) ?? 0)
      out.write(term.count)
    }
    return out.bytes
  }

  /// Sets what the bytes say of an article; of damaged bytes, what can be read.
  package static func read(_ bytes: [UInt8], into article: inout StoredArticle) {
    var reader = NumberReader(bytes)
    article.searched = reader.number()
    article.paragraphs = reader.many { reader in
      StoredArticle.Paragraph(role: reader.one(of: roles), range: reader.places())
    }
    article.speakers = reader.many { reader in
      let kind = reader.one(of: speakerKinds)
      let name = reader.text()
      let post = reader.text()
      return Speaker(kind: kind, name: name, post: post.isEmpty ? nil : post)
    }
    article.remarks = reader.many { reader in
      let (speaker, paragraph) = (reader.number(), reader.number())
      let kind = reader.one(of: remarkKinds)
      let (range, cue) = (reader.places(), reader.places())
      let quotes = reader.many { $0.places() }
      return StoredArticle.Remark(
        speaker: speaker, paragraph: paragraph, kind: kind, range: range, cue: cue.isEmpty ? nil : cue, quotes: quotes)
    }
    article.terms = reader.many { reader in
      let text = reader.text()
      return StoredArticle.Term(text: text, kind: reader.one(of: termKinds), count: reader.number())
    }
    article.remarks.removeAll { !article.speakers.indices.contains($0.speaker) }
  }
}

extension NumberWriter {
  fileprivate mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }
}

extension NumberReader {
  fileprivate mutating func places() -> Range<Int> {
    let start = number()
    let count = number()
    // Of damaged bytes anything may come.
    return start >= 0 && count >= 0 && start < 1 << 40 && count < 1 << 40 ? start..<start + count : 0..<0
  }

  fileprivate mutating func one<Element>(of list: [Element]) -> Element {
    let index = number()
    return list.indices.contains(index) ? list[index] : list[0]
  }

  fileprivate mutating func many<Element>(_ element: (inout NumberReader) -> Element) -> [Element] {
    let count = number()
    var elements: [Element] = []
    while elements.count < count, !isBroken { elements.append(element(&self)) }
    if isBroken, !elements.isEmpty { elements.removeLast() }
    return elements
  }
}
