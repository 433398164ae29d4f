package import ArticleModel

/// The reader as a value: actions in, effects and frames out. Knows no terminal and no files.
package struct Reader: Sendable {
  package private(set) var settings: ReaderSettings
  package private(set) var size: ScreenSize
  package private(set) var document: Document?

  package init(settings: ReaderSettings = ReaderSettings(), size: ScreenSize) {
    self.settings = settings
    self.size = size
  }

  /// Takes one action.
  /// - Returns: what the world should do, in order.
  package mutating func update(_ action: Action) -> [Effect] {
    switch action {
    case .key(.character("q")): return [.quit]
    case .resize(let size): self.size = size
    case .opened(let document, _): self.document = document
    default: break
    }
    return []
  }

  /// The screen as it stands. Lays out what it shows, hence mutating.
  package mutating func frame() -> Frame { Frame(size: size) }
}
