package import ArticleModel

/// What a worker made of some files, on its way to the one writer: the articles and the lists of their texts.
package struct Batch: Sendable {
  package enum Outcome: Int, Sendable {
    case read, unreadable
    /// It was touched, but is what it was.
    case unchanged
    /// A part of a long file: more comes in the next batch.
    case begun
  }

  package struct File: Sendable {
    /// Its number in what the worker was given.
    package var index: Int
    package var outcome: Outcome
    package var fingerprint: Fingerprint
    /// How many of the articles are its.
    package var articles: Int
  }

  package struct Item: Sendable {
    package var fingerprint: Fingerprint
    package var day: Int
    package var paper: String
    package var page: Article.Page?
    package var headline: String
    package var searched: Int
    package var text: [UInt8]
    package var layout: [UInt8]
  }

  package var files: [File] = []
  package var items: [Item] = []
  /// As `GramSorter.lists` makes them, of all texts in a row.
  var lists: [UInt8] = []

  package init() {}
}

extension Batch {
  package var bytes: [UInt8] {
    var out = NumberWriter()
    out.write(files.count)
    for file in files {
      out.write(file.index)
      out.write(file.outcome.rawValue)
      out.write(file.fingerprint)
      out.write(file.articles)
    }
    out.write(items.count)
    for item in items {
      out.write(item.fingerprint)
      out.write(item.day)
      out.write(item.paper)
      out.write(item.page == nil ? 0 : 1)
      if let page = item.page {
        out.write((page.number ?? -1) + 1)
        out.write(page.name ?? "")
      }
      out.write(item.headline)
      out.write(item.searched)
      out.write(item.text)
      out.write(item.layout)
    }
    out.write(lists)
    return out.bytes
  }

  package init(_ bytes: [UInt8]) {
    var reader = NumberReader(bytes)
    for _ in 0..<reader.number() {
      files.append(
        File(
          index: reader.number(), outcome: Outcome(rawValue: reader.number()) ?? .unreadable,
          fingerprint: reader.fingerprint(), articles: reader.number()))
    }
    for _ in 0..<reader.number() {
      let (fingerprint, day, paper) = (reader.fingerprint(), reader.number(), reader.text())
      var page: Article.Page?
      if reader.number() == 1 {
        let number = reader.number() - 1
        let name = reader.text()
        page = Article.Page(number: number < 0 ? nil : number, name: name.isEmpty ? nil : name)
      }
      items.append(
        Item(
          fingerprint: fingerprint, day: day, paper: paper, page: page, headline: reader.text(),
          searched: reader.number(), text: reader.list(), layout: reader.list()))
    }
    lists = reader.list()
  }
}

/// Puts a batch together, article by article.
package struct BatchMaker {
  private var batch = Batch()
  private var codes: [UInt16] = []
  /// Articles that no file was said to have yet.
  private var pending = 0

  package init() {}

  /// Bytes of text so far, nearly.
  package var size: Int { codes.count * 3 }

  package mutating func add(_ article: Article, in source: SourceText) {
    guard let record = ArticleRecorder.record(article, in: source) else { return }
    let stored = record.stored
    codes += record.codes
    pending += 1
    batch.items.append(
      Batch.Item(
        fingerprint: record.fingerprint, day: stored.day, paper: stored.paper ?? "", page: stored.page,
        headline: stored.headline, searched: stored.searched, text: stored.text,
        layout: ArticleLayout.bytes(of: stored)))
  }

  /// The articles since the last call were a file's.
  package mutating func end(_ index: Int, _ outcome: Batch.Outcome, _ fingerprint: Fingerprint) {
    batch.files.append(Batch.File(index: index, outcome: outcome, fingerprint: fingerprint, articles: pending))
    pending = 0
  }

  /// The batch, which ends here; a new one begins.
  package mutating func take() -> Batch {
    batch.lists = GramSorter.lists(of: codes)
    defer { self = BatchMaker() }
    return batch
  }
}

extension NumberWriter {
  fileprivate mutating func write(_ fingerprint: Fingerprint) {
    write(whole: fingerprint.first)
    write(whole: fingerprint.second)
  }
}

extension NumberReader {
  fileprivate mutating func fingerprint() -> Fingerprint { Fingerprint(first: whole(), second: whole()) }
}
