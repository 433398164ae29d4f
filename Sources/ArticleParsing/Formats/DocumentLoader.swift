package import ArticleModel
import Glibc

/// Opens a file as a document: its bytes, decoded, and how its sections are analysed.
package struct DocumentLoader: Sendable {
  private let parser: ArticleParser

  package init(parser: ArticleParser = ArticleParser()) { self.parser = parser }

  /// Why a file cannot be read.
  package struct Failure: Error, Hashable, Sendable {
    package var path: String
    package var reason: String
  }

  package func load(path: String) throws(Failure) -> Document {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, let source = SourceText(mapping: descriptor, count: Int(status.st_size))
    else { throw Failure(path: path, reason: "cannot be mapped") }
    return document(name: path, format: "text", encoding: "UTF-8", source: source)
  }

  private func document(name: String, format: String, encoding: String, source: SourceText) -> Document {
    let parser = parser
    return Document(name: name, format: format, encoding: encoding, source: source) { source, range in
      parser.articles(in: source, range: range)
    }
  }
}
