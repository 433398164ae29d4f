package import ArticleModel

/// Where the person is: in which file, and where in its text.
struct ReadingLocation: Sendable {
  /// The screen's first row; `nil` where the document shows nothing.
  var top: Place?
  /// Where that row begins in the text, bytes.
  var offset = 0
  /// Where the person was before the last jump: the screen's first offset, perhaps of another file.
  var beforeJump: Bookmark?
  /// Where to go in a file that was asked for and is not open yet.
  var arriving: Bookmark?
  /// As that: a hit of the active search.
  var arrivingHit: TextRange?
  /// As that: its last article, whose place is not known before.
  var arrivesAtLastArticle = false
  /// More of the file is on its way.
  var isComing = false
  /// What the file is read as is told once it is open.
  var tellsInformation = false
  /// Which of the files was last asked for: not the open one, where that could not be read.
  var file: Int?
  /// What is known of the files, once their list was asked for.
  var heads: [String: FileHead] = [:]
  var headsAreAsked = false
}

/// A place in a file.
struct Bookmark: Hashable, Sendable {
  var file: String
  /// Bytes.
  var offset: Int
}

/// What a list of files says of one.
package struct FileHead: Hashable, Sendable {
  package var headline: String
  package var date: Article.Date?
  package var isRead: Bool

  package init(headline: String, date: Article.Date?, isRead: Bool) {
    self.headline = headline
    self.date = date
    self.isRead = isRead
  }
}
