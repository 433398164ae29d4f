import Containers

/// The articles of XML: the items of RSS, the entries of Atom, the objects of other documents whose elements have an
/// article's usual names.
struct XMLRecords {
  private var collector: RecordCollector
  private let names: FieldNames
  /// Of each open element: its name, the text in it so far, and whether elements were in it.
  private var open: [Element] = []
  /// The markup of a field that holds some, and the elements of it that are open.
  private var markup: [UInt8] = []
  private var openMarkup: [String] = []

  private struct Element {
    let name: String
    var text: [UInt8] = []
    var isObject = false
  }

  /// - Parameter events: of a whole document, or of what can be read of it.
  static func articles(in events: XMLEvents, _ names: FieldNames) -> [ArticleRecord] {
    var records = XMLRecords(collector: RecordCollector(names), names: names)
    for event in events { records.take(event) }
    while !records.open.isEmpty { records.end() }
    return records.collector.take()
  }
}

extension XMLRecords {
  private mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .start(let name) where !openMarkup.isEmpty || isMarkup(name): beginMarkup(name)
    case .start(let name): begin(name)
    case .attribute(let name, let value): addAttribute(name, value)
    case .text(let text): add(text)
    case .end where !openMarkup.isEmpty: endMarkup()
    case .end: end()
    }
  }

  private mutating func begin(_ name: String) {
    if let last = open.indices.last, !open[last].isObject {
      open[last].isObject = true
      collector.beginObject()
      collector.setField("#text")
      collector.add(ArticleRecord.Value(text: open[last].text))
    }
    if !collector.isEmpty { collector.setField(Self.localName(name)) }
    open.append(Element(name: Self.localName(name)))
  }

  /// content:encoded and dc:date are known by what stands behind the prefix.
  private static func localName(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private mutating func add(_ text: [UInt8]) {
    if !openMarkup.isEmpty {
      markup += text.escaped
    } else if let last = open.indices.last {
      open[last].text += text
    }
  }

  /// A link of Atom stands in an attribute.
  private mutating func addAttribute(_ name: String, _ value: [UInt8]) {
    guard openMarkup.isEmpty, name == "href", let last = open.indices.last, names[open[last].name]?.field == .url else {
      return
    }
    if open[last].text.isEmpty { open[last].text = value }
  }

  private mutating func end() {
    guard let element = open.popLast() else { return }
    if element.isObject {
      if Self.feeds.contains(element.name) { collector.record.becomeFeed() }
      collector.end()
    } else if !collector.isEmpty {
      collector.add(ArticleRecord.Value(text: element.text))
    }
  }

  /// Elements whose title is the source of the articles in them.
  private static let feeds: Set = ["channel", "feed"]
}

// MARK: - Fields with markup in them

extension XMLRecords {
  private static let htmlElements: Set = [
    "div", "p", "br", "span", "b", "i", "em", "strong", "a", "img", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "blockquote", "table", "section", "html", "figure", "center", "font",
  ]

  /// Whether an element that begins is HTML in a field, not an object in it.
  private func isMarkup(_ name: String) -> Bool {
    guard let outer = open.last, !outer.isObject, let field = names[outer.name]?.field else { return false }
    return [.body, .summary, .title].contains(field) && Self.htmlElements.contains(Self.localName(name).lowercased())
  }

  private mutating func beginMarkup(_ name: String) {
    if openMarkup.isEmpty { markup = [] }
    openMarkup.append(Self.localName(name))
    markup += Array("<\(Self.localName(name))>".utf8)
  }

  private mutating func endMarkup() {
    if let name = openMarkup.popLast() { markup += Array("</\(name)>".utf8) }
    guard openMarkup.isEmpty, let last = open.indices.last else { return }
    open[last].text += markup
  }
}

extension [UInt8] {
  /// As text between tags.
  fileprivate var escaped: [UInt8] {
    var result: [UInt8] = []
    for byte in self {
      switch byte {
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: "&"): result += Array("&amp;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }
}
