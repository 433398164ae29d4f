import System

/// Where the person stopped in each file: `OFFSET<tab>PATH` a line, the latest last.
package struct ReadingPositions {
  private var entries: [(path: String, offset: Int)] = []
  private let file: String?
  private var isLoaded = false
  private var isChanged = false

  /// Files remembered.
  package static let limit = 500

  /// - Parameter file: `nil` remembers nothing.
  package init(file: String?) { self.file = file }

  /// The person's own.
  init() { self.init(file: PersonalFiles.state("positions.tsv")) }

  /// Bytes into the decoded text; `nil` for a file that has not been read before.
  package subscript(name: String) -> Int? {
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

  /// Writes what is new. A position that cannot be kept is no reason to bother the person.
  package func save() {
    guard isChanged, let file else { return }
    let text = entries.suffix(Self.limit).map { "\($0.offset)\t\($0.path)\n" }.joined()
    try? SmallFile.replace(file, with: Array(text.utf8))
  }

  private mutating func load() {
    guard !isLoaded else { return }
    isLoaded = true
    guard let file, let bytes = try? SmallFile.read(file) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard fields.count == 2, let offset = Int(String(decoding: fields[0], as: UTF8.self)) else { continue }
      entries.append((String(decoding: fields[1], as: UTF8.self), offset))
    }
  }

  /// `nil` for what is no file (standard input, the sample) and for a path that would tear a line.
  private static func absolute(_ name: String) -> String? {
    Folder.resolved(name).flatMap { $0.contains("\n") ? nil : $0 }
  }
}
