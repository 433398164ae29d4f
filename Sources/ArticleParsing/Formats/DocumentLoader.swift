public import ArticleModel
import System

/// Opens files as documents: plain text, Markdown, web pages, feeds, JSON and tables, in UTF-8, UTF-16, GB 18030 or Big5.
///
/// Encoding and format are found out from the bytes. Opening a file does not analyse it: see `ArticleParser`.
public struct DocumentLoader: Sendable {
  private let fields: FieldNames
  private let encoding: TextEncoding?

  /// - Parameters:
  ///   - fields: which fields of JSON and of tables hold title, date and text.
  ///   - encoding: what the files are in; found out where it is `nil`.
  public init(fields: FieldNames = FieldNames(), encoding: TextEncoding? = nil) {
    self.fields = fields
    self.encoding = encoding
  }

  /// Why a file cannot be read.
  public struct Failure: Error, Hashable, Sendable {
    /// As it was asked for.
    public var path: String
    /// In words, without the path (No such file or directory).
    public var reason: String

    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  private static let textExtensions = [".txt", ".text", ".md", ".markdown", ".mkd"]
  private static let pageExtensions = [".html", ".htm", ".shtml", ".shtm", ".xhtml"]
  private static let dataExtensions = [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".atom"]
  private static let extensions = textExtensions + pageExtensions + dataExtensions

  /// The article files that a path names: itself, or what is in the folder and its folders, by name: texts (.txt, .md),
  /// web pages (.html, .htm, .shtml, .xhtml) and data sets (.json, .jsonl, .csv), in capitals or not. What a browser saves beside a page (`页面_files/`) is
  /// no article.
  /// - Throws: when the folder cannot be read or has no articles. Whether a file itself can be read is not looked at.
  public func files(at path: String) throws(Failure) -> [String] {
    guard path != "-", Self.isFolder(path) else { return [path] }
    let files = try Self.articles(below: path, depth: 0)
    guard !files.isEmpty else {
      throw Failure(
        path: path, reason: "no articles in this folder (.txt, .md, .html, .htm, .shtml, .json, .jsonl, .csv)")
    }
    return files
  }

  /// Folders in folders that are looked into: a newspaper's year, month, day and page.
  private static let deepest = 6

  private static func articles(below path: String, depth: Int) throws(Failure) -> [String] {
    var files: [String] = []
    let names = try names(in: path)
    let pages = Set(names.compactMap { stem(of: $0, without: pageExtensions) })
    for name in names {
      let inner = (path.hasSuffix("/") ? path : path + "/") + name
      if stem(of: name, without: extensions) != nil {
        files.append(inner)
      } else if depth < deepest, !belongsToPage(name, pages), isFolder(inner, followingLinks: false) {
        files += try articles(below: inner, depth: depth + 1)
      }
    }
    return files
  }

  /// A name without one of some endings; `nil` where it has none of them.
  private static func stem(of name: String, without endings: [String]) -> String? {
    let lower = name.lowercased()
    return endings.first { lower.hasSuffix($0) && name.count > $0.count }.map { String(name.dropLast($0.count)) }
  }

  /// What browsers call the folder of a page's pictures and scripts: the page's name and one of these.
  private static let companions = ["_files", ".files", "_file", "_文件", "_檔案", "-Dateien", "_fichiers", "_archivos"]

  private static func belongsToPage(_ folder: String, _ pages: Set<String>) -> Bool {
    companions.contains { folder.hasSuffix($0) && pages.contains(String(folder.dropLast($0.count))) }
  }

  private static func names(in folder: String) throws(Failure) -> [String] {
    do throws(SystemError) {
      return try Folder.names(in: folder).sorted()
    } catch {
      throw Failure(path: folder, reason: error.reason)
    }
  }

  package static func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
    (try? FileStatus(of: path, followingLinks: followingLinks))?.kind == .folder
  }

  /// Opens a file. One in UTF-8 stays mapped, so that opening costs the same at any size.
  /// - Throws: when the file cannot be read or is no text.
  public func load(path: String) throws(Failure) -> Document {
    let contents: FileContents
    do throws(SystemError) {
      contents = try FileContents(of: path)
    } catch {
      throw Failure(path: path, reason: error.reason)
    }
    switch contents {
    case .mapped(let file): return try document(SourceText(file), name: path)
    case .read(let bytes): return try load(bytes: bytes, name: path)
    }
  }

  /// Makes a document of bytes that are already here (standard input).
  /// - Parameters:
  ///   - bytes: a whole file, in any of the encodings.
  ///   - name: what the document is called; its ending helps to tell a web page.
  /// - Throws: when the bytes are no text.
  public func load(bytes: [UInt8], name: String) throws(Failure) -> Document {
    try document(SourceText(utf8: bytes), name: name)
  }

  /// Finds out encoding and format; what is not plain UTF-8 text is converted into a text of its own.
  private func document(_ source: SourceText, name: String) throws(Failure) -> Document {
    let detected: DetectedEncoding
    do throws(FormatProblem) {
      detected = try decided(source)
    } catch {
      throw Failure(path: name, reason: error.reason)
    }
    guard !detected.isPlainUTF8 else { return try document(source, name: name, encoding: detected.encoding) }
    guard let decoded = source.withSpan(detected.decoded) else {
      throw Failure(path: name, reason: "cannot be converted from \(detected.encoding.rawValue)")
    }
    return try document(SourceText(utf8: decoded), name: name, encoding: detected.encoding)
  }

  private func decided(_ source: SourceText) throws(FormatProblem) -> DetectedEncoding {
    try source.withSpan { file throws(FormatProblem) in
      if let encoding { return DetectedEncoding(forced: encoding, of: file) }
      return try EncodingDetector.detect(in: file)
    }
  }

  /// - Parameter source: in UTF-8, whatever the file's encoding was.
  private func document(_ source: SourceText, name: String, encoding: TextEncoding) throws(Failure) -> Document {
    let format = ArticleFormat.detected(name: name, source, fields)
    let text: HintedText
    do throws(FormatProblem) {
      text = try format.text(of: source, fields)
    } catch {
      throw Failure(path: name, reason: error.reason)
    }
    return Document(
      name: name, format: format.rawValue, encoding: encoding.rawValue, source: text.source, hints: text.hints)
  }
}
