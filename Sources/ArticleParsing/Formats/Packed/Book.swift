internal import ArticleModel
import Containers

/// An EPUB (3.3): its chapters in the order of the spine, each an article.
struct Book {
  private let files: [String: [UInt8]]
  /// What the book says of itself: author, publisher, date.
  private var particulars = ArticleRecord()
  /// Names of the chapters, in order.
  private var chapters: [String] = []
  /// The spine is missing, or names files that are not there.
  private var isDamaged = false

  /// `nil` where an archive is no book.
  init?(_ entries: [Archive.Entry]) {
    files = Dictionary(entries.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let mark = String(decoding: files["mimetype"] ?? [], as: UTF8.self)
    guard mark.hasPrefix("application/epub+zip") || files["META-INF/container.xml"] != nil else { return nil }
    if let package = packageName(entries) { readPackage(package) }
    if chapters.isEmpty {
      isDamaged = true
      chapters = entries.map(\.name).filter(BookPackage.isPage)
    }
  }

  /// The name of the package document: as the container says, else by its ending.
  private func packageName(_ entries: [Archive.Entry]) -> String? {
    let container = XMLEvents(files["META-INF/container.xml"] ?? [])
    for case .attribute("full-path", let path) in container {
      let name = String(decoding: path, as: UTF8.self)
      if files[name] != nil { return name }
    }
    return entries.first { $0.name.hasSuffix(".opf") }?.name
  }

  private mutating func readPackage(_ name: String) {
    let package = BookPackage(XMLEvents(files[name] ?? []))
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    let named = (package.spine.isEmpty ? package.pages : package.spine).map { Self.resolved($0, in: folder) }
    chapters = named.filter { files[$0] != nil }
    isDamaged = package.spine.isEmpty || chapters.count < named.count
    particulars.set(.author, package.author)
    particulars.set(.source, package.publisher ?? package.title)
    particulars.set(.date, package.date)
  }

  /// A reference of the package as a name in the archive.
  private static func resolved(_ reference: String, in folder: String) -> String {
    var parts: [Substring] = []
    for part in (folder + reference.decodingPercents).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  func read(_ reader: FileReader) throws(FileProblem) -> ReadFile {
    var writer = RecordWriter()
    for chapter in chapters {
      guard let bytes = files[chapter], let record = record(of: bytes) else { continue }
      writer.write(record)
    }
    if writer.isEmpty { throw FileProblem(.emptyBook) }
    if isDamaged { writer.markDamage() }
    return ReadFile(text: writer.finished(), format: "epub", encoding: TextEncoding.utf8.rawValue)
  }

  /// A chapter as an article: its first heading is its title. `nil` for a cover or an empty page.
  private func record(of page: [UInt8]) -> ArticleRecord? {
    let html = page.span.detectedUTF8 ?? page
    let text = FieldText(html)
    guard !text.isEmpty else { return nil }
    var record = particulars
    if let first = text.marks.first, first.role == .sectionHeading, first.range.lowerBound == 0 {
      record.set(.title, Array(text.firstLine))
    }
    record.set(.body, html)
    return record
  }
}

extension Span<UInt8> {
  /// The text as UTF-8, whatever its encoding is; `nil` when it is none.
  fileprivate var detectedUTF8: [UInt8]? { (try? EncodingDetector.detect(in: self))?.decoded(self) }
}

extension String {
  /// %E7%AB%A0 as it is meant.
  var decodingPercents: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
