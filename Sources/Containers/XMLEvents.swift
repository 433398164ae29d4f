import CXML

/// What an XML document says, piece by piece (expat).
package struct XMLEvents: Sequence {
  package enum Event: Equatable {
    /// Its name as written, prefix and all.
    case start(String)
    /// Of the element that began last; its value in UTF-8.
    case attribute(String, [UInt8])
    case end(String)
    /// UTF-8. What a reference stands for is put in its place, but for those that the document does not declare.
    case text([UInt8])
  }

  package let events: [Event]
  /// An error came before the end; what stands before it is here.
  package let isDamaged: Bool

  /// - Parameter utf8: whatever encoding the document says it is in.
  package init(_ utf8: [UInt8]) {
    guard let xml = kanbao_xml_read(utf8, utf8.count) else {
      (events, isDamaged) = ([], true)
      return
    }
    defer { kanbao_xml_free(xml) }
    isDamaged = kanbao_xml_is_damaged(xml) != 0
    events = (0..<kanbao_xml_count(xml)).map { index in
      let event = kanbao_xml_event_at(xml, index)
      var text = [UInt8](repeating: 0, count: event.count)
      if event.count > 0 { kanbao_xml_copy_text(xml, index, &text) }
      let name = String(cString: event.name)
      return switch event.kind {
      case kanbao_xml_start: .start(name)
      case kanbao_xml_attribute: .attribute(name, text)
      case kanbao_xml_end: .end(name)
      default: .text(text)
      }
    }
  }

  package func makeIterator() -> [Event].Iterator { events.makeIterator() }
}
