import Containers

/// The package document of an EPUB: what the book says of itself, and which files are read in which order.
struct BookPackage {
  private(set) var title: [UInt8]?
  private(set) var author: [UInt8]?
  private(set) var publisher: [UInt8]?
  private(set) var date: [UInt8]?
  /// References to the chapters, in order, as they are written; the table of contents is none.
  private(set) var spine: [String] = []
  /// References to all pages, in the order in which they are listed.
  private(set) var pages: [String] = []

  /// References of the manifest, by their names.
  private var items: [String: String] = [:]
  /// The element at hand: its name, attributes and text.
  private var name = ""
  private var attributes: [String: String] = [:]
  private var text: [UInt8] = []

  /// - Parameter events: of the whole document, or of what can be read of it.
  init(_ events: XMLEvents) {
    for event in events {
      switch event {
      case .start(let name):
        endStart()
        self.name = name.split(separator: ":").last.map(String.init) ?? name
        text = []
      case .attribute(let name, let value): attributes[name] = String(decoding: value, as: UTF8.self)
      case .text(let piece): text += piece
      case .end:
        endStart()
        endElement()
      }
    }
    endStart()
  }

  static func isPage(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".xhtml", ".html", ".htm"].contains(where: name.hasSuffix)
  }

  /// All attributes of the element are known.
  private mutating func endStart() {
    if name == "item", let id = attributes["id"], let reference = attributes["href"] {
      let isContents = attributes["properties"]?.split(separator: " ").contains("nav") == true
      if !isContents {
        items[id] = reference
        if BookPackage.isPage(reference) { pages.append(reference) }
      }
    } else if name == "itemref", let reference = attributes["idref"].flatMap({ items[$0] }) {
      spine.append(reference)
    }
    attributes = [:]
  }

  private mutating func endElement() {
    switch name {
    case "title": title = title ?? text
    case "creator": author = author ?? text
    case "publisher": publisher = publisher ?? text
    case "date": date = date ?? text
    default: break
    }
    name = ""
  }
}
