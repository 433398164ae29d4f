/// A line of a page as a browser shows it, and what its elements tell of it.
package struct PageLine {
  /// Bytes of the page's text, without the line end.
  package var bytes: Range<Int>
  /// Characters of the page's text, without blanks at both ends.
  var range = 0..<0
  /// The node that its first text is.
  package var node: Int
  /// The element that it is a line of.
  package var block = 0
  /// Line ends before it: 1 where it is one of several in its element, else 2.
  var lineEnds = 2
  /// Bytes that are no blanks, and those of them in links.
  var count = 0
  var linked = 0
  /// All of it is bold.
  var isBold = true
  /// An image stands between it and the line before.
  var followsImage = false
  /// It is a row of a table.
  var isRow = false
  /// It stands in a bar beside, above or below the content.
  var isInBar = false

  /// Whether it holds little but links.
  var isLinks: Bool { linked * 10 >= count * 7 && count > 0 }
}
