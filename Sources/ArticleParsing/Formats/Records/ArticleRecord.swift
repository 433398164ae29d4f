/// One article as a data set has it: its fields, not yet a text.
package struct ArticleRecord: Equatable, Sendable {
  /// What stands in a field.
  package struct Value: Equatable, Sendable {
    /// UTF-8.
    package var text: [UInt8]
    /// Not a number, true or false.
    package var isString = true

    package init(text: [UInt8], isString: Bool = true) {
      self.text = text
      self.isString = isString
    }
  }

  /// What stands in a field, and the name that the data set has for it.
  package struct Field: Equatable, Sendable {
    package var name: String
    package var value: Value
    /// Of two fields for one thing the one of lower rank counts.
    fileprivate var rank = 0
  }

  private var known: [RecordField: Field] = [:]
  /// Fields that no part of an article stands in, in order.
  package private(set) var others: [Field] = []

  package init() {}

  /// What stands in a field; `nil` where nothing does.
  package subscript(field: RecordField) -> Value? { known[field]?.value }

  /// What stands in a field as text.
  package func text(_ field: RecordField) -> [UInt8]? { known[field]?.value.text }
}

extension ArticleRecord {
  /// Sets a field of which the format itself knows what it is, in place of what was there.
  mutating func set(_ field: RecordField, _ text: [UInt8]?) {
    known[field] = text.map { Field(name: field.rawValue, value: Value(text: $0)) }
  }

  /// Adds what stands in a data set's field. Nothing but blanks is nothing.
  mutating func add(_ name: String, _ value: Value, _ names: FieldNames) {
    guard value.text.contains(where: { $0 > UInt8(ascii: " ") }) else { return }
    let meaning = names[name]
    add(Field(name: name, value: value, rank: meaning?.rank ?? 0), as: meaning?.field)
  }

  /// - Parameter meaning: what it is to the article; `nil` for nothing.
  private mutating func add(_ new: Field, as meaning: RecordField?) {
    guard let meaning else { return add(other: new) }
    guard let old = known[meaning] else {
      known[meaning] = new
      return
    }
    if old.name == new.name {
      // A list of values.
      known[meaning]?.value.text.append(meaning.separator)
      known[meaning]?.value.text += new.value.text
    } else if new.rank < old.rank {
      known[meaning] = new
      add(other: old)
    } else {
      add(other: new)
    }
  }

  /// A feed's title is the source of its articles, and its date that of its last one.
  mutating func becomeFeed() {
    if known[.source] == nil { known[.source] = known[.title] }
    for field in [RecordField.title, .date, .summary, .url] { known[field] = nil }
  }

  /// No record has more fields that anyone wants to see.
  private static let mostOthers = 64

  private mutating func add(other field: Field) {
    if let last = others.last, last.name == field.name {
      others[others.count - 1].value.text.append(UInt8(ascii: " "))
      others[others.count - 1].value.text += field.value.text
    } else if others.count < Self.mostOthers {
      others.append(field)
    }
  }

  /// Puts a text behind the body.
  mutating func append(body: [UInt8], separator: UInt8 = RecordField.body.separator) {
    guard !body.isEmpty else { return }
    if known[.body] == nil {
      set(.body, body)
    } else {
      known[.body]?.value.text.append(separator)
      known[.body]?.value.text += body
    }
  }
}

// MARK: - Objects in objects

extension ArticleRecord {
  /// Takes over fields that it has not itself.
  mutating func inherit(_ fields: [RecordField], from outer: ArticleRecord) {
    for field in fields where known[field] == nil { known[field] = outer.known[field] }
  }

  /// Takes over the values of a list in it.
  mutating func add(list: ArticleRecord) {
    for (meaning, field) in list.known { add(field, as: meaning) }
    for field in list.others { add(other: field) }
  }

  /// Behind every field of its own.
  private static let rankOfParts = 1000

  /// Takes over what an object in it says: the name of an author, the particulars of an article.
  /// - Parameter name: the field that the object stands in.
  mutating func add(part: ArticleRecord, as name: String?, _ names: FieldNames) {
    if let name, let meaning = names[name] {
      if let text = part.ownName { add(name, text, names) }
      if meaning.field != .body { return }
    }
    for (meaning, field) in part.known where meaning != .id && meaning != .body {
      let name = Self.name(of: field, in: name)
      add(Field(name: name, value: field.value, rank: field.rank + Self.rankOfParts), as: meaning)
    }
    for field in part.others { add(other: Field(name: Self.name(of: field, in: name), value: field.value)) }
  }

  /// Bytes of a name that tells the way to a field; objects may nest as deep as they like.
  private static let longestName = 64

  private static func name(of field: Field, in outer: String?) -> String {
    guard let outer, outer.utf8.count + field.name.utf8.count < longestName else { return field.name }
    return "\(outer).\(field.name)"
  }

  private static let namesOfNames: Set = ["name", "名称", "姓名", "$oid", "$date", "value", "#text", "_"]

  /// What an object that stands for one thing calls it.
  private var ownName: Value? {
    others.first { Self.namesOfNames.contains($0.name) }?.value ?? self[.title] ?? self[.body]
  }

  /// Takes over things that hang on the article.
  mutating func add(others texts: [[UInt8]]) {
    for text in texts { add(other: Field(name: "", value: Value(text: text))) }
  }
}

extension ArticleRecord {
  /// A text, or a title and something that only articles have.
  var isArticle: Bool {
    if self[.body] != nil { return true }
    return self[.title] != nil && [.date, .source, .masthead, .author, .url, .summary].contains { self[$0] != nil }
  }
}
