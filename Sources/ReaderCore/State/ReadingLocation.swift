/// Where the person is: in which file, and where in its text.
struct ReadingLocation: Sendable {
  /// The screen's first row; `nil` where the document shows nothing.
  var top: Place?
  /// Where that row begins in the text, bytes.
  var offset = 0
  /// Where the person was before the last jump, bytes: the screen's first offset.
  var beforeJump: Int?
  /// Which of the files was last asked for: not the open one, where that could not be read.
  var file: Int?
}
