public import ArticleModel
package import System

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

  /// Reads files as this one does, but in an encoding.
  package func forcing(_ encoding: TextEncoding) -> DocumentLoader {
    DocumentLoader(fields: fields, encoding: encoding)
  }

  /// Why a file cannot be read.
  public struct Failure: Error, Hashable, Sendable {
    /// As it was asked for.
    public var path: String
    /// What is wrong with it.
    public var problem: FileProblem

    /// - Parameters:
    ///   - path: as it was asked for.
    ///   - problem: what is wrong with it.
    public init(path: String, _ problem: FileProblem) {
      self.path = path
      self.problem = problem
    }
  }

  /// The article files that a path names: itself, or what is in the folder and its folders, by name: texts (.txt, .md), web
  /// pages (.html, .mht), data sets (.json, .csv, .rss), books (.epub) and what is packed (.gz, .xz, .zip), in capitals or
  /// not. What a browser saves beside a page (`页面_files/`) is no article.
  /// - Throws: when the folder cannot be read or has no articles. Whether a file itself can be read is not looked at.
  public func files(at path: String) throws(Failure) -> [String] {
    guard path != "-", ArticleFiles.isFolder(path) else { return [path] }
    let files = try ArticleFiles.below(path)
    guard !files.isEmpty else {
      let endings = ArticleFiles.endings.joined(separator: " ")
      throw Failure(path: path, FileProblem(.emptyFolder, endings))
    }
    return files
  }

  package static func isFolder(_ path: String) -> Bool { ArticleFiles.isFolder(path) }

  /// Opens a file. One in UTF-8 stays mapped, so that opening costs the same at any size.
  /// - Throws: when the file cannot be read or is no text.
  public func load(path: String) throws(Failure) -> Document {
    try load(contents(of: path), name: path)
  }

  /// What is in a file, to be made a document.
  package func contents(of path: String) throws(Failure) -> FileContents {
    do throws(SystemError) {
      return try FileContents(of: path, where: FileReader.isReadOn)
    } catch {
      throw Failure(path: path, FileProblem(error))
    }
  }

  package func load(_ contents: FileContents, name path: String) throws(Failure) -> Document {
    switch contents {
    case .mapped(let file): return try document(SourceText(file), name: path)
    case .read(let contents): return try load(contents, name: path)
    }
  }

  /// Whether a stream that begins so is read on.
  package static func isReadOn(_ head: [UInt8]) -> Bool { FileReader.isReadOn(head) }

  /// Makes a document of what a stream gave.
  package func load(_ contents: StreamContents, name: String) throws(Failure) -> Document {
    try document(SourceText(utf8: contents.bytes), name: name, isCut: contents.isCut)
  }

  /// Makes a document of bytes that are already here (standard input).
  /// - Parameters:
  ///   - bytes: a whole file, in any of the encodings.
  ///   - name: what the document is called; its ending helps to tell a web page.
  /// - Throws: when the bytes are no text.
  public func load(bytes: [UInt8], name: String) throws(Failure) -> Document {
    try document(SourceText(utf8: bytes), name: name)
  }

  /// - Parameter isCut: more was there than was read.
  private func document(_ source: SourceText, name: String, isCut: Bool = false) throws(Failure) -> Document {
    var file: ReadFile
    do throws(FileProblem) {
      file = try FileReader(fields: fields, encoding: encoding).read(source, name: name)
    } catch {
      throw Failure(path: name, error)
    }
    if isCut { file.text.markDamage() }
    return Document(
      name: name, format: file.format, encoding: file.encoding, source: file.text.source, hints: file.text.hints,
      encodingDecision: file.decision)
  }
}
