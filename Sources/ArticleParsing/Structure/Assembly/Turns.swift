import Characters

extension [Block] {
  /// A turn of a conversation is text, however short and however it ends: 言某某：不会, where that label stands again.
  func withTurnsAsText(in text: [Char]) -> [Block] {
    let labels = map { $0.kind == .fragment || $0.kind == .sentence ? text.turnLabel(of: $0.range) : nil }
    var counts: [[Char]: Int] = [:]
    for case let label? in labels { counts[label, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > 1 }) else { return self }
    var blocks = self
    // A first line may be the headline in label form: 言某某：我的三个愿望.
    for i in indices.dropFirst() where self[i].kind == .fragment {
      if let label = labels[i], counts[label, default: 0] > 1 { blocks[i].kind = .sentence }
    }
    return blocks
  }
}

extension [Char] {
  /// What stands before the colon early in a line.
  fileprivate func turnLabel(of line: Range<Int>) -> [Char]? {
    let reach = line.prefix(longestTurnLabel + 1)
    guard let colon = reach.first(where: { self[$0].isColon }), colon > line.lowerBound else { return nil }
    let label = line.lowerBound..<colon
    return label.allSatisfy { self[$0].isHanzi || self[$0].isLetter || self[$0] == "·" } ? [Char](self[label]) : nil
  }
}

/// Characters.
private let longestTurnLabel = 12
