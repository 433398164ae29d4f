import Characters

/// Clauses that say in other words what stood in their place.
///
/// Of two clauses that belong together only what differs is taken, with what it shares: of an enumeration its changed
/// members, and one of the others where a member came or went. Other numbers, marks and little words make no rewording.
struct Rewordings {
  let all: [Comparison.Rewording]

  init(_ aligned: AlignedSides, _ before: ComparedSide, _ after: ComparedSide) {
    let pairs = RewordedClauses(aligned, before, after).places
    func content(_ place: PassageRange, _ side: ComparedSide) -> [Char] {
      Array(side.passages[place.passage].characters[place.range])
    }
    let countsBefore = PhraseCounts(
      of: Set(pairs.map { content($0.from, before) }), in: before, withFormulations: false)
    let countsAfter = PhraseCounts(of: Set(pairs.map { content($0.to, after) }), in: after, withFormulations: false)
    var seen: Set<[[Char]]> = []
    var result: [Comparison.Rewording] = []
    for (from, to) in pairs.sorted(by: {
      ($0.to.passage, $0.to.range.lowerBound) < ($1.to.passage, $1.to.range.lowerBound)
    }) {
      let (f, t) = (content(from, before), content(to, after))
      guard seen.insert([f, t]).inserted else { continue }
      let difference = WordDifference(f[...], t[...])
      result.append(
        Comparison.Rewording(
          from: before.passages[from.passage].pieces(difference.isChangedBefore, from: from.range.lowerBound),
          to: after.passages[to.passage].pieces(difference.isChangedAfter, from: to.range.lowerBound),
          before: before.standing(countsBefore.counts[f] ?? 1, first: from),
          after: after.standing(countsAfter.counts[t] ?? 1, first: to)))
    }
    all = result
  }
}

/// The places of rewordings, one pair of clauses after the other.
private struct RewordedClauses {
  private(set) var places: [(from: PassageRange, to: PassageRange)] = []

  /// Characters of a formula that may be lengthened by another one (稳中求进，以进促稳).
  private static let longestFormula = 6
  private static let littleWords: CharSet = "的了和与及等要将地得并又也都更再就把在以而是"

  init(_ aligned: AlignedSides, _ before: ComparedSide, _ after: ComparedSide) {
    let pairedBefore = Set(aligned.clausePairs.map(\.before))
    let pairedAfter = Set(aligned.clausePairs.map(\.after))
    for pair in aligned.clausePairs {
      let (b, a) = (aligned.clausesBefore[pair.before], aligned.clausesAfter[pair.after])
      var (from, to) = (b.place, a.place)
      // A formula that got a second half behind a comma, or lost it.
      if max(b.content.count, a.content.count) <= Self.longestFormula {
        let longerBefore = Self.following(pair.before, in: aligned.clausesBefore, pairedBefore)
        let longerAfter = Self.following(pair.after, in: aligned.clausesAfter, pairedAfter)
        if longerBefore == nil, let longerAfter {
          to.range = to.range.lowerBound..<longerAfter
        } else if longerAfter == nil, let longerBefore {
          from.range = from.range.lowerBound..<longerBefore
        }
      }
      if b.content == a.content, from == b.place, to == a.place { continue }
      add(from, to, before, after)
    }
  }

  /// Where the clause behind another one ends, if it is a formula of the same sentence that the other side has nowhere.
  private static func following(_ index: Int, in clauses: [AlignedSides.Clause], _ paired: Set<Int>) -> Int? {
    let next = index + 1
    guard next < clauses.count, clauses[next].place.passage == clauses[index].place.passage, !paired.contains(next),
      clauses[next].content.count == clauses[index].content.count
    else { return nil }
    return clauses[next].place.range.upperBound
  }

  private mutating func add(_ from: PassageRange, _ to: PassageRange, _ before: ComparedSide, _ after: ComparedSide) {
    let (f, t) = (before.passages[from.passage].characters, after.passages[to.passage].characters)
    let (b, a) = Self.members(Self.trimmed(from.range, f), f, Self.trimmed(to.range, t), t)
    guard Self.isRewording(f[b], t[a]) else { return }
    places.append((PassageRange(passage: from.passage, range: b), PassageRange(passage: to.passage, range: a)))
  }

  /// Without the number of a heading and without marks and blanks at its ends, but for those that close what is in it.
  private static func trimmed(_ range: Range<Int>, _ text: [Char]) -> Range<Int> {
    var range = range
    if text[range.lowerBound].isBracketOpener,
      let end = range.dropFirst().first(where: { !text[$0].isNumeral }), text[end].isBracketCloser
    {
      range = end + 1..<range.upperBound
    }
    while let first = range.first, !text[first].isContent, !text[first].isOpener {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, !text[last].isContent, text[last] != "%",
      !(text[last].isCloser && text[range].contains(where: \.isOpener))
    {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Of two enumerations what differs, with one member that stayed where else nothing would be left.
  private static func members(
    _ b: Range<Int>, _ before: [Char], _ a: Range<Int>, _ after: [Char]
  ) -> (Range<Int>, Range<Int>) {
    let (mb, ma) = (parts(b, before), parts(a, after))
    guard mb.count > 1, ma.count > 1 else { return (b, a) }
    var (start, end) = (0, 0)
    let least = min(mb.count, ma.count)
    while start < least, before[mb[start]] == after[ma[start]] { start += 1 }
    while end < least - start, before[mb[mb.count - 1 - end]] == after[ma[ma.count - 1 - end]] { end += 1 }
    if start + end == least {
      // A member came or went: with the one beside it, both sides have something.
      if start > 0 { start -= 1 } else if end > 0 { end -= 1 }
    }
    guard start + end < least else { return (b, a) }
    return (
      mb[start].lowerBound..<mb[mb.count - 1 - end].upperBound,
      ma[start].lowerBound..<ma[ma.count - 1 - end].upperBound
    )
  }

  private static func parts(_ range: Range<Int>, _ text: [Char]) -> [Range<Int>] {
    text[range].split(separator: "、").map { $0.startIndex..<$0.endIndex }
  }

  private static func isRewording(_ before: ArraySlice<Char>, _ after: ArraySlice<Char>) -> Bool {
    let (b, a) = (said(before), said(after))
    guard b.count > 1, a.count > 1, b != a else { return false }
    // They must have a word in common that says something, or most of all words.
    let shared = Features(withoutFrame(b)[...]).pairs
    if Features(withoutFrame(a)[...]).pairs.contains(where: shared.contains) { return true }
    let stayed = WordDifference(b[...], a[...]).isChangedBefore.count { !$0 }
    return stayed * 5 >= min(b.count, a.count) * 3
  }

  /// Without the words of the frame of phrases (全面推进…工作), each of which leaves a mark.
  private static func withoutFrame(_ text: [Char]) -> [Char] {
    var result: [Char] = []
    var i = 0
    while i < text.count {
      if i + 1 < text.count, FeatureWeights.isFrame(text[i], text[i + 1]) {
        result.append("，")
        i += 2
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return result
  }

  /// Without marks, numbers and little words.
  private static func said(_ text: ArraySlice<Char>) -> [Char] {
    text.filter { $0.isContent && !$0.isNumeral && !littleWords.contains($0) }
  }
}
