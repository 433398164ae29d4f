internal import ArticleModel
import Containers

/// What was read of a file.
struct ReadFile {
  var text: HintedText
  /// text, html, epub, …
  var format: String
  /// IANA name.
  var encoding: String
  var decision: EncodingDecision?
}

/// Reads files, whatever they are packed in and whatever their encoding and format are.
struct FileReader {
  let fields: FieldNames
  /// What files are in; found out where it is `nil`.
  let encoding: TextEncoding?
  /// Containers around the file.
  var depth = 0

  /// Containers in containers that are opened.
  private static let deepest = 4

  /// Whether a stream that begins so is worth reading to its end: zeros, noise and what is refused are not.
  static func isReadOn(_ head: [UInt8]) -> Bool {
    let source = SourceText(utf8: head)
    if Packing(source) != nil { return true }
    return Refusal.of(source, name: "") == nil && source.withSpan { (try? EncodingDetector.detect(in: $0)) != nil }
  }

  /// - Parameter name: its ending helps to tell the format.
  func read(_ source: SourceText, name: String) throws(FileProblem) -> ReadFile {
    if let packing = Packing(source) {
      guard depth < Self.deepest else { throw FileProblem(.packedTooDeep) }
      return try PackedFile(packing, reader: inner).read(source, name: name)
    }
    if let refusal = Refusal.of(source, name: name) { throw FileProblem(refusal) }
    if let message = MIMEMessage(source, name: name) { return try read(message, name: name) }
    let detected = try decided(source)
    guard !detected.isPlainUTF8 else { return try read(source, name: name, detected, of: source) }
    guard let decoded = source.withSpan(detected.decoded) else {
      throw FileProblem(.notConvertible, detected.encoding.rawValue)
    }
    return try read(SourceText(utf8: decoded), name: name, detected, of: source)
  }

  private func decided(_ source: SourceText) throws(FileProblem) -> DetectedEncoding {
    try source.withSpan { file throws(FileProblem) in
      if let encoding { return DetectedEncoding(forced: encoding, of: file) }
      return try EncodingDetector.detect(in: file)
    }
  }

  /// Reads what is in a container.
  private var inner: FileReader { FileReader(fields: fields, encoding: encoding, depth: depth + 1) }

  /// - Parameters:
  ///   - source: in UTF-8, whatever the file's encoding was.
  ///   - file: as it is.
  private func read(
    _ source: SourceText, name: String, _ detected: DetectedEncoding, of file: SourceText
  ) throws(FileProblem) -> ReadFile {
    let format = ArticleFormat.detected(name: name, source, fields)
    let text = try format.text(of: source, fields)
    let declared = format == .text ? nil : file.withSpan { DeclaredEncoding.name(in: $0) }
    return ReadFile(
      text: text, format: format.rawValue, encoding: detected.encoding.rawValue,
      decision: EncodingDecision(reason: detected.reason, declared: declared))
  }

  /// A page that a browser saved with all that belongs to it.
  private func read(_ message: MIMEMessage, name: String) throws(FileProblem) -> ReadFile {
    guard depth < Self.deepest, let page = message.page else {
      throw FileProblem(.emptyMessage)
    }
    var file = try inner.read(SourceText(utf8: page.bytes), name: page.isHTML ? "page.html" : "page.txt")
    if message.isDamaged { file.text.markDamage() }
    file.format = "mhtml"
    return file
  }
}

extension HintedText {
  /// Whether there is nothing to read in it.
  var isBlank: Bool { source.withSpan { text in text.indices.allSatisfy { text[$0] <= UInt8(ascii: " ") } } }

  /// Says that what should stand behind its last line is missing.
  mutating func markDamage() {
    let text = source
    var end = text.count
    while end > 0, text[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    var start = end
    while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    hints.append(Hint(.damage, TextRange(start, end), from: .field))
  }
}
