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

  private static let extensions = [".txt", ".html", ".htm"]

  /// The article files that a path names: itself, or what is in the folder, by name.
  package func files(at path: String) throws(Failure) -> [String] {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    let files = try Self.articles(below: path, depth: 0)
    guard !files.isEmpty else { throw Failure(path: path, reason: "no articles in this folder (.txt, .html, .htm)") }
    return files
  }

  /// Folders in folders that are looked into: a newspaper's year, month, day and page.
  private static let deepest = 6

  private static func articles(below path: String, depth: Int) throws(Failure) -> [String] {
    guard let folder = opendir(path) else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var files: [String] = []
    for name in names.sorted() {
      let inner = (path.hasSuffix("/") ? path : path + "/") + name
      var status = stat()
      if extensions.contains(where: name.hasSuffix) {
        files.append(inner)
      } else if depth < deepest, lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        files += try articles(below: inner, depth: depth + 1)
      }
    }
    return files
  }

  /// The same text, analysed as this loader does.
  package func renewed(_ document: Document) -> Document {
    Document(
      name: document.name, format: document.format, encoding: document.encoding, source: document.source,
      analyse: analyse)
  }

  /// Opens a file. One in UTF-8 stays mapped, so that opening costs the same at any size.
  package func load(path: String) throws(Failure) -> Document {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure(path: path, reason: String(cString: strerror(errno)))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw Failure(path: path, reason: "is a folder") }
    let isPlain = status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
    if isPlain, let source = SourceText(mapping: descriptor, count: Int(status.st_size)) {
      return try document(source, name: path)
    }
    // A pipe, a device, a file of /proc: only reading tells what is in it.
    return try load(bytes: try Self.bytes(descriptor, name: path), name: path)
  }

  /// Reads bytes that are already here (standard input).
  package func load(bytes: [UInt8], name: String) throws(Failure) -> Document {
    try document(SourceText(utf8: bytes), name: name)
  }

  private static func bytes(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: name, reason: String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Finds out encoding and format; what is not plain UTF-8 text is converted into a text of its own.
  private func document(_ source: SourceText, name: String) throws(Failure) -> Document {
    // Not as the closure's result, whose type the runtime would have to look up before the first screen.
    var detected: TextEncoding?
    source.withBytes { detected = TextEncoding.detected(in: $0) }
    guard let encoding = detected else {
      throw Failure(path: name, reason: "is not a text file")
    }
    guard encoding != .utf8 else { return try document(source, name: name, encoding: encoding) }
    guard let decoded = source.withBytes(encoding.decoded) else {
      throw Failure(path: name, reason: "cannot be converted from \(encoding.name)")
    }
    return try document(SourceText(utf8: decoded), name: name, encoding: encoding)
  }

  /// - Parameter source: in UTF-8, whatever the file's encoding was.
  private func document(_ source: SourceText, name: String, encoding: TextEncoding) throws(Failure) -> Document {
    var source = source
    let format = source.withBytes { ArticleFormat.detected(name: name, $0) }
    if format != .text {
      guard let text = source.withBytes(format.text) else { throw Failure(path: name, reason: "is too big a page") }
      source = text
    }
    return Document(name: name, format: format.rawValue, encoding: encoding.name, source: source, analyse: analyse)
  }
}
