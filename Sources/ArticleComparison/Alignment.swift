/// Which stretches of one text are which of the other.
///
/// Stretches that have rare pairs of characters in common are candidates; of these the chain is taken that goes forward in
/// both texts and has most in common. Each stretch has few candidates, so the time grows with the length of the texts and
/// not with its square, and reports of 200 paragraphs are done as exactly as novels of 10,000.
struct Alignment: Sendable {
  /// A stretch of the one and a stretch of the other.
  struct Pair: Hashable, Sendable {
    var before: Int
    var after: Int
    /// What both have in common of what they have, 0…1.
    var likeness: Float
    /// What they have in common, in weight.
    fileprivate var shared: Float
  }

  /// Candidates of a stretch.
  private static let mostCandidates = 8
  /// A pair of characters that more stretches have tells nothing about where one belongs.
  private static let mostHolders = 40
  /// Stretches of one side between two pairs: among more of them, little in common tells nothing.
  private static let mostBetween = 6

  private let before: [Features]
  private let after: [Features]
  private let weights: FeatureWeights
  private let candidates: [Pair]

  /// - Parameter least: likeness of two stretches that may be one.
  init(_ before: [Features], _ after: [Features], weights: FeatureWeights, least: Float) {
    (self.before, self.after, self.weights) = (before, after, weights)
    candidates = Self.candidates(before, after, weights, least: least)
  }

  /// The pairs that go forward on both sides, and between them those that are less alike; in order.
  func chain(leastBetween: Float) -> [Pair] {
    var result: [Pair] = []
    var (b, a) = (0, 0)
    func fill(upTo endBefore: Int, _ endAfter: Int) {
      guard b < endBefore, a < endAfter, endBefore - b <= Self.mostBetween, endAfter - a <= Self.mostBetween
      else { return }
      let between = Alignment(
        Array(before[b..<endBefore]), Array(after[a..<endAfter]), weights: weights, least: leastBetween)
      for pair in between.chain() {
        var pair = pair
        pair.before += b
        pair.after += a
        result.append(pair)
      }
    }
    let chain = chain()
    if chain.isEmpty { return [] }
    for pair in chain {
      fill(upTo: pair.before, pair.after)
      result.append(pair)
      (b, a) = (pair.before + 1, pair.after + 1)
    }
    fill(upTo: before.count, after.count)
    return result
  }

  /// The pairs that go forward on both sides, in order.
  func chain() -> [Pair] {
    // For each end of a chain in `after`, the best one: prefix maxima in a Fenwick tree.
    var tree = [(value: Float, index: Int)](repeating: (0, -1), count: after.count + 1)
    var previous = [Int](repeating: -1, count: candidates.count)
    var best: (value: Float, index: Int) = (0, -1)
    // Of one stretch's candidates the last come first: none may follow another.
    for index in candidates.indices {
      let pair = candidates[index]
      var before: (value: Float, index: Int) = (0, -1)
      var i = pair.after
      while i > 0 {
        if tree[i].value > before.value { before = tree[i] }
        i &= i - 1
      }
      previous[index] = before.index
      let value = before.value + pair.shared * pair.likeness
      if value > best.value { best = (value, index) }
      i = pair.after + 1
      while i <= after.count {
        if value > tree[i].value { tree[i] = (value, index) }
        i += i & -i
      }
    }
    var chain: [Pair] = []
    var index = best.index
    while index >= 0 {
      chain.append(candidates[index])
      index = previous[index]
    }
    return chain.reversed()
  }

  /// Of what a chain leaves, pairs that are very much alike wherever they stand.
  func crossing(_ chain: [Pair], least: Float) -> [Pair] {
    var (usedBefore, usedAfter) = (Set(chain.map(\.before)), Set(chain.map(\.after)))
    let left = candidates.filter { $0.likeness >= least }
      .sorted { ($1.likeness, $0.before, $0.after) < ($0.likeness, $1.before, $1.after) }
    return left.filter { pair in
      guard !usedBefore.contains(pair.before), !usedAfter.contains(pair.after) else { return false }
      usedBefore.insert(pair.before)
      usedAfter.insert(pair.after)
      return true
    }
  }

  /// By `before`, those of one stretch from the last to the first.
  private static func candidates(
    _ before: [Features], _ after: [Features], _ weights: FeatureWeights, least: Float
  ) -> [Pair] {
    var holders: [UInt32: [Int]] = [:]
    for (index, features) in after.enumerated() {
      for pair in features.pairs { holders[pair, default: []].append(index) }
    }
    // The same in all its pairs, however common these are.
    var equals: [[UInt32]: [Int]] = [:]
    for (index, features) in after.enumerated() where !features.pairs.isEmpty {
      equals[features.pairs, default: []].append(index)
    }
    let sumsAfter = after.map(weights.sum)
    var result: [Pair] = []
    for (index, features) in before.enumerated() where !features.pairs.isEmpty {
      var scores: [Int: Float] = [:]
      for pair in features.pairs {
        guard let holders = holders[pair], holders.count <= mostHolders else { continue }
        for holder in holders { scores[holder, default: 0] += weights[pair] }
      }
      for equal in nearest(equals[features.pairs] ?? [], to: index * after.count / before.count) {
        scores[equal, default: 0] += weights.sum(features)
      }
      let sum = weights.sum(features)
      let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostCandidates)
      result += best.compactMap { other, _ in
        let shared = weights.shared(features, after[other])
        let likeness = 2 * shared / (sum + sumsAfter[other])
        return likeness < least ? nil : Pair(before: index, after: other, likeness: likeness, shared: shared)
      }.sorted { $0.after > $1.after }
    }
    return result
  }

  private static func nearest(_ places: [Int], to place: Int) -> ArraySlice<Int> {
    let next = places.firstIndex { $0 >= place } ?? places.count
    let half = mostCandidates / 2
    return places[max(0, next - half)..<min(places.count, next + half)]
  }
}
