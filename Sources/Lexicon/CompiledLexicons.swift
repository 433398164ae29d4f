/// The lexicons in the form in which they lie in the program, and what makes that form of the tables of words.
public enum CompiledLexicons {
  public struct Image: Sendable {
    /// The file's path below Resources/.
    public let name: String
    /// The bytes that the file must have.
    /// - Parameter table: the text of a file below Resources/lexicons, by its name without extension.
    public let bytes: @Sendable (_ table: (String) -> String) -> [UInt8]
  }

  public static let all = [
    Image(name: SpeechLexicon.imageName, bytes: SpeechLexicon.image),
    Image(name: TermLexicon.imageName, bytes: TermLexicon.image),
    Image(name: StructureLexicon.imageName, bytes: StructureLexicon.image),
    Image(name: PageLexicon.imageName, bytes: PageLexicon.image),
    Image(name: HanziFolding.imageName, bytes: HanziFolding.image),
  ]
}
