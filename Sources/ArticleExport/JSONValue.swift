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
    var out = ""
    write(to: &out, indent: indent, level: level)
    return out
  }

  private func write(to out: inout String, indent: Int?, level: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .int(let value): out += String(value)
    case .double(let value): out += value.isFinite ? "\(value)" : "null"
    case .string(let value): Self.write(value, to: &out)
    case .array(let values):
      Self.writeList(values, brackets: ("[", "]"), to: &out, indent: indent, level: level) { value, out in
        value.write(to: &out, indent: indent, level: level + 1)
      }
    case .object(let members):
      Self.writeList(members, brackets: ("{", "}"), to: &out, indent: indent, level: level) { member, out in
        Self.write(member.0, to: &out)
        out += indent == nil ? ":" : ": "
        member.1.write(to: &out, indent: indent, level: level + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], brackets: (String, String), to out: inout String, indent: Int?, level: Int,
    write: (Element, inout String) -> Void
  ) {
    out += brackets.0
    for (i, element) in elements.enumerated() {
      if i > 0 { out += "," }
      if let indent { out += "\n" + String(repeating: " ", count: indent * (level + 1)) }
      write(element, &out)
    }
    if let indent, !elements.isEmpty { out += "\n" + String(repeating: " ", count: indent * level) }
    out += brackets.1
  }

  private static func write(_ string: String, to out: inout String) {
    out += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
