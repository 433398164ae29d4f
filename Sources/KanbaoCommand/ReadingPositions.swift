package import ArticleModel
package import System

/// Where the person stopped in each file: `OFFSET<tab>WORDS<tab>PATH` a line, the latest last. The words are those at the
/// offset; they find the place again when the file was written anew. Earlier lines have none: `OFFSET<tab>PATH`.
package struct ReadingPositions {
  private struct Entry {
    var path: String
    /// Bytes into the decoded text.
    var offset: Int
    var words: String

    var line: String { words.isEmpty ? "\(offset)\t\(path)" : "\(offset)\t\(words)\t\(path)" }
  }

  private var entries: [Entry] = []
  private let file: StateFile
  private var isLoaded = false
  /// Paths of entries that are not in the file yet.
  private var changed: Set<String> = []

  /// Files remembered.
  package static let limit = 500
  /// Characters.
  private static let wordsKept = 16
  /// Bytes on either side of the old place in which its words are looked for.
  private static let reach = 1 << 20

  /// - Parameter file: `nil` remembers nothing.
  package init(file: String?, door: FileDoor = FileDoor()) {
    self.file = StateFile(file, door: door) { Self.entry($0) != nil }
  }

  /// The person's own.
  init() { self.init(file: PersonalFiles.state("positions.tsv")) }

  /// Where to go on in a document, bytes; `nil` for one that has not been read before.
  package mutating func offset(in document: Document) -> Int? {
    load()
    guard let path = Self.absolute(document.name), let entry = entries.last(where: { $0.path == path }) else {
      return nil
    }
    return Self.place(of: entry, in: document.source)
  }

  /// Remembers a place in a document.
  package mutating func note(_ offset: Int, in document: Document) {
    load()
    guard let path = Self.absolute(document.name) else { return }
    entries.removeAll { $0.path == path }
    entries.append(Entry(path: path, offset: offset, words: offset == 0 ? "" : Self.words(at: offset, document.source)))
    changed.insert(path)
  }

  /// Those of some files that have been read, the one read last first.
  /// - Parameter folder: in which all of them lie: it is resolved once, not file by file.
  package mutating func read(of files: [String], in folder: String? = nil) -> [String] {
    load()
    guard !entries.isEmpty else { return [] }
    let base = folder.flatMap(Folder.resolved)
    var names: [String: String] = [:]
    for name in files {
      let path: String?
      if let folder, let base, name.hasPrefix(folder) {
        let rest = name.dropFirst(folder.count)
        path = rest.hasPrefix("/") ? base + rest : base + "/" + rest
      } else {
        path = Self.absolute(name)
      }
      if let path { names[path] = name }
    }
    return entries.reversed().compactMap { names[$0.path] }
  }

  /// Writes what is new beside what other readers have written meanwhile. What could not be written is tried again at the
  /// next call.
  package mutating func save() -> StateFile.Trouble? {
    guard !changed.isEmpty else { return nil }
    let mine = entries.filter { changed.contains($0.path) }.map(\.line)
    let trouble = file.update { [changed] lines in
      let others = lines.filter { line in Self.entry(line).map { !changed.contains($0.path) } ?? false }
      return (others + mine).suffix(Self.limit)
    }
    if case .notWritten = trouble { return trouble }
    changed = []
    return trouble
  }

  /// Sets a damaged file aside.
  package func mend() -> StateFile.Trouble? { file.mend() }

  private mutating func load() {
    guard !isLoaded else { return }
    isLoaded = true
    entries = file.lines.compactMap(Self.entry)
  }

  private static func entry(_ line: String) -> Entry? {
    let fields = line.split(separator: "\t", maxSplits: 1)
    guard fields.count == 2, let offset = Int(fields[0]) else { return nil }
    // A path begins with a slash, words never do.
    guard !fields[1].hasPrefix("/"), let tab = fields[1].firstIndex(of: "\t") else {
      return Entry(path: String(fields[1]), offset: offset, words: "")
    }
    return Entry(
      path: String(fields[1][fields[1].index(after: tab)...]), offset: offset, words: String(fields[1][..<tab]))
  }

  /// `nil` for what is no file (standard input, the sample) and for a path that would tear a line.
  private static func absolute(_ name: String) -> String? {
    Folder.resolved(name).flatMap { path in path.unicodeScalars.contains { $0.value < 0x20 } ? nil : path }
  }

  private static func words(at offset: Int, _ source: SourceText) -> String {
    let end = source.scalarBoundary(atOrBefore: min(source.count, offset + 4 * wordsKept))
    let text = source[TextRange(min(offset, end), end)].prefix { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } }
    return text.hasPrefix("/") ? "" : String(text.prefix(wordsKept))
  }

  private static func place(of entry: Entry, in source: SourceText) -> Int {
    let offset = min(max(0, entry.offset), source.count)
    let words = Array(entry.words.utf8)
    guard !words.isEmpty else { return offset }
    return NearestWords.place(of: words, near: offset, reach: reach, in: source) ?? offset
  }
}
