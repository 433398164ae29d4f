import ArticleModel
import ArticleParsing
import Synchronization
import System
import SystemPackage

/// Standard input that comes slowly: what has come is read while the rest is on its way. `descriptor` says that more is there.
final class SlowPipe: Sendable {
  private struct State {
    /// What has come and was not taken yet.
    var news: StreamContents?
    var isAtEnd = false
  }

  private let state = Mutex(State())
  private let wakePipe = WakePipe()

  /// How long a person waits before they see a part of it, and how often that part grows.
  private static let patience = Duration.milliseconds(300)
  private static let interval = Duration.seconds(1)
  /// Bytes. Of more than this only much more is worth reading anew.
  private static let long = 1 << 20

  /// Readable when there is news.
  var descriptor: FileDescriptor { wakePipe.descriptor }

  /// - Parameter contents: what has come so far.
  private init(after contents: StreamContents) {
    if !BackgroundThread.start({ self.follow(contents) }) { state.withLock { $0.isAtEnd = true } }
  }

  /// Reads standard input to its end or, where that takes long, until what has come is a text to be shown.
  /// - Returns: `rest` follows what is still to come.
  static func begin(_ loader: DocumentLoader) throws(SystemError) -> (contents: StreamContents, rest: SlowPipe?) {
    var contents = StreamContents()
    while !(try FileDescriptor.standardInput.read(on: &contents, for: patience, where: DocumentLoader.isReadOn)) {
      if let text = contents.wholeLines, isShown(text, loader) { return (text, SlowPipe(after: contents)) }
    }
    return (contents, nil)
  }

  /// Half a data set or half an archive is nothing to show.
  private static func isShown(_ contents: StreamContents, _ loader: DocumentLoader) -> Bool {
    (try? loader.load(contents, name: Inputs.standardInputName))?.format == "text"
  }

  private func follow(_ begun: StreamContents) {
    var contents = begun
    var told = begun.bytes.count
    while true {
      let isAtEnd =
        (try? FileDescriptor.standardInput.read(on: &contents, for: Self.interval, where: { _ in true })) ?? true
      let grown = contents.bytes.count
      guard isAtEnd || grown < Self.long || grown > told + told / 2 else { continue }
      told = grown
      let news = isAtEnd ? contents : contents.wholeLines
      state.withLock { $0 = State(news: news ?? $0.news, isAtEnd: isAtEnd) }
      wakePipe.wake()
      if isAtEnd { return }
    }
  }

  /// What has come, if that is news, and whether it is all.
  func news() -> (contents: StreamContents?, isAtEnd: Bool) {
    wakePipe.clear()
    return state.withLock { state in
      defer { state.news = nil }
      return (state.news, state.isAtEnd)
    }
  }
}

extension StreamContents {
  /// Up to the last line end; `nil` where there is none.
  fileprivate var wholeLines: StreamContents? {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    var lines = self
    lines.bytes.removeSubrange((end + 1)...)
    return lines
  }
}
