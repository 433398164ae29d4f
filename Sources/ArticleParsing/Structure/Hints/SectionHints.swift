import Algorithms
internal import ArticleModel

/// A hint by where its characters stand in the section.
struct PlacedHint {
  var role: Hint.Role
  var range: Range<Int>
  var origin: Hint.Origin
}

/// What a format knows of one section of its text.
package struct SectionHints: Sendable {
  /// Whether the format knows anything of its text at all. Where it does, articles begin where it says.
  let areKnown: Bool
  /// Sorted by range, cut off at the section's ends.
  let all: [PlacedHint]

  package static let none = SectionHints()

  private init() { (areKnown, all) = (false, []) }

  /// - Parameter hints: of the whole source, sorted by range.
  package init(_ hints: [Hint], in text: DecodedText) {
    let section = text.bytes(0..<text.count)
    let first = hints.partitioningIndex { $0.range.lowerBound >= section.lowerBound }
    let behind = hints[first...].prefix { $0.range.lowerBound < section.upperBound }
    // No hint reaches into the section from before the article that it begins amid.
    let article = hints[..<first].lastIndex { $0.role == .articleStart } ?? 0
    let reaching = hints[article..<first].filter { $0.range.upperBound > section.lowerBound }
    // That a file breaks off says nothing of its text.
    areKnown = hints.contains { $0.role != .damage }
    all = (reaching + behind).map { hint in
      PlacedHint(role: hint.role, range: text.positions(hint.range), origin: hint.origin)
    }
  }
}

extension SectionHints {
  /// Characters before each article that begins in the section; sorted.
  var articleStarts: [Int] { all.filter { $0.role == .articleStart }.map(\.range.lowerBound) }

  /// Of those of a role that stand in a range, the surest; the first of several.
  func surest(_ role: Hint.Role, in range: Range<Int>) -> PlacedHint? {
    let first = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    // `max` gives the first of equals.
    return all[first...].prefix { $0.range.lowerBound <= range.upperBound }
      .filter { $0.role == role && $0.range.isWithin(range) }.max { $0.origin < $1.origin }
  }
}

extension Range<Int> {
  func isWithin(_ outer: Range<Int>) -> Bool { outer.lowerBound <= lowerBound && upperBound <= outer.upperBound }
}

extension [Line] {
  /// Lines with hints apart from their neighbours as though a blank line stood between.
  func parted(by hints: SectionHints) -> [Line] {
    var lines = self
    for hint in hints.all where hint.role.isOfLines {
      for edge in [hint.range.lowerBound, hint.range.upperBound] {
        let next = partitioningIndex { $0.range.lowerBound >= edge }
        if next < count { lines[next].blankBefore = true }
      }
    }
    return lines
  }
}

extension [Block] {
  /// Blocks that know what the format knows of their lines.
  func withHints(_ hints: SectionHints) -> [Block] {
    var blocks = self
    // Shorter ones later: they have the last word.
    let ofLines = hints.all.filter { $0.role.isOfLines }.sorted { $0.range.count > $1.range.count }
    for hint in ofLines {
      for i in indices(in: hint.range) where self[i].range.isWithin(hint.range) { blocks[i].hint = hint.role }
    }
    for hint in hints.all where hint.role.isOfValues {
      for i in indices(overlapping: hint.range) where blocks[i].hint == nil { blocks[i].hint = hint.role }
    }
    return blocks
  }

  /// Those that begin in a range.
  private func indices(in range: Range<Int>) -> Range<Int> {
    let first = partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first..<Swift.max(first, end)
  }

  private func indices(overlapping range: Range<Int>) -> Range<Int> {
    let first = partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first..<Swift.max(first, end)
  }
}
