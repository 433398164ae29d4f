import ArticleModel

/// Speakers and terms of the whole document, merged by name over its articles. Grows section by section.
struct DocumentIndex: Sendable {
  struct SpeakerEntry: Sendable {
    var speaker: Speaker
    /// Bytes of all remarks.
    var weight = 0
    /// Where `]` stops first for this speaker.
    var firstStop: RemarkStop?
  }

  /// What one speaker's remarks hold of a term.
  struct Use: Hashable, Sendable {
    var first: TextRange
    var count = 0
  }

  struct TermEntry: Sendable {
    var term: Term
    /// Sums the term's ranks over the articles: scores of different articles cannot be compared.
    var importance = 0.0
    /// While the terms of a big document are counted anew, those found so far.
    var occurrences: Occurrences
    var count = 0
    /// By speaker, an index into `speakers`.
    var uses: [Int: Use] = [:]

    fileprivate init(_ term: Term) {
      self.term = term
      occurrences = Occurrences(of: term.text)
    }
  }

  private(set) var speakers: [SpeakerEntry] = []
  private(set) var terms: [TermEntry] = []
  /// In the order of the text.
  private(set) var remarks: [IndexedRemark] = []
  /// Of each article that somebody speaks in.
  private var citations: [Citation] = []
  private(set) var outlineRows = OutlineRows()
  /// Bytes of the articles' text.
  private(set) var textBytes = 0
  /// Sections so far, from the first.
  private(set) var sections = 0
  /// What terms are counted in anew once all of them are known: see `TermRecount`.
  private var recount = TermRecount()
  private var speakerByName: [String: Int] = [:]
  private var termByText: [String: Int] = [:]

  /// The term's index in `terms`.
  func rank(of text: String) -> Int? { termByText[text] }
  func term(_ text: String) -> TermEntry? { termByText[text].map { terms[$0] } }
  func speaker(_ name: String) -> Int? { speakerByName[name] }

  /// - Precondition: `section` is the one after the last added.
  mutating func add(_ articles: [Article], section: Int, of count: Int, in source: SourceText) {
    sections = section + 1
    defer { recount.isDone = count == 1 }
    for (index, article) in articles.enumerated() {
      textBytes += article.textBytes
      let merged = article.speakers.map { merge($0) }
      let first = remarks.count
      addRemarks(of: article, speakers: merged, in: source)
      outlineRows.add(article, remarks: remarks[first...], in: source)
      if count > 1 { recount.add(article) }
      addStops(of: article, speakers: merged, section, index)
      for (rank, term) in article.terms.enumerated() { merge(term, rank: rank, in: remarks[first...]) }
    }
  }

  private mutating func addRemarks(of article: Article, speakers merged: [Int], in source: SourceText) {
    guard !article.remarks.isEmpty else { return }
    citations.append(Citation(article))
    for remark in article.remarks
    where merged.indices.contains(remark.speaker) && article.paragraphs.indices.contains(remark.paragraph) {
      let speaker = merged[remark.speaker]
      speakers[speaker].weight += remark.range.count
      remarks.append(
        IndexedRemark(
          remark, in: article.paragraphs[remark.paragraph], speaker: speaker, citation: citations.count - 1, of: source)
      )
    }
  }

  /// All that a speaker says, each remark with its source.
  /// - Parameter speaker: index into `speakers`.
  func words(of speaker: Int, in source: SourceText) -> [Excerpt] {
    remarks.filter { Int($0.speaker) == speaker }.map { remark in
      var citation = citations[Int(remark.citation)]
      citation.speaker = speakers[speaker].speaker
      let paragraph = Paragraph(role: .body, range: remark.range, omissions: remark.omissions)
      return Excerpt(paragraph.text(in: source), citation)
    }
  }

