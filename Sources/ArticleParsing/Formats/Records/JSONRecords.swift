internal import ArticleModel

/// The articles of JSON: a list of objects, one object a line, one object, or objects anywhere below `data`, `articles`,
/// `_source`.
///
/// Total: a file that breaks off, or is wrong in some line, gives what stands before and behind.
struct JSONRecords {
  private let source: SourceText
  private let names: FieldNames
  private var tokens: JSONTokens
  /// The objects and lists that are open, the outermost first.
  private var open: [OpenValue] = []
  private var found: [ArticleRecord] = []
  /// Something was no JSON, or the end was missing.
  private var isDamaged = false

  init(_ source: SourceText, _ names: FieldNames) {
    self.source = source
    self.names = names
    tokens = JSONTokens(source)
  }

  /// The articles of the next value at the top, or of the next thing in a list at the top; `nil` at the end.
  mutating func next() -> [ArticleRecord]? {
    found = []
    while let token = tokens.next() {
      take(token)
      if !found.isEmpty { return found }
    }
    if !open.isEmpty { isDamaged = true }
    while !open.isEmpty { close() }
    return found.isEmpty ? nil : found
  }

  /// Whether something was no JSON, or the end was missing, since this was asked last.
  mutating func takeDamage() -> Bool {
    defer { isDamaged = false }
    return isDamaged
  }

  private mutating func take(_ token: JSONToken) {
    switch token {
    case .beginObject: open.append(OpenValue(isObject: true, name: name))
    case .beginArray: open.append(OpenValue(isObject: false, name: name))
    case .endObject: if open.last?.isObject == true { close() } else { recover() }
    case .endArray: if open.last?.isObject == false { close() } else { recover() }
    case .colon: readName()
    case .comma: takeWaiting()
    case .string(let range):
      takeWaiting()
      setWaiting(ArticleRecord.Value(text: JSONString.text(source, range)))
    case .openString(let range):
      takeWaiting()
      setWaiting(ArticleRecord.Value(text: JSONString.text(source, range)))
      isDamaged = true
    case .word where open.isEmpty: recover()
    case .word(let range):
      takeWaiting()
      let word = source[range]
      if word != "null" { setWaiting(ArticleRecord.Value(text: Array(word.utf8), isString: false)) }
    case .bad: recover()
    }
  }

  private mutating func recover() {
    isDamaged = true
    while !open.isEmpty { close() }
    tokens.skipToNextRecord()
  }
}

// MARK: - Values

/// An object or a list that is being read.
private struct OpenValue {
  let isObject: Bool
  /// Its field's name; a list's things have the list's.
  let name: String?
  /// The name of the field being read.
  var field: String?
  /// A string that may be a name, if a colon follows, or else a value.
  var waiting: ArticleRecord.Value?
  /// What its fields say.
  var record = ArticleRecord()
  /// The articles in it.
  var inner: [ArticleRecord] = []
}

extension JSONRecords {
  /// The name of the field that what is read now stands in.
  private var name: String? { open.last.flatMap { $0.isObject ? $0.field : $0.name } }

  private mutating func setWaiting(_ value: ArticleRecord.Value) {
    if let last = open.indices.last {
      open[last].waiting = value
    } else if value.isString {
      // A string by itself is a text.
      found.append(ArticleRecord(body: value.text))
    }
  }

  private mutating func readName() {
    guard let last = open.indices.last, open[last].isObject, let waiting = open[last].waiting else { return recover() }
    open[last].field = String(decoding: waiting.text, as: UTF8.self)
    open[last].waiting = nil
  }

  private mutating func takeWaiting() {
    guard let last = open.indices.last, let value = open[last].waiting else { return }
    open[last].waiting = nil
    if let name {
      open[last].record.add(name, value, names)
    } else if !open[last].isObject {
      // A list of texts.
      open[last].inner.append(ArticleRecord(body: value.text))
    }
  }

  /// Ends the innermost value.
  private mutating func close() {
    takeWaiting()
    var closed = open.removeLast()
    let articles = closed.isObject ? closed.takeArticles() : closed.inner
    guard let outer = open.indices.last, open.count > 1 || open[outer].isObject else {
      found += articles
      return
    }
    if closed.isObject {
      if articles.isEmpty { open[outer].record.add(part: closed.record, as: closed.name, names) }
    } else {
      open[outer].record.add(list: closed.record)
    }
    open[outer].add(articles, as: closed.isObject ? closed.name : nil, names)
  }
}

extension OpenValue {
  /// What of all that an object holds are articles: itself, or those in it.
  fileprivate mutating func takeArticles() -> [ArticleRecord] {
    let isText = record[.body] != nil
    if !isText, inner.isEmpty || record[.title] != nil && inner.allSatisfy({ $0[.title] == nil }) {
      // Paragraphs that are objects, if any.
      for part in inner { record.append(body: part.text(.body) ?? []) }
      return record.isArticle ? [record] : []
    }
    if isText {
      if inner.count == 1, record[.title] == nil, inner[0][.body] == nil {
        // The particulars of the article are an object of their own.
        record.inherit(RecordField.allCases, from: inner[0])
        return [record]
      }
      // What hangs on an article (comments, related links) is none.
      record.add(others: inner.compactMap { part in part.text(.title) ?? part.text(.body) })
      return [record]
    }
    var shared: [RecordField] = [.masthead, .source, .date, .pageName]
    if record[.masthead] != nil || record[.date] != nil { shared.append(.page) }
    if inner.count == 1 { shared.append(.id) }
    for i in inner.indices { inner[i].inherit(shared, from: record) }
    return inner
  }

  /// Takes the articles of a value in it.
  fileprivate mutating func add(_ articles: [ArticleRecord], as name: String?, _ names: FieldNames) {
    if let name, names[name]?.field == .body, articles.allSatisfy({ $0[.title] == nil }) {
      for part in articles { record.append(body: part.text(.body) ?? []) }
    } else if inner.isEmpty {
      inner = articles
    } else {
      inner += articles
    }
  }
}

extension ArticleRecord {
  fileprivate init(body: [UInt8]) {
    self.init()
    append(body: body)
  }
}
