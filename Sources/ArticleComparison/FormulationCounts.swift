import Characters
import System

/// What both sides say how often: the terms that either lists, and all standing formulations.
struct FormulationCounts {
  let new: [Comparison.Formulation]
  let gone: [Comparison.Formulation]
  let more: [Comparison.Formulation]
  let less: [Comparison.Formulation]

  private struct Row {
    var phrase: [Char]
    var before: Int
    var after: Int
    /// How sure it is that the difference is none of chance.
    var strength: Double
  }

  init(_ before: ComparedSide, _ after: ComparedSide) {
    let phrases = before.terms.union(after.terms).filter { $0.count > 1 }
    let countsBefore = PhraseCounts(of: phrases, in: before, withFormulations: true)
    let countsAfter = PhraseCounts(of: phrases, in: after, withFormulations: true)
    let (lengthBefore, lengthAfter) = (Double(max(1, before.length)), Double(max(1, after.length)))
    let all = Set(countsBefore.counts.keys).union(countsAfter.counts.keys)
    let rows = all.map { phrase in
      let (b, a) = (countsBefore.counts[phrase] ?? 0, countsAfter.counts[phrase] ?? 0)
      return Row(
        phrase: phrase, before: b, after: a,
        strength: Self.logLikelihood(Double(b), of: lengthBefore, Double(a), of: lengthAfter))
    }
    func formulations(_ rows: [Row], _ isOlder: Bool = false) -> [Comparison.Formulation] {
      Self.withoutParts(rows).sorted { Self.precedes($0, $1) }.map { row in
        let (b, a) = (countsBefore.first[row.phrase], countsAfter.first[row.phrase])
        let text = a.map(after.text) ?? b.map(before.text) ?? ""
        return Comparison.Formulation(
          text: text, before: before.standing(row.before, first: b), after: after.standing(row.after, first: a))
      }
    }
    new = formulations(rows.filter { $0.before == 0 })
    gone = formulations(rows.filter { $0.after == 0 })
    // Of a longer text more is expected: it is more only where it is so in proportion, too.
    func expected(_ row: Row) -> Double { Double(row.before) * lengthAfter / lengthBefore }
    more = formulations(
      rows.filter { $0.before > 0 && $0.after > $0.before && Double($0.after) > expected($0) })
    less = formulations(
      rows.filter { $0.after > 0 && $0.after < $0.before && Double($0.after) < expected($0) })
  }

  /// The surest first; of the same, the longer.
  private static func precedes(_ a: Row, _ b: Row) -> Bool {
    if a.strength != b.strength { return a.strength > b.strength }
    if a.phrase.count != b.phrase.count { return a.phrase.count > b.phrase.count }
    return a.phrase.lexicographicallyPrecedes(b.phrase)
  }

  /// Without those that only stand where a longer one does, as often.
  private static func withoutParts(_ rows: [Row]) -> [Row] {
    let byCounts = Dictionary(grouping: rows) { [$0.before, $0.after] }
    return rows.filter { row in
      !(byCounts[[row.before, row.after]] ?? []).contains {
        $0.phrase.count > row.phrase.count && $0.phrase.holds(row.phrase)
      }
    }
  }

  /// Dunning's log-likelihood (Computational Linguistics 19, 1993) of two counts in two lengths.
  private static func logLikelihood(_ a: Double, of c: Double, _ b: Double, of d: Double) -> Double {
    func part(_ count: Double, _ length: Double) -> Double {
      count == 0 ? 0 : count * binaryLogarithm(of: count / (length * (a + b) / (c + d)))
    }
    return 2 * 0.6931471805599453 * (part(a, c) + part(b, d))
  }
}

extension [Char] {
  /// Whether another one is a part of it.
  func holds(_ part: [Char]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return (0...count - part.count).contains { self[$0] == first && self[$0..<$0 + part.count] == part[...] }
  }
}
