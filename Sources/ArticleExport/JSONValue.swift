internal import Characters

/// A JSON value that is only written, never read (RFC 8259).
///
/// Not Foundation's `JSONEncoder`: that one writes the members of an object in no order or by the alphabet, and sets blanks
/// before its colons. Here an article's members stand in the order in which it is read, and scripts compare outputs byte by
/// byte.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  /// A number, true or false as somebody else wrote it.
  case literal(String)
  case array([JSONValue])
  case object([(String, JSONValue)])
}

extension JSONValue {
  /// `nil` becomes null.
  package init(_ string: String?) { self = string.map(JSONValue.string) ?? .null }
  package init(_ number: Int?) { self = number.map(JSONValue.int) ?? .null }
  package init(_ strings: [String]) { self = .array(strings.map(JSONValue.string)) }

  /// - Parameters:
  ///   - indent: blanks a level; `nil` sets everything on one line.
  ///   - level: how deep in another value this one stands; its first line is not indented.
  package func serialized(indent: Int? = nil, level: Int = 0) -> String {
    var out: [UInt8] = []
    write(to: &out, indent: indent, level: level)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(to out: inout [UInt8], indent: Int?, level: Int) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .int(let value): out += String(value).utf8
    case .literal(let value): out += value.utf8
    case .double(let value): out += (value.isFinite ? "\(value)" : "null").utf8
    case .string(let value): Self.write(value, to: &out)
    case .array(let values):
      Self.writeList(values, brackets: ("[", "]"), to: &out, indent: indent, level: level) { value, out in
        value.write(to: &out, indent: indent, level: level + 1)
      }
    case .object(let members):
      Self.writeList(members, brackets: ("{", "}"), to: &out, indent: indent, level: level) { member, out in
        Self.write(member.0, to: &out)
        out += (indent == nil ? ":" : ": ").utf8
        member.1.write(to: &out, indent: indent, level: level + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], brackets: (String, String), to out: inout [UInt8], indent: Int?, level: Int,
    write: (Element, inout [UInt8]) -> Void
  ) {
    func breakLine(_ level: Int) {
      guard let indent else { return }
      out.append(UInt8(ascii: "\n"))
      out += repeatElement(UInt8(ascii: " "), count: indent * level)
    }
    out += brackets.0.utf8
    for (i, element) in elements.enumerated() {
      if i > 0 { out.append(UInt8(ascii: ",")) }
      breakLine(level + 1)
      write(element, &out)
    }
    if !elements.isEmpty { breakLine(level) }
    out += brackets.1.utf8
  }

  /// What cannot be seen is escaped: no control, no mark of writing direction is in what is written, and all can be had back.
  private static func write(_ string: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    let scalars = string.unicodeScalars
    // From here on all may be written as it is.
    var start = scalars.startIndex
    for i in scalars.indices where !isPlain(scalars[i]) {
      out += string.utf8[start..<i]
      out += escaped(scalars[i]).utf8
      start = scalars.index(after: i)
    }
    out += string.utf8[start...]
    out.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    escapes[scalar] ?? UTF16.encode(scalar).map { $0.map(hexEscape).joined() } ?? ""
  }

  @inline(__always)
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x20, scalar != "\"", scalar != "\\" else { return false }
    return Visibility.isOrdinary(scalar) || Visibility(scalar).inCopy == .itself
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
  ]

  private static func hexEscape(_ code: UInt16) -> String {
    let hex = String(code, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
