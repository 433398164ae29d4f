/// Something odd or dropped that the reader of the file may want to know of: a value, not an error.
public struct Finding: Hashable, Sendable, BitwiseCopyable {
  /// What was found. The names are those of the exports.
  public enum Kind: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// 下转第二版, 上接第一版.
    case jumpLine
    /// A block of navigation, codes or repeated headings around the article.
    case metadata
    /// A line end inside a paragraph that was undone.
    case hardWrap
    /// A paragraph found by a run of blanks inside a long line.
    case runInParagraph
    /// Bytes that are no text in the file's encoding.
    case illFormed
    /// A control character in the text.
    case control
    /// The file breaks off or is wrong here: not all of it could be read.
    case damaged
  }

  /// What was found.
  public var kind: Kind
  /// Where it stands.
  public var range: TextRange

  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
