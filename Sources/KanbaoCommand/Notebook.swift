package import ArticleModel
import Characters
package import ReaderCore
package import System

/// The person's marks and notes of all files: `notes.tsv` in kanbao's state folder, one a line, the latest last. Nothing is
/// ever written beside an article. A line has, parted by tabs,
///
///     TEXT  KIND  OFFSET  LENGTH  WORDS  NOTE  WHO  SOURCE  HEADLINE  PATH
///
/// TEXT is a fingerprint of the article file's text, which knows it again under another name or in another encoding; KIND is
/// `note` or `mark` and a letter; OFFSET and LENGTH are bytes; WORDS are the passage, which finds it again in a changed text.
/// Tabs, line ends and backslashes inside a field are written `\\t`, `\\n`, `\\\\`. Lines that begin with # are the person's own.
package struct Notebook {
  package struct Entry: Hashable, Sendable {
    package var fingerprint: String
    /// `note`, or `mark` and a letter.
    package var kind: String
    package var offset: Int
    package var length: Int
    package var words: String
    package var note: String
    package var who: String
    package var source: String
    package var headline: String
    package var path: String

    var isNote: Bool { kind == "note" }

    /// What the reader shows for it.
    func mark(at range: TextRange) -> Note? {
      isNote ? Note(.note(note), at: range) : kind.last.map { Note(.mark($0), at: range) }
    }
  }

  private let file: StateFile

  /// - Parameter file: `nil` keeps nothing.
  package init(file: String?, door: FileDoor = FileDoor()) { self.file = StateFile(file, door: door) }

  /// The person's own.
  init() { self.init(file: PersonalFiles.state("notes.tsv")) }

  package var entries: [Entry] { file.lines.compactMap(Self.entry) }

  /// Sets a damaged file aside.
  package func mend() -> StateFile.Trouble? { file.mend() }

  /// Those of a document, where they stand now.
  package func notes(of document: Document) -> [Note] {
    let known = entries
    guard !known.isEmpty else { return [] }
    let fingerprint = Self.fingerprint(of: document.source)
    let path = Folder.resolved(document.name)
    return known.filter { $0.fingerprint == fingerprint || $0.path == path }.compactMap { entry in
      guard let start = Self.place(of: entry, in: document.source) else { return nil }
      let end = document.source.scalarBoundary(atOrBefore: start + min(entry.length, document.source.count - start))
      let range = TextRange(start, max(start, end))
      return entry.mark(at: range)
    }
  }

  /// Those of files that are not open, file by file in their order, as they stood when the file was last read.
  package func notes(of files: [String]) -> [FiledNote] {
    let known = Dictionary(grouping: entries, by: \.path)
    guard !known.isEmpty else { return [] }
    return files.flatMap { file in
      let own = Folder.resolved(file).flatMap { known[$0] } ?? []
      return own.compactMap { entry in
        let length = min(entry.length, .max - entry.offset)
        return entry.mark(at: TextRange(entry.offset, entry.offset + length)).map {
          FiledNote($0, words: entry.words, headline: entry.headline, in: file)
        }
      }.sorted { $0.note.range < $1.note.range }
    }
  }

  package func add(_ note: Note, words: String, citation: Citation?, in document: Document) -> StateFile.Trouble? {
    let kind: String
    var text = ""
    switch note.kind {
    case .mark(let letter): kind = "mark \(letter)"
    case .note(let written): (kind, text) = ("note", written)
    }
    let entry = Entry(
      fingerprint: Self.fingerprint(of: document.source), kind: kind, offset: note.range.lowerBound,
      length: note.range.count, words: words, note: text, who: citation?.who ?? "", source: citation?.source ?? "",
      headline: citation?.headline ?? "", path: Folder.resolved(document.name) ?? document.name)
    return file.update { $0 + [Self.line(entry)] }
  }

  package func remove(_ note: Note, in document: Document) -> StateFile.Trouble? {
    let fingerprint = Self.fingerprint(of: document.source)
    let path = Folder.resolved(document.name)
    func isMeant(_ line: String) -> Bool {
      guard let entry = Self.entry(line), entry.fingerprint == fingerprint || entry.path == path else { return false }
      switch note.kind {
      case .mark(let letter): return entry.kind == "mark \(letter)"
      case .note(let text):
        return entry.isNote && entry.note == text
          && (entry.offset == note.range.lowerBound
            || Self.place(of: entry, in: document.source) == note.range.lowerBound)
      }
    }
    return file.update { lines in
      guard let at = lines.lastIndex(where: isMeant) else { return nil }
      return Array(lines[..<at] + lines[(at + 1)...])
    }
  }

  private static func entry(_ line: String) -> Entry? {
    guard !line.hasPrefix("#") else { return nil }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped($0) }
    guard fields.count == 10, let offset = Int(fields[2]), let length = Int(fields[3]), offset >= 0, length >= 0 else {
      return nil
    }
    return Entry(
      fingerprint: fields[0], kind: fields[1], offset: offset, length: length, words: fields[4], note: fields[5],
      who: fields[6], source: fields[7], headline: fields[8], path: fields[9])
  }

  private static func line(_ entry: Entry) -> String {
    [
      entry.fingerprint, entry.kind, String(entry.offset), String(entry.length), entry.words, entry.note, entry.who,
      entry.source, entry.headline, entry.path,
    ].map(escaped).joined(separator: "\t")
  }

  /// Without controls, which would tear a line or show as damage.
  private static func escaped(_ field: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\".unicodeScalars
      case "\t": result += "\\t".unicodeScalars
      case "\n": result += "\\n".unicodeScalars
      case _ where scalar.value < 0x20: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Scalar by scalar: an accent behind an escape belongs to no letter of it.
  private static func unescaped(_ field: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Bytes that a fingerprint is made of.
  private static let fingerprinted = 1 << 16

  /// Of the text, blanks and line ends apart: another encoding, another name, other line ends are the same text.
  package static func fingerprint(of source: SourceText) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    source.withSpan { bytes in
      for i in 0..<min(bytes.count, fingerprinted) where bytes[i] > 0x20 {
        hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01b3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Bytes on either side of the old place in which the words are looked for.
  private static let reach = 1 << 18

  /// Where an entry's words stand now; `nil` where they are gone.
  private static func place(of entry: Entry, in source: SourceText) -> Int? {
    // The first words are enough: an undone line end may stand further on.
    let words = Array(entry.words.prefix { !$0.isNewline }.prefix(12).utf8)
    let offset = min(entry.offset, source.count)
    guard !words.isEmpty else { return offset }
    return NearestWords.place(of: words, near: offset, reach: reach, in: source)
  }
}

extension Notebook {
  /// Notes as Markdown: a heading a file, then each passage with its source and what was written to it.
  package static func markdown(_ entries: [Entry]) -> String {
    var text = ""
    var title = ""
    for entry in entries where entry.isNote {
      let heading = [entry.headline.isEmpty ? entry.path : entry.headline, entry.source].filter { !$0.isEmpty }
        .joined(separator: " · ")
      if heading != title { text += (text.isEmpty ? "" : "\n") + "## \(heading)\n" }
      title = heading
      text += "\n" + entry.words.split(separator: "\n").map { "> \($0)\n" }.joined()
      let from = [entry.who, entry.source].filter { !$0.isEmpty }.joined(separator: "，")
      if !from.isEmpty { text += ">\n> — \(from)\n" }
      if !entry.note.isEmpty { text += "\n\(entry.note)\n" }
    }
    return PlainText.cleaned(text)
  }
}
