internal import ArticleModel

/// The articles of JSON: a list of objects, one object a line, one object, or objects anywhere below `data`, `articles`,
/// `_source`.
///
/// Total: a file that breaks off, or is wrong in some line, gives what stands before and behind.
struct JSONRecords {
  private let source: SourceText
  private var tokens: JSONTokens
  private var collector: RecordCollector
  /// A value that may be a name, if a colon follows.
  private var waiting: ArticleRecord.Value?
  /// Something was no JSON, or the end was missing.
  private var isDamaged = false

  init(_ source: SourceText, _ names: FieldNames) {
    self.source = source
    tokens = JSONTokens(source)
    collector = RecordCollector(names)
  }

  /// The articles of the next value at the top, or of the next thing in a list at the top; `nil` at the end.
  mutating func next() -> [ArticleRecord]? {
    while let token = tokens.next() {
      take(token)
      let found = collector.take()
      if !found.isEmpty { return found }
    }
    takeWaiting()
    if !collector.isEmpty { isDamaged = true }
    collector.endAll()
    let found = collector.take()
    return found.isEmpty ? nil : found
  }

  /// Whether something was no JSON, or the end was missing, since this was asked last.
  mutating func takeDamage() -> Bool {
    defer { isDamaged = false }
    return isDamaged
  }

  private mutating func take(_ token: JSONToken) {
    if token == .colon { return readName() }
    takeWaiting()
    switch token {
    case .beginObject: collector.beginObject()
    case .beginArray: collector.beginList()
    case .endObject: if collector.isInObject == true { collector.end() } else { recover() }
    case .endArray: if collector.isInObject == false { collector.end() } else { recover() }
    case .comma, .colon: break
    case .string(let range): waiting = ArticleRecord.Value(text: JSONString.text(source, range))
    case .openString(let range):
      waiting = ArticleRecord.Value(text: JSONString.text(source, range))
      isDamaged = true
    case .word where collector.isEmpty: recover()
    case .word(let range):
      let word = source[range]
      if word != "null" { waiting = ArticleRecord.Value(text: Array(word.utf8), isString: false) }
    case .bad: recover()
    }
    // By itself it is no name.
    if collector.isEmpty { takeWaiting() }
  }

  private mutating func takeWaiting() {
    if let waiting { collector.add(waiting) }
    waiting = nil
  }

  private mutating func readName() {
    guard let name = waiting, collector.isInObject == true else { return recover() }
    waiting = nil
    collector.setField(String(decoding: name.text, as: UTF8.self))
  }

  private mutating func recover() {
    isDamaged = true
    takeWaiting()
    collector.endAll()
    tokens.skipToNextRecord()
  }
}
