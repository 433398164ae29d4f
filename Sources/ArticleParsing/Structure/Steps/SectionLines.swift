internal import ArticleModel
import Characters

/// The lines of a section on their way to blocks, and what was found odd on the way.
///
/// The files of this folder hold a step each: a function that gives the lines as they are after it.
struct SectionLines {
  let text: [Char]
  var lines: [Line]
  var findings: [PlacedFinding] = []

  init(_ text: [Char], _ hints: SectionHints) {
    self.text = text
    lines = Line.lines(of: text).parted(by: hints)
  }

  /// The same section with some of its lines parted or taken out.
  func replacingEach(_ pieces: (Line) -> [Line]) -> SectionLines {
    var result = self
    result.lines = lines.flatMap(pieces)
    return result
  }
}

/// A finding by where its characters stand.
struct PlacedFinding {
  var kind: Finding.Kind
  var range: Range<Int>
}
