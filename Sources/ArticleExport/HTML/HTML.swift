internal import Characters

/// Text of any origin on its way into HTML: what cannot be seen is gone, and nothing of it is markup.
package enum HTML {
  /// As the content of an element, or of an attribute in double quotes.
  package static func text(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.line(text).unicodeScalars {
      if let entity = entities[scalar] { result += entity } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static let entities: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]
}
