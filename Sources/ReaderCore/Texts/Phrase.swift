/// One text of the interface in its three languages. Where `{0}`, `{1}` stand, what it is about is put in.
///
/// All of them stand in the files of this folder, and nowhere else: tests hold that.
package struct Phrase: Hashable, Sendable {
  package let simplified: String
  package let traditional: String
  package let english: String

  package init(_ simplified: String, _ traditional: String, _ english: String) {
    self.simplified = simplified
    self.traditional = traditional
    self.english = english
  }

  /// - Parameter arguments: what stands for `{0}` and so on.
  package func text(in language: Language, _ arguments: String...) -> String { text(in: language, arguments) }

  package func text(in language: Language, _ arguments: [String]) -> String {
    let template = self[language]
    guard !arguments.isEmpty else { return template }
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let number = Int(rest[rest.index(after: open)..<close])
      if let number, arguments.indices.contains(number) { text += arguments[number] }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  package subscript(language: Language) -> String {
    switch language {
    case .simplified: simplified
    case .traditional: traditional
    case .english: english
    }
  }
}
