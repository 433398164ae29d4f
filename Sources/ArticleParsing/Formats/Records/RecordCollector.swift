/// Finds the articles among objects in objects, whatever format they come in: an object that has a text is one, and those
/// around it and in it say more of it.
struct RecordCollector {
  private let names: FieldNames
  /// The objects and lists that are open, the outermost first.
  private var open: [OpenValue] = []
  /// Articles that no open object can say more of.
  private var found: [ArticleRecord] = []

  init(_ names: FieldNames) { self.names = names }

  /// An object or a list that is being read.
  fileprivate struct OpenValue {
    let isObject: Bool
    /// Its field's name; a list's things have the list's.
    let name: String?
    /// The name of the field being read.
    var field: String?
    /// What its fields say.
    var record = ArticleRecord()
    /// The articles in it.
    var inner: [ArticleRecord] = []
  }

  var isEmpty: Bool { open.isEmpty }
  /// Whether the innermost open value is an object; `nil` where none is open.
  var isInObject: Bool? { open.last?.isObject }

  /// The articles that are found; they are given once.
  mutating func take() -> [ArticleRecord] {
    defer { found = [] }
    return found
  }
}

// MARK: - Reading

extension RecordCollector {
  /// The name of the field that what is read now stands in.
  private var name: String? { open.last.flatMap { $0.isObject ? $0.field : $0.name } }

  /// Says which field of the innermost object comes next.
  mutating func setField(_ name: String) { open[open.count - 1].field = name }

  mutating func beginObject() { open.append(OpenValue(isObject: true, name: name)) }
  mutating func beginList() { open.append(OpenValue(isObject: false, name: name)) }

  /// Adds a value that is neither object nor list.
  mutating func add(_ value: ArticleRecord.Value) {
    guard let last = open.indices.last else {
      // A string by itself is a text.
      if value.isString { found.append(ArticleRecord(body: value.text)) }
      return
    }
    if let name {
      open[last].record.add(name, value, names)
    } else if !open[last].isObject {
      // A list of texts.
      open[last].inner.append(ArticleRecord(body: value.text))
    }
  }

  /// What the innermost object says so far.
  var record: ArticleRecord {
    get { open[open.count - 1].record }
    set { open[open.count - 1].record = newValue }
  }

  /// Ends the innermost value.
  mutating func end() {
    var closed = open.removeLast()
    let articles = closed.isObject ? closed.takeArticles() : closed.inner
    guard let outer = open.indices.last, open.count > 1 || open[outer].isObject else {
      found += articles
      return
    }
    if !closed.isObject {
      open[outer].record.add(list: closed.record)
    } else if articles.isEmpty {
      open[outer].record.add(part: closed.record, as: closed.name, names)
    }
    open[outer].add(articles, as: closed.isObject ? closed.name : nil, names)
  }

  mutating func endAll() {
    while !open.isEmpty { end() }
  }
}

// MARK: - Articles

extension RecordCollector.OpenValue {
  /// What of all that an object holds are articles: itself, or those in it.
  fileprivate mutating func takeArticles() -> [ArticleRecord] {
    if record[.body] != nil { return [withoutAppendages()] }
    if inner.isEmpty || record[.title] != nil && inner.allSatisfy({ $0[.title] == nil }) {
      // Paragraphs that are objects, if any.
      for part in inner { record.append(body: part.text(.body) ?? []) }
      return record.isArticle ? [record] : []
    }
    var shared: [RecordField] = [.masthead, .source, .date, .pageName]
    if record[.masthead] != nil || record[.date] != nil { shared.append(.page) }
    if inner.count == 1 { shared.append(.id) }
    for i in inner.indices { inner[i].inherit(shared, from: record) }
    return inner
  }

  /// An object that is an article.
  private mutating func withoutAppendages() -> ArticleRecord {
    if inner.count == 1, record[.title] == nil, inner[0][.body] == nil {
      // The particulars of the article are an object of their own.
      record.inherit(RecordField.allCases, from: inner[0])
    } else {
      // What hangs on an article (comments, related links) is none.
      record.add(others: inner.compactMap { part in part.text(.title) ?? part.text(.body) })
    }
    return record
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
