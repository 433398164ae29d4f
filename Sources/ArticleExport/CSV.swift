internal import Characters

/// Comma-separated values (RFC 4180).
package enum CSV {
  /// A field as it is written: what can be seen of it, in quotation marks where it must be.
  package static func quoted(_ field: String) -> String {
    let field = harmless(PlainText.cleaned(field))
    guard field.unicodeScalars.contains(where: { ",\"\n\t".unicodeScalars.contains($0) }) else { return field }
    var result = "\""
    for character in field.unicodeScalars {
      if character == "\"" { result += "\"" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }

  /// Spreadsheets calculate a field that begins so, and a formula may fetch and send. An apostrophe makes it text.
  private static func harmless(_ field: String) -> String {
    guard let first = field.unicodeScalars.first(where: { $0 != " " }) else { return field }
    return "=+-@\t\n＝＋－＠".unicodeScalars.contains(first) ? "'" + field : field
  }
}
