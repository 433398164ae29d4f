internal import ArticleModel

/// Weighs candidates by their counts and drops the fragments among them.
struct TermSelection {
  struct Entry {
    /// Index of the candidate.
    var candidate: Int
    var score: Double
    /// Of it, what standing inside longer terms costs.
    var loss: Double?
  }

  private let candidates: TermCandidates
  private let article: TermText
  private let text: TermText.View
  private var entries: [Entry?] = []

  init(_ candidates: TermCandidates, _ article: TermText) {
    self.candidates = candidates
    self.article = article
    text = candidates.text
    entries.reserveCapacity(candidates.all.count)
    for index in candidates.all.indices {
      var score = TermScore(explained: false)
      let isTerm = weigh(index, &score)
      entries.append(isTerm ? Entry(candidate: index, score: candidates.all[index].base + score.total) : nil)
    }
  }

  /// Least score of a listed term. Repeats are the least sure: they rank behind slogans and standing formulations.
  private static let threshold = 1.8
  static let repeatedThreshold = 1.2

  private func reachesList(_ entry: Entry) -> Bool {
    switch candidates.all[entry.candidate].kind {
    case .own: true
    case .repeated: entry.score >= Self.repeatedThreshold
    case .quoted, .known: entry.score >= Self.threshold
    }
  }

  /// The candidates that stay, best first; ties by where they stand first.
  mutating func listed() -> [Entry] {
    var longestFirst: [Int] = []
    longestFirst.reserveCapacity(entries.count)
    for index in entries.indices where entries[index] != nil { longestFirst.append(index) }
    longestFirst.stableSort {
      (candidates.all[$0].length, candidates.all[$1].scalars.lowerBound) > (
        candidates.all[$1].length, candidates.all[$0].scalars.lowerBound
      )
    }
    let holders = Holders(of: longestFirst, among: candidates.all, in: text.literal)
    dropWrappers(longestFirst, holders)
    dropFragments(longestFirst, holders)
    var listed: [Entry] = []
    listed.reserveCapacity(longestFirst.count)
    for case let entry? in entries where reachesList(entry) { listed.append(entry) }
    listed.stableSort {
      $0.score == $1.score
        ? candidates.all[$0.candidate].scalars.lowerBound < candidates.all[$1.candidate].scalars.lowerBound
        : $0.score > $1.score
    }
    return listed
  }

  /// Adds what the count and the places say to the form's score.
  /// - Returns: `false` where they forbid a term.
  func weigh(_ index: Int, _ sum: inout TermScore) -> Bool {
    let candidate = candidates.all[index]
    let count = candidate.count
    guard count > 0 else { return false }
    switch candidate.kind {
    case .own:
      sum.add("count", 0.8 * Double.log2(count))
    case .quoted:
      sum.add("count", 0.3 * Double.log2(count))
    case .known:
      guard count >= 2 else { return false }
      sum.add("count", 0.8 * Double.log2(count))
      if isInHeading(candidate) { sum.add("in a heading", 0.5) }
    case .repeated:
      guard count >= 2, candidate.alignedCount >= (count + 1) / 2, !isPlace(candidate) else { return false }
      sum.add("count", Double.log2(count))
      let heading = isInHeading(candidate)
      if heading { sum.add("in a heading", 0.6) }
      if count == 2, !heading { sum.add("only twice", -0.9) }
      if !candidate.isPolicyNoun, isMostlyTitle(candidate) { sum.add("title of a work", -0.8) }
    }
    return true
  }

  private func isInHeading(_ candidate: TermCandidates.Candidate) -> Bool {
    candidates.starts[candidate.occurrences].contains { article.isInHeading(Int($0)) }
  }

  /// 某某县 somewhere: 某某 is the place, whatever stands behind it elsewhere. Not 市场, 区域.
  private func isPlace(_ candidate: TermCandidates.Candidate) -> Bool {
    guard candidate.length <= 4 else { return false }
    let (units, behind) = (Self.placeUnits, Self.behindUnits)
    return candidates.starts[candidate.occurrences].contains { start in
      let end = Int(start) + candidate.length
      return end + 1 < text.count && units.contains(text.folded[end]) && !behind.contains(text.folded[end + 1])
    }
  }

  private static let placeUnits: ScalarSet = "省市县区州镇乡"
  private static let behindUnits: ScalarSet = "域场级块间别村土情愁民道镇"

