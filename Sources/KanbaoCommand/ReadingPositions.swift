import Glibc

/// Where the person stopped in each file: `OFFSET<tab>PATH` a line, the latest last.
struct ReadingPositions {
  private var entries: [(path: String, offset: Int)] = []
  private var isLoaded = false
  private var isChanged = false

  /// Files remembered.
  private static let limit = 500

  /// Bytes into the decoded text; `nil` for a file that has not been read before.
  subscript(name: String) -> Int? {
    mutating get {
      load()
      guard let path = Self.absolute(name) else { return nil }
      return entries.last { $0.path == path }?.offset
    }
    set {
      load()
      guard let newValue, let path = Self.absolute(name) else { return }
      entries.removeAll { $0.path == path }
      entries.append((path, newValue))
      isChanged = true
    }
  }

  func save() {
    guard isChanged, let file = PersonalFiles.state("positions.tsv") else { return }
    let text = entries.suffix(Self.limit).map { "\($0.offset)\t\($0.path)\n" }.joined()
    _ = FileBytes.replace(file, with: Array(text.utf8))
  }

  private mutating func load() {
    guard !isLoaded else { return }
    isLoaded = true
    guard let file = PersonalFiles.state("positions.tsv"), let bytes = FileBytes.read(file) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard fields.count == 2, let offset = Int(String(decoding: fields[0], as: UTF8.self)) else { continue }
      entries.append((String(decoding: fields[1], as: UTF8.self), offset))
    }
  }

  /// `nil` for what is no file (standard input, the sample) and for a path that would tear a line.
  private static func absolute(_ name: String) -> String? {
    guard let resolved = realpath(name, nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.contains("\n") ? nil : path
  }
}
