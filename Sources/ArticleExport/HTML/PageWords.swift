/// The few words that a page has of its own, in the language of who asked for it.
public struct PageWords: Sendable {
  /// Over the list of a page's articles.
  public var contents = "目录"
  /// Over the list of speakers.
  public var speakers = "发言"
  /// Over the list of terms.
  public var terms = "提法"
  /// Before the number of terms that are not shown at first.
  public var more = "另有"

  /// Chinese, in simplified characters.
  public init() {}
}
