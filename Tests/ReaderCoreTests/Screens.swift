import ArticleModel
import Glibc
import ReaderCore
import Testing

/// Keys in, screen out.
struct Session {
  var reader: Reader
  private(set) var effects: [Effect] = []
  /// What was typed into prompts, to be known in later sittings.
  private(set) var remembered: [String] = []
  private var known: KnownDocument
  var document: Document { known.document }

  init(
    _ known: KnownDocument = SamplePage.document, size: ScreenSize = ScreenSize(columns: 80, rows: 24),
    settings: ReaderSettings = ReaderSettings()
  ) {
    self.known = known
    reader = Reader(settings: settings, size: size)
    open(known)
  }

  /// Opens another document, or the same one again.
  mutating func open(_ known: KnownDocument, at offset: Int? = nil) {
    self.known = known
    send(.opened(known.document, at: offset))
  }

  /// Sends an action and does what the world would: idle work at once, sections analysed at once.
  mutating func send(_ action: Action) {
    var queue = [action]
    var rounds = 0
    while !queue.isEmpty, rounds < 10_000 {
      rounds += 1
      for effect in reader.update(queue.removeFirst(), of: known) {
        switch effect {
        case .idle: if !queue.contains(where: { if case .idle = $0 { true } else { false } }) { queue.append(.idle) }
        case .analyse(let section):
          queue.append(.analysed(section: section, articles: known.articles(in: document.sectionRange(section))))
        case .remember(let text, _): remembered.append(text)
        default: effects.append(effect)
        }
      }
    }
  }

  /// Types keys: a character each, or a name in angle brackets (`<enter>`, `<ctrl-f>`).
  mutating func type(_ keys: String) {
    var rest = keys[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(name: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        send(.key(key))
        rest = rest[rest.index(after: end)...]
      } else {
        send(.key(.character(first)))
        rest = rest.dropFirst()
      }
    }
  }

  var frame: Frame { reader.frame() }

  var rows: [String] { (0..<frame.size.rows).map { frame.text(ofRow: $0) } }

  var status: String { rows.last ?? "" }
}

/// The screen after some keys.
func screen(
  keys: String, size: ScreenSize = ScreenSize(columns: 80, rows: 24), settings: ReaderSettings = ReaderSettings()
) -> Frame {
  var session = Session(size: size, settings: settings)
  session.type(keys)
  return session.frame
}

/// Golden screens: text files beside the tests, rewritten when KANBAO_REWRITE_GOLDEN=1.
enum Golden {
  private static let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Golden/"

  static func check(_ frame: Frame, _ name: String, location: SourceLocation = #_sourceLocation) {
    let text = frame.description + "\n" + frame.roles
    let path = folder + name + ".txt"
    if getenv("KANBAO_REWRITE_GOLDEN") != nil {
      guard let file = fopen(path, "w") else { return }
      fputs(text, file)
      fclose(file)
      return
    }
    #expect(text == read(path), "golden \(name)", sourceLocation: location)
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
