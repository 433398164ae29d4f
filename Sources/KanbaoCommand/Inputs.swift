import ArticleModel
import ArticleParsing
import Glibc

/// The files named on the command line, opened one after the other. What cannot be read is reported and passed over.
struct Inputs {
  private let paths: [String]
  private let loader: DocumentLoader
  private(set) var failed = false

  init(_ paths: [String], loader: DocumentLoader) {
    self.paths = paths
    self.loader = loader
  }

  /// Opens every file in turn; folders are opened up into their articles.
  mutating func readAll(_ body: (Document) -> Void) {
    for path in expanded() {
      if let document = opened(path) { body(document) }
    }
  }

  /// One file; `nil` when it cannot be read, which is then reported.
  mutating func opened(_ path: String) -> Document? {
    do throws(DocumentLoader.Failure) {
      return try open(path)
    } catch {
      report(error)
      return nil
    }
  }

  /// The files themselves, folders replaced by what is in them.
  mutating func expanded() -> [String] {
    var files: [String] = []
    for path in paths {
      do throws(DocumentLoader.Failure) {
        files += try loader.files(at: path)
      } catch {
        report(error)
      }
    }
    return files
  }

  private func open(_ path: String) throws(DocumentLoader.Failure) -> Document {
    guard path == "-" else { return try loader.load(path: path) }
    guard let bytes = FileBytes.read(descriptor: STDIN_FILENO) else {
      throw DocumentLoader.Failure(path: Self.standardInput, reason: String(cString: strerror(errno)))
    }
    return try loader.load(bytes: bytes, name: Self.standardInput)
  }

  private mutating func report(_ failure: DocumentLoader.Failure) {
    StandardError.report(failure.path, failure.reason)
    failed = true
  }

  static let standardInput = "标准输入"
}
