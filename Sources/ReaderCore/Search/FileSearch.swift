package import ArticleModel

/// A search through many files: a value that the world takes to the files, for the reader opens none.
package struct FileSearch: Hashable, Sendable {
  let source: Hits.Source
  private let matcher: Matcher

  /// `nil` where there is nothing to look for.
  init?(_ source: Hits.Source) {
    guard let hits = Hits(source) else { return nil }
    self.source = source
    matcher = hits.matcher
  }

  /// Bytes of a big file that are looked through at a time.
  private static let slice = 4 << 20
  /// Hits of a file that are listed; the others are only counted.
  static let mostListed = 500

  /// Looks through a document, or through a slice of a big one.
  /// - Parameters:
  ///   - findings: what was found in it so far.
  ///   - analysing: gives the articles of a section; asked only where something stands.
  package func look(
    through document: Document, after findings: FileFindings, analysing: (TextRange) -> [Article]
  ) -> FileFindings {
    guard case .upTo(let start) = findings.progress else { return findings }
    var found = FileFindings(file: findings.file, progress: .read)
    let isOneSection = document.sectionCount == 1
    let end = isOneSection ? document.source.count : min(document.source.count, start + matcher.budget(Self.slice))
    guard let ranges = document.source.withSpan({ try? matcher.all(in: $0, from: start, to: end) }) else {
      found.progress = .givenUp
      return found
    }
    for ranges in ranges.chunked(bySectionOf: document) {
      guard findings.listed + found.listed < Self.mostListed else {
        found.count += ranges.count
        continue
      }
      list(ranges, in: document, analysing, &found, most: Self.mostListed - findings.listed - found.listed)
    }
    if end < document.source.count { found.progress = .upTo(max(end, ranges.last?.upperBound ?? 0)) }
    return found
  }

  /// - Parameter ranges: of one section; not empty.
  private func list(
    _ ranges: [TextRange], in document: Document, _ analysing: (TextRange) -> [Article],
    _ found: inout FileFindings, most: Int
  ) {
    let section = document.section(at: ranges[0].lowerBound)
    let articles = analysing(document.sectionRange(section))
    // As the reader counts: what is left out of the page counts only in a document of several sections.
    var shown = ranges
    if document.sectionCount == 1 {
      let view = SectionView(index: 0, articles: articles, style: PageStyle(), in: document.source)
      shown = ranges.filter { view.shows($0.lowerBound) }
    }
    found.count += shown.count
    for article in articles {
      let hits = shown.prefix(most).filter { article.range.contains($0.lowerBound) }
      guard !hits.isEmpty else { continue }
      found.articles.append(
        FileFindings.InArticle(
          title: article.title(in: document.source), date: article.date,
          hits: hits.map { FileHit($0, in: document.source, speaker: article.speaker(at: $0)) }))
    }
  }
}

extension Article {
  /// Who says what stands in a range.
  func speaker(at range: TextRange) -> String? {
    guard let remark = remarks.first(where: { $0.range.contains(range) }), speakers.indices.contains(remark.speaker)
    else { return nil }
    return speakers[remark.speaker].name
  }
}

extension [TextRange] {
  /// Neighbours that begin in one section.
  fileprivate func chunked(bySectionOf document: Document) -> [[TextRange]] {
    guard document.sectionCount > 1 else { return isEmpty ? [] : [self] }
    var chunks: [[TextRange]] = []
    var end = 0
    for range in self {
      if range.lowerBound >= end {
        chunks.append([])
        end = document.sectionRange(document.section(at: range.lowerBound)).upperBound
      }
      chunks[chunks.count - 1].append(range)
    }
    return chunks
  }
}