  private mutating func addStops(of article: Article, speakers merged: [Int], _ section: Int, _ index: Int) {
    for stop in RemarkStop.stops(of: article, section: section, article: index) {
      guard let speaker = speakerByName[stop.speaker], speakers[speaker].firstStop == nil else { continue }
      speakers[speaker].firstStop = stop
    }
    // A speaker without a stop of their own (a group among persons) is gone to by the first remark.
    for (i, remark) in article.remarks.enumerated() where merged.indices.contains(remark.speaker) {
      let speaker = merged[remark.speaker]
      guard speakers[speaker].firstStop == nil else { continue }
      speakers[speaker].firstStop = RemarkStop(
        section: section, article: index, remark: i, speaker: speakers[speaker].speaker.name,
        offset: remark.range.lowerBound)
    }
  }

  private mutating func merge(_ speaker: Speaker) -> Int {
    if let known = speakerByName[speaker.name] {
      if speakers[known].speaker.post == nil { speakers[known].speaker.post = speaker.post }
      return known
    }
    speakerByName[speaker.name] = speakers.count
    speakers.append(SpeakerEntry(speaker: speaker))
    return speakers.count - 1
  }

  /// - Parameter remarks: those of the article.
  private mutating func merge(_ term: Term, rank: Int, in remarks: ArraySlice<IndexedRemark>) {
    let at: Int
    if let known = termByText[term.text] {
      at = known
    } else {
      at = terms.count
      termByText[term.text] = at
      terms.append(TermEntry(term))
    }
    if !term.isListedElsewhere { terms[at].importance += 1 / Double(rank + 1) }
    terms[at].occurrences.append(contentsOf: term.occurrences)
    terms[at].count += term.occurrences.count
    for (speaker, uses) in TermRecount.uses(term.occurrences, in: remarks) {
      terms[at].uses[speaker, default: Use(first: uses.first)].count += uses.count
    }
  }

  /// Counts every term in the text of all sections; of a document of one section they were.
  var isCounted: Bool { recount.isDone }

  /// Counts on, once all sections are added.
  /// - Parameter budget: bytes to look through.
  mutating func count(in source: SourceText, budget: Int) {
    recount.count(&terms, in: source, remarks: remarks, budget: budget)
  }
}

extension Reader {
  /// The index of a document that is one section, built when it is first asked for, or of a bigger one once all of it
  /// was analysed.
  mutating func completeIndex() -> DocumentIndex? {
    guard let document else { return nil }
    if document.sectionCount == 1, work.index == nil, let articles = flow?[0]?.articles {
      var index = DocumentIndex()
      index.add(articles, section: 0, of: 1, in: document.source)
      work.index = index
    }
    guard let index = work.index, index.sections == document.sectionCount, index.isCounted else { return nil }
    return index
  }

  /// All sections of a big document are in the index, and its terms are not counted in all of them yet.
  var hasTermsToCount: Bool {
    guard let document, let index = work.index else { return false }
    return index.sections == document.sectionCount && !index.isCounted
  }

  /// Counts on; a term that is active has its right occurrences then.
  mutating func countTerms(budget: Int) {
    guard let document, var index = work.index else { return }
    work.index = nil
    index.count(in: document.source, budget: budget)
    work.index = index
    guard index.isCounted, let hits = selection.hits, case .term = hits.source else { return }
    activate(hits.source, isBackward: hits.isBackward)
    selection.hits?.current = hits.current
  }

  /// While a pane shows the index of a big document, its sections are analysed one after another.
  mutating func wantedSection() -> [Effect] {
    guard let document, overlay.pane?.needsIndex == true, work.awaitedSection == nil, completeIndex() == nil else {
      return []
    }
    let next = work.index?.sections ?? 0
    guard next < document.sectionCount else { return [] }
    work.awaitedSection = next
    return [.analyse(section: next)]
  }

  mutating func takeAnalysed(_ section: Int, _ articles: [Article]) -> [Effect] {
    guard section == work.awaitedSection else { return [] }
    work.awaitedSection = nil
    var articles = articles
    flow?.correct(&articles)
    var index = work.index ?? DocumentIndex()
    work.index = nil
    if index.sections == section, let document {
      index.add(articles, section: section, of: document.sectionCount, in: document.source)
    }
    work.index = index
    return wantedSection()
  }
}
