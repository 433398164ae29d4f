/// The lexicons in the form in which they lie in the program, and what makes that form of the tables of words.
package enum CompiledLexicons {
  package struct Image: Sendable {
    /// The file's path below Resources/.
    package let name: String
    /// The bytes that the file must have.
    /// - Parameter table: the text of a file below Resources/lexicons, by its name without extension.
    package let bytes: @Sendable (_ table: (String) -> String) -> [UInt8]
  }

  package static let all = [
    Image(name: SpeechLexicon.imageName, bytes: SpeechLexicon.image),
    Image(name: TermLexicon.imageName, bytes: TermLexicon.image),
    Image(name: StructureLexicon.imageName, bytes: StructureLexicon.image),
    Image(name: HanziFolding.imageName, bytes: HanziFolding.image),
  ]
}
