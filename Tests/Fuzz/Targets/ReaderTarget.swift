import ArticleModel
import ArticleParsing
import ReaderCore

/// Any keys, on an article made of the words that the rules look for, on screens of any size.
enum ReaderTarget {
  private static let keys: [Key] =
    CommandTable.bindings.flatMap(\.keys)
    + [
      .escape, .enter, .tab, .backspace, .left, .right, .delete, .down, .up, .character("1"), .character("9"),
      .character("a"), .character("乡"), .character("，"), .character(" "), .f(9), .alt("x"), .paste("渡口\n"),
      .mouse(MouseEvent(.press, column: 3, row: 2)), .mouse(MouseEvent(.doublePress, column: 9, row: 4)),
      .mouse(MouseEvent(.wheelDown, column: 1, row: 1)), .mouse(MouseEvent(.press, column: 79, row: 9)),
    ]

  private static let otherPage = ArticleTargets.speechText([1])

  /// The first two bytes are the screen, the next says how many of the rest are keys.
  static func run(_ bytes: [UInt8]) throws {
    guard bytes.count > 4 else { return }
    let keyCount = min(bytes.count - 3, Int(bytes[2]))
    let text = ArticleTargets.speechText(bytes[(3 + keyCount)...])
    var world = World(
      document: Document(name: "文", source: SourceText(text)),
      size: ScreenSize(columns: 1 + Int(bytes[0]) % 130, rows: 1 + Int(bytes[1]) % 40))
    for byte in bytes[3..<(3 + keyCount)] {
      switch byte {
      case 255:
        world.send(.resize(ScreenSize(columns: 1 + world.document.source.count % 90, rows: 1 + keyCount % 30)))
      // Another program writes the file: it is opened again, shorter or longer.
      case 254: world.open(Document(name: "文", source: SourceText(String(text.prefix(text.count / 2)))))
      case 253: world.open(Document(name: "别的", source: SourceText(otherPage)))
      default: world.send(.key(keys[Int(byte) % keys.count]))
      }
      try check(world)
    }
  }

  private static func check(_ world: World) throws {
    let frame = world.reader.frame()
    let size = frame.size
    try FuzzTargets.check(frame.cells.count == size.columns * size.rows, "cells of another size")
    try FuzzTargets.check(
      (0...world.document.source.count).contains(world.reader.position), "reads outside of the text")
    if let cursor = frame.cursor {
      try FuzzTargets.check(cursor.column < size.columns && cursor.row < size.rows, "a cursor off the screen")
    }
    for row in 0..<size.rows {
      let cells = Array(frame.row(row))
      for (i, cell) in cells.enumerated() {
        let follows = i > 0 && cells[i - 1].width == 2
        try FuzzTargets.check(cell.isContinuation == follows, "half a cluster in row \(row), column \(i)")
        try FuzzTargets.check(cell.width < 2 || i + 1 < size.columns, "a cluster cut at the edge of row \(row)")
      }
    }
  }
}

/// Does what the reader asks for, at once.
struct World {
  var reader: Reader
  var document: Document
  private let parser = ArticleParser()

  init(document: Document, size: ScreenSize) {
    self.document = document
    reader = Reader(settings: ReaderSettings(), size: size)
    open(document)
  }

  mutating func open(_ document: Document) {
    self.document = document
    send(.opened(document))
  }

  mutating func send(_ action: Action) {
    var actions = [action]
    var rounds = 0
    while let next = actions.popLast(), rounds < 2000 {
      rounds += 1
      for effect in reader.update(next) {
        switch effect {
        case .require(let request):
          actions.append(.supplied(request, articles: parser.articles(in: document, range: request.range)))
        case .analyse(let section):
          let articles = parser.articles(in: document, range: document.sectionRange(section))
          actions.append(.analysed(section: section, articles: articles))
        case .idle: actions.insert(.idle, at: 0)
        default: break
        }
      }
    }
  }
}
