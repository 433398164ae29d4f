import ArticleModel
import Characters
import System

/// What a candidate's count and places say for and against it, beside its form.
struct TermWeighing {
  let text: TermText

  typealias Weight = (name: String, weight: Double)

  /// - Returns: `nil` where they forbid a term.
  func weights(of candidate: TermCandidate) -> [Weight]? {
    let count = candidate.count
    guard count > 0 else { return nil }
    switch candidate.kind {
    case .own: return [("count", 0.8 * Self.log2(count))]
    case .quoted: return [("count", 0.3 * Self.log2(count))]
    case .known:
      guard count >= 2 else { return nil }
      let slope = candidate.base > 0 ? 1 : 0.8
      return [("count", slope * Self.log2(count)), ("in a heading", isInHeading(candidate) ? 0.5 : 0)]
    case .repeated:
      guard count >= 2, candidate.alignedCount >= (count + 1) / 2, !isPlace(candidate) else { return nil }
      let isInHeading = isInHeading(candidate)
      let isChain = candidate.alignedCount == .max
      guard let alone = isChain ? 0 : standingAlone(candidate) else { return nil }
      return [
        ("count", Self.log2(count)), ("in a heading", isInHeading ? 0.6 : 0),
        ("only twice", count == 2 ? (isInHeading ? -0.4 : -0.9) : 0), ("seldom alone", alone),
        ("title of a work", !candidate.isPolicyNoun && isMostlyTitle(candidate) ? -0.8 : 0),
      ]
    }
  }

  static func log2(_ count: Int) -> Double { count > 1 ? binaryLogarithm(of: Double(count)) : 0 }

  /// What a phrase loses that mostly stands inside longer ones; `nil` where it always does.
  private func standingAlone(_ candidate: TermCandidate) -> Double? {
    let alone = candidate.occurrences.count { text.standsAlone($0..<$0 + candidate.length) }
    return alone == 0 ? nil : alone * 2 < candidate.count ? -0.6 : 0
  }

  private func isInHeading(_ candidate: TermCandidate) -> Bool {
    candidate.occurrences.contains(where: text.isInHeading)
  }

  /// 某某县 somewhere: 某某 is the place, whatever stands behind it elsewhere. Not 市场, 区域.
  private func isPlace(_ candidate: TermCandidate) -> Bool {
    guard candidate.length <= 4 else { return false }
    return candidate.occurrences.contains { start in
      let end = start + candidate.length
      return end + 1 < text.characters.count && Self.placeUnits.contains(text.characters[end])
        && !Self.behindUnits.contains(text.characters[end + 1])
    }
  }

  private static let placeUnits: CharSet = "省市县区州镇乡"
  private static let behindUnits: CharSet = "域场级块间别村土情愁民道镇"

  private func isMostlyTitle(_ candidate: TermCandidate) -> Bool {
    candidate.occurrences.count { $0 > 0 && text.printed[$0 - 1] == "《" } * 2 > candidate.count
  }
}
