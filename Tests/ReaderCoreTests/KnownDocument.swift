import ArticleModel
import ReaderCore

/// A document, and what its analysis gives.
struct KnownDocument: Sendable {
  let document: Document
  private let analyse: @Sendable (SourceText, TextRange) -> [Article]

  init(name: String, source: SourceText, analyse: @escaping @Sendable (SourceText, TextRange) -> [Article]) {
    document = Document(name: name, source: source)
    self.analyse = analyse
  }

  init(name: String, source: SourceText, articles: [Article]) {
    self.init(name: name, source: source) { _, range in articles.filter { range.contains($0.range) } }
  }

  var source: SourceText { document.source }

  func articles(in range: TextRange) -> [Article] { analyse(source, range) }
}

extension Reader {
  /// Takes an action to its end, as the world would: what is required is supplied at once.
  /// - Returns: the other effects.
  mutating func update(_ action: Action, of known: KnownDocument) -> [Effect] {
    var others: [Effect] = []
    var actions = [action]
    while let action = actions.popLast() {
      for effect in update(action) {
        guard case .require(let request) = effect else {
          others.append(effect)
          continue
        }
        actions.append(.supplied(request, articles: known.articles(in: request.range)))
      }
    }
    return others
  }
}
