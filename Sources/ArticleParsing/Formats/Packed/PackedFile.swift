internal import ArticleModel
import Containers

/// What is in a compressed file, an archive of articles, or a book.
struct PackedFile {
  private let packing: Packing
  /// Reads what is in it.
  private let reader: FileReader

  init(_ packing: Packing, reader: FileReader) {
    self.packing = packing
    self.reader = reader
  }

  func read(_ source: SourceText, name: String) throws(FileProblem) -> ReadFile {
    var unread: [String] = []
    let archive = source.withSpan { bytes in
      Archive(bytes) { entry, head in
        guard Self.isRead(entry) else { return false }
        let isBinary = Self.isBinary(head, named: entry)
        if isBinary, ArticleFiles.isArticle(entry) { unread.append(entry) }
        return !isBinary
      }
    }
    guard let archive else { throw FileProblem(.notUnpackable) }
    var file: ReadFile
    if archive.isSingle {
      file = try reader.read(SourceText(utf8: archive.entries.first?.bytes ?? []), name: Self.innerName(name))
    } else if let book = Book(archive.entries) {
      file = try book.read(reader)
    } else {
      file = try readAll(archive, unread: unread)
    }
    if archive.isDamaged || archive.isTooBig || packing == .zip && !Packing.hasDirectory(source) {
      guard !file.text.isBlank else { throw FileProblem(.damagedArchive) }
      file.text.markDamage()
    }
    return file
  }

  /// An archive of files: each of them has articles of its own.
  /// - Parameter unread: files that should be articles and are no text.
  private func readAll(_ archive: Archive, unread: [String]) throws(FileProblem) -> ReadFile {
    if archive.entries.contains(where: { $0.name == "word/document.xml" || $0.name == "xl/workbook.xml" }) {
      throw FileProblem(.isOffice)
    }
    var files = JoinedFiles()
    let entries = archive.entries.filter { ArticleFiles.isArticle($0.name) }.sorted { $0.name < $1.name }
    for entry in entries {
      if let file = try? reader.read(SourceText(utf8: entry.bytes), name: entry.name) {
        files.add(file)
      } else {
        files.addUnread(entry.name)
      }
    }
    for name in unread { files.addUnread(name) }
    guard let file = files.finished(as: packing == .zip ? "zip" : "tar") else {
      throw FileProblem(archive.isDamaged ? .damagedArchive : .emptyArchive)
    }
    return file
  }

  /// page.html.gz is page.html.
  private static func innerName(_ name: String) -> String {
    let endings = [".gz", ".xz", ".bz2", ".zst", ".zstd", ".z"]
    return endings.first(where: name.lowercased().hasSuffix).map { String(name.dropLast($0.count)) } ?? name
  }

  /// What the system and browsers put into archives, and pictures, are not even unpacked.
  private static func isRead(_ entry: String) -> Bool {
    if entry.isEmpty { return true }
    let last = entry.split(separator: "/").last ?? ""
    return !entry.hasPrefix("__MACOSX") && (!last.hasPrefix(".") || entry.hasSuffix(".rels"))
  }

  /// Whether a file in an archive can be no article: zeros give a bomb away at once.
  private static func isBinary(_ head: [UInt8], named entry: String) -> Bool {
    let source = SourceText(utf8: head)
    if Packing(source) != nil || head.isEmpty || entry == "mimetype" { return false }
    return source.withSpan { (try? EncodingDetector.detect(in: $0)) == nil }
  }
}

/// Files' texts one behind the other, a new article at the beginning of each.
struct JoinedFiles {
  private var writer = HintedTextWriter()
  private var encoding: String?
  private var unread: [String] = []

  /// Keeps the name of a file that cannot be read, for a finding at the end.
  mutating func addUnread(_ name: String) { unread.append(name) }

  mutating func add(_ file: ReadFile) {
    let source = file.text.source
    if writer.count > 0 { writer.endLine() }
    writer.beginArticle(from: .field)
    let start = writer.count
    for offset in Self.laterArticles(of: file) {
      writer.add(Hint(.articleStart, TextRange(start + offset, start + offset), from: .position))
    }
    writer.write(source.withSpan { span in span.indices.map { span[$0] } })
    for var hint in file.text.hints {
      hint.range = TextRange(start + hint.range.lowerBound, start + hint.range.upperBound)
      writer.add(hint)
    }
    if source.count > 0, source[source.count - 1] != UInt8(ascii: "\n") { writer.endLine() }
    encoding = encoding ?? file.encoding
  }

  /// Where articles begin in a file behind its first: a plain text says so nowhere, and in a text with hints none begins
  /// where they do not say it.
  private static func laterArticles(of file: ReadFile) -> [Int] {
    guard file.text.hints.isEmpty else { return [] }
    let articles = ArticleParser.heads(of: Document(name: "", source: file.text.source))
    return articles.dropFirst().map(\.range.lowerBound)
  }

  private mutating func writeUnread() {
    for name in unread {
      writer.endLine()
      let start = writer.count
      writer.writeLine(name.utf8, as: .furniture, from: .field)
      writer.add(Hint(.damage, TextRange(start, start + name.utf8.count), from: .field))
    }
  }

  /// `nil` where nothing was added.
  consuming func finished(as format: String) -> ReadFile? {
    writeUnread()
    return encoding.map { ReadFile(text: writer.finished(), format: format, encoding: $0) }
  }
}
