/// Comma-separated values (RFC 4180).
package enum CSV {
  /// A field as it is written: in quotation marks where it must be.
  package static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return field }
    var result = "\""
    for character in field.unicodeScalars {
      if character == "\"" { result += "\"" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}
