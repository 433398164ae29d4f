import Algorithms
package import ArticleModel
import Characters

/// Makes of an article what the archive keeps.
package struct ArticleRecorder {
  private let source: SourceText
  package private(set) var stored = StoredArticle()
  /// What is searched, for the index: paragraphs, each with an end behind it.
  package private(set) var codes: [UInt16] = []
  /// Of what is searched: two articles with the same words are one.
  package private(set) var fingerprint = Fingerprint(first: 0, second: 0)
  /// Where in the source each of these characters begins, and the last paragraph ends; in ascending order.
  private var offsets: [Int] = []

  /// - Returns: `nil` for an article without text.
  package static func record(
    _ article: Article, in source: SourceText
  ) -> ArticleRecorder? {
    var recorder = ArticleRecorder(source: source)
    recorder.take(article)
    return recorder.codes.isEmpty ? nil : recorder
  }

  private init(source: SourceText) { self.source = source }

  private mutating func take(_ article: Article) {
    stored.day = article.date?.number ?? 0
    stored.paper = article.masthead
    stored.page = article.page
    stored.headline = article.headline.joined(separator: " ")
    stored.speakers = article.speakers
    stored.terms = article.terms.map {
      StoredArticle.Term(text: $0.text, kind: $0.kind, count: $0.occurrences.count)
    }
    takeText(article.paragraphs)
    takeRemarks(article.remarks)
  }

  private mutating func takeText(_ paragraphs: [Paragraph]) {
    let kept = paragraphs.filter { $0.role != .metadata }
    let size = kept.reduce(0) { $0 + $1.range.count + 1 }
    stored.text.reserveCapacity(size)
    codes.reserveCapacity(size / 3 + kept.count)
    offsets.reserveCapacity(size / 3 + kept.count)
    var ranges = kept.map { _ in 0..<0 }
    for (index, paragraph) in kept.enumerated() where paragraph.role.holdsTerms {
      let start = codes.count
      take(paragraph)
      ranges[index] = start..<codes.count
      offsets.append(paragraph.range.upperBound)
      codes.append(GramCode.paragraphEnd)
      stored.text.append(UInt8(ascii: "\n"))
    }
    stored.searched = codes.count
    fingerprint = Fingerprint(stored.text)
    var position = codes.count
    for (index, paragraph) in kept.enumerated() where !paragraph.role.holdsTerms {
      let text = paragraph.text(in: source)
      let count = text.unicodeScalars.count
      ranges[index] = position..<position + count
      position += count + 1
      stored.text += text.utf8
      stored.text.append(UInt8(ascii: "\n"))
    }
    stored.paragraphs = zip(kept, ranges).map { StoredArticle.Paragraph(role: $0.role, range: $1) }
  }

  /// A paragraph as it reads.
  private mutating func take(_ paragraph: Paragraph) {
    var from = paragraph.range.lowerBound
    for omission in paragraph.omissions
    where paragraph.range.contains(omission.range) && omission.range.lowerBound >= from {
      take(from..<omission.range.lowerBound)
      if omission.replacement == .blank { take(scalar: 0x20, at: omission.range.lowerBound) }
      from = omission.range.upperBound
    }
    take(from..<max(from, paragraph.range.upperBound))
  }

  private mutating func take(scalar: UInt32, at offset: Int) {
    codes.append(GramCode.code(scalar))
    offsets.append(offset)
    stored.text.append(UInt8(scalar))
  }

  private mutating func take(_ range: Range<Int>) {
    source.withSpan { bytes in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let scalar = UTF8Decoder.scalar(in: bytes, at: offset, end: range.upperBound)
        codes.append(GramCode.code(scalar.value))
        offsets.append(offset)
        if scalar.isWellFormed {
          for i in offset..<offset + scalar.count { stored.text.append(bytes[i]) }
        } else {
          stored.text += "\u{FFFD}".utf8
        }
        offset += scalar.count
      }
    }
  }

  private mutating func takeRemarks(_ remarks: [Remark]) {
    for remark in remarks where stored.speakers.indices.contains(remark.speaker) {
      let range = places(remark.range)
      // In a paragraph that is not searched nothing is found.
      guard !range.isEmpty else { continue }
      let paragraph = stored.paragraphs.firstIndex { $0.range.contains(range.lowerBound) } ?? 0
      stored.remarks.append(
        StoredArticle.Remark(
          speaker: remark.speaker, paragraph: paragraph, kind: remark.kind, range: range, cue: remark.cue.map(places),
          quotes: remark.quotes.map(places).filter { !$0.isEmpty }))
    }
  }

  /// The characters of a range of the source.
  private func places(_ range: TextRange) -> Range<Int> {
    let start = offsets.partitioningIndex { $0 >= range.lowerBound }
    let end = offsets.partitioningIndex { $0 >= range.upperBound }
    return start..<max(start, end)
  }
}