  private func isMostlyTitle(_ candidate: TermCandidates.Candidate) -> Bool {
    let titles = candidates.starts[candidate.occurrences].reduce(0) {
      $0 + ($1 > 0 && text.literal[Int($1) - 1] == 0x300A ? 1 : 0)
    }
    return titles * 2 > candidate.count
  }

  /// 推动共建家园 gives way to a standing or quoted 共建家园 that is said no oftener.
  private mutating func dropWrappers(_ longestFirst: [Int], _ holders: Holders) {
    for inner in longestFirst where entries[inner] != nil && candidates.all[inner].kind != .repeated {
      for outer in holders[inner]
      where candidates.all[outer].kind == .repeated && candidates.all[outer].count == candidates.all[inner].count {
        let isLink = candidates.all[inner].kind == .known && linksOn(inner, in: outer, holders: holders)
        entries[isLink ? inner : outer] = nil
      }
    }
    // 江州志愿服务, 推进志愿服务: the place or the verb adds nothing.
    for outer in longestFirst where candidates.all[outer].kind == .repeated {
      guard let core = candidates.all[outer].core else { continue }
      let rest = text.literal(core)
      let isListed = longestFirst.contains { inner in
        candidates.all[inner].length == rest.count && entries[inner].map(reachesList) == true
          && text.literal(candidates.all[inner].scalars).elementsEqual(rest)
      }
      if isListed { entries[outer] = nil }
    }
  }

  /// 绿色家园 and 家园共建 share a word in 绿色家园共建: the second is only cut out of the whole.
  private func linksOn(_ inner: Int, in outer: Int, holders: Holders) -> Bool {
    let whole = text.literal[candidates.all[outer].scalars]
    guard whole.suffix(candidates.all[inner].length).elementsEqual(text.literal[candidates.all[inner].scalars]) else {
      return false
    }
    return candidates.all.indices.contains { first in
      candidates.all[first].kind == .known && holders[first].contains(outer) && entries[first] != nil
        && candidates.all[first].length + candidates.all[inner].length > whole.count
        && whole.starts(with: text.literal[candidates.all[first].scalars])
    }
  }

  /// What stands only inside a longer listed term is a fragment; what hardly ever stands alone loses.
  private mutating func dropFragments(_ longestFirst: [Int], _ holders: Holders) {
    for inner in longestFirst where candidates.all[inner].kind != .own && !holders[inner].isEmpty {
      guard var entry = entries[inner] else { continue }
      let outer = holders[inner].filter { entries[$0].map(reachesList) == true }
      guard let most = outer.map({ candidates.all[$0].count }).max() else { continue }
      guard candidates.all[inner].kind == .repeated else {
        if most >= candidates.all[inner].count { entries[inner] = nil }
        continue
      }
      let alone = candidates.all[inner].count - candidates.count(of: candidates.all[inner], insideAnyOf: outer)
      if alone <= 1 {
        entries[inner] = nil
      } else {
        let loss = Double.log2(alone) - Double.log2(candidates.all[inner].count)
        entry.score += loss
        entry.loss = loss
        entries[inner] = entry
      }
    }
  }
}

extension TermSelection {
  /// Of each candidate, the longer ones that hold it as a part.
  private struct Holders {
    /// Those of one candidate side by side.
    private var outers: [Int] = []
    /// By candidate.
    private var firsts: [Int]
    private var counts: [Int]

    init(of longestFirst: [Int], among candidates: [TermCandidates.Candidate], in text: UnsafeBufferPointer<UInt16>) {
      firsts = [Int](repeating: 0, count: candidates.count)
      counts = firsts
      outers.reserveCapacity(candidates.count)
      for (rank, inner) in longestFirst.enumerated() {
        firsts[inner] = outers.count
        let part = UnsafeBufferPointer(rebasing: text[candidates[inner].scalars])
        for outer in longestFirst[..<rank] where candidates[outer].length > part.count {
          if UnsafeBufferPointer(rebasing: text[candidates[outer].scalars]).holds(part) { outers.append(outer) }
        }
        counts[inner] = outers.count - firsts[inner]
      }
    }

    subscript(candidate: Int) -> ArraySlice<Int> {
      outers[firsts[candidate]..<firsts[candidate] + counts[candidate]]
    }
  }
}

extension UnsafeBufferPointer<UInt16> {
  /// Whether `part` stands somewhere in the string.
  fileprivate func holds(_ part: UnsafeBufferPointer<UInt16>) -> Bool {
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    for start in 0...(count - part.count) where self[start] == first {
      var i = 1
      while i < part.count, self[start &+ i] == part[i] { i &+= 1 }
      if i == part.count { return true }
    }
    return false
  }
}
