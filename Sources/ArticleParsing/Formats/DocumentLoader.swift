package import ArticleModel
import Glibc

/// Opens a file as a document: its bytes, decoded, and how its sections are analysed.
package struct DocumentLoader: Sendable {
  private let analyse: Document.Analyse

  package init(parser: ArticleParser = ArticleParser()) {
    analyse = { source, range in parser.articles(in: source, range: range) }
  }

  /// - Parameter analyse: how a section becomes articles, the person's own corrections included.
  package init(analyse: @escaping Document.Analyse) { self.analyse = analyse }

  /// Why a file cannot be read.
  package struct Failure: Error, Hashable, Sendable {
    package var path: String
    package var reason: String

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// The article files that a path names: itself, or what is in the folder, by name.
  package func files(at path: String) throws(Failure) -> [String] {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    guard let folder = opendir(path) else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix("."), name.hasSuffix(".txt") { names.append(name) }
    }
    guard !names.isEmpty else { throw Failure(path: path, reason: "no articles in this folder (.txt)") }
    return names.sorted().map { (path.hasSuffix("/") ? path : path + "/") + $0 }
  }

  /// Opens a file.
  package func load(path: String) throws(Failure) -> Document {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure(path: path, reason: String(cString: strerror(errno)))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw Failure(path: path, reason: "is a folder") }
    if status.st_size == 0 { return try load(bytes: [], name: path) }
    guard let source = SourceText(mapping: descriptor, count: Int(status.st_size)) else {
      throw Failure(path: path, reason: "cannot be mapped")
    }
    return document(name: path, format: "text", encoding: "UTF-8", source: source)
  }

  /// Reads bytes that are already here (standard input).
  package func load(bytes: [UInt8], name: String) throws(Failure) -> Document {
    document(name: name, format: "text", encoding: "UTF-8", source: SourceText(utf8: bytes))
  }

  private func document(name: String, format: String, encoding: String, source: SourceText) -> Document {
    Document(name: name, format: format, encoding: encoding, source: source, analyse: analyse)
  }
}
