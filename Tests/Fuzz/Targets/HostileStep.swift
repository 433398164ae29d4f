import ArticleModel
import ArticleParsing
import ReaderCore
import TextLayout

/// What kanbao does with a text, one thing at a time.
package enum HostileStep: CaseIterable, Sendable {
  /// Bytes to a document.
  case load
  /// Structure, speech and terms, of one section: a longer text is analysed section by section.
  case analyse
  case layOut
  /// Opened in the reader, to the end and back, all idle work done.
  case read

  /// Bytes: one size, and twice that.
  package var sizes: [Int] {
    switch self {
    case .load: [1 << 17, 1 << 18]
    case .analyse, .layOut: [45 << 10, 90 << 10]
    case .read: [1 << 17, 1 << 18]
    }
  }

  /// What is to be timed, all that it needs being there.
  package func prepared(_ input: HostileInput, size: Int) -> () -> Void {
    let bytes = input.bytes(size)
    if self == .load { return { _ = Self.document(bytes, input) } }
    let document = Self.document(bytes, input)
    switch self {
    case .load, .analyse:
      let parser = ArticleParser()
      return { _ = parser.articles(in: document) }
    case .layOut:
      let parts = Self.lines(of: document.source)
      let setter = Typesetter(options: LayoutOptions(measure: 80))
      return {
        document.source.withSpan { span in
          for part in parts { _ = setter.lines(of: Block(range: part, style: .body), in: span) }
        }
      }
    case .read: return { Self.read(document) }
    }
  }

  /// What is refused is an empty document.
  private static func document(_ bytes: [UInt8], _ input: HostileInput) -> Document {
    (try? DocumentLoader().load(bytes: bytes, name: input.file)) ?? Document(name: input.file, source: SourceText(""))
  }

  private static func lines(of source: SourceText) -> [Range<Int>] {
    source.withSpan { bytes in
      var lines: [Range<Int>] = []
      var start = 0
      for i in 0..<bytes.count where bytes[i] == UInt8(ascii: "\n") {
        if i > start { lines.append(start..<i) }
        start = i + 1
      }
      if start < bytes.count { lines.append(start..<bytes.count) }
      return lines
    }
  }

  private static func read(_ document: Document) {
    var world = World(document: document, size: ScreenSize(columns: 80, rows: 24))
    for key in [Key.character("G"), .character("g"), .character(" "), .character("j"), .character("]")] {
      world.send(.key(key))
    }
  }
}
