package import ArticleModel
package import ArticleParsing
package import ReaderCore
import System

/// Finds where an article goes on that breaks off with 下转第二版: in another file of the issue.
package struct ContinuationFinder {
  private let files: [String]
  private let loader: DocumentLoader

  /// - Parameter files: among which the issue is.
  package init(files: [String], loader: DocumentLoader) { (self.files, self.loader) = (files, loader) }

  /// Files that are looked into, and bytes of one.
  private static let mostFiles = 400
  private static let longestFile = 4 << 20

  /// The file and the offset of the article in it; `nil` where no file has the page.
  /// - Parameter document: the open one.
  package func find(_ request: JumpRequest, from document: Document) -> (document: Document, offset: Int)? {
    guard let target = JumpTarget(request.pointer) else { return nil }
    var best: (document: Document, offset: Int)?
    var most = 0
    for file in issue(of: document.name).prefix(Self.mostFiles) {
      guard let candidate = opened(file, document) else { continue }
      for article in ArticleParser.heads(of: candidate) {
        let isItself = file == document.name && article.headline == request.headline
        let score = isItself ? 0 : score(article, in: candidate, target, request)
        if score > most { (best, most) = ((candidate, article.range.lowerBound), score) }
      }
    }
    return best
  }

  private func opened(_ file: String, _ document: Document) -> Document? {
    if file == document.name { return document }
    guard let status = try? FileStatus(of: file), status.size <= Self.longestFile else { return nil }
    return try? loader.load(path: file)
  }

  /// The files of the same day, where their folders are named by days; else those of the same folder.
  private func issue(of name: String) -> [String] {
    if let day = PathDate.date(in: name) { return files.filter { PathDate.date(in: $0) == day } }
    let folder = Self.folder(of: name)
    return files.filter { Self.folder(of: $0) == folder }
  }

  private static func folder(of path: String) -> Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
}

// MARK: - Which article it is

extension ContinuationFinder {
  /// How much speaks for an article: its page, a jump line that leads back here, its title; 0 for none of these.
  private func score(
    _ article: Article, in document: Document, _ target: JumpTarget, _ request: JumpRequest
  ) -> Int {
    let number = article.page?.number ?? Self.number(in: document.name)
    if let page = target.page, let number, page != number { return 0 }
    let leadsHere = article.findings.contains { finding in
      guard finding.kind == .jumpLine, let back = JumpTarget(document.source[finding.range]) else { return false }
      return back.leadsBack != target.leadsBack
        && (back.page == nil || request.page == nil || back.page == request.page)
    }
    let isOnPage = target.page != nil && target.page == number
    guard isOnPage || leadsHere else { return 0 }
    return (isOnPage ? 1 : 0) + (leadsHere ? 4 : 0) + (Self.areAlike(article.headline, request.headline) ? 8 : 0)
  }

  /// The page that a file is named by, where it says nothing itself: 02.txt.
  private static func number(in path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    let digits = name.prefix { $0 != "." }.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }
    return digits.count <= 2 ? Int(String(digits.reversed())) : nil
  }

  /// Characters of a title that tell it.
  private static let shortestTitle = 4

  /// Whether one title is in the other: the second page often prints a shorter one.
  private static func areAlike(_ a: [String], _ b: [String]) -> Bool {
    let (a, b) = (words(of: a), words(of: b))
    guard min(a.count, b.count) >= shortestTitle else { return false }
    return a.contains(b) || b.contains(a)
  }

  private static func words(of title: [String]) -> String { title.joined().filter { $0.isLetter || $0.isNumber } }
}
