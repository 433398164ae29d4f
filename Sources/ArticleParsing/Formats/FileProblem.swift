package import System

/// Why a file cannot be read: what is wrong, and what that is about. It has no words: whoever tells a person has them, in
/// the person's language.
public struct FileProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: String, CaseIterable, Sendable {
    // The system does not give it; the parameter of `other` is what the system says.
    case missing, forbidden, isFolder, throughFile, linksInCircle, longName, idlePipe, other
    /// A folder without articles; the parameter has the endings of their names.
    case emptyFolder

    // It is no text of an encoding that is read; the parameter names the encoding.
    case isBinary, isEUCTW, notConvertible

    // It is of a kind that is not read as it is.
    case isPDF, isRTF, isPicture, isOldOffice, isOffice, isOtherArchive, isKindleBook, isDatabase, isSQL

    // It is packed.
    case packedTooDeep, notUnpackable, damagedArchive, emptyArchive, emptyBook, emptyMessage

    // Its records are no articles. The parameter of columns has their names.
    case bigPage, noArticlesInXML, noArticleFields, noArticleColumns

    // It is a line of JSON lines; the parameter of a long one is how many MB it may have.
    case notJSON, emptyRecord, longLine
  }

  /// What is wrong.
  public let code: Code
  /// What that is about: most codes have none.
  public let parameters: [String]

  /// - Parameters:
  ///   - code: what is wrong.
  ///   - parameters: what that is about.
  public init(_ code: Code, _ parameters: String...) {
    self.code = code
    self.parameters = parameters
  }

  /// The system does not give a file.
  package init(_ error: SystemError) {
    let code = Code(rawValue: error.reason.rawValue) ?? .other
    self = code == .other ? FileProblem(code, error.systemWords) : FileProblem(code)
  }
}
