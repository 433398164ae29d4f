import Characters

/// Two sides with what belongs together in them: paragraphs, and in these clauses.
struct AlignedSides {
  struct Clause {
    var place: PassageRange
    /// What it says, marks and blanks apart.
    var content: [Char]
  }

  let clausesBefore: [Clause]
  let clausesAfter: [Clause]
  /// Clauses that are each other, by their numbers; in order of `before`.
  private(set) var clausePairs: [Alignment.Pair] = []
  private let paragraphPairs: [Alignment.Pair]
  private let movedPairs: [Alignment.Pair]

  /// Likeness of paragraphs in their order, between two that belong together, and of such that stand elsewhere.
  private static let (paragraph, paragraphBetween, movedParagraph): (Float, Float, Float) = (0.2, 0.08, 0.5)
  /// Likeness of clauses in paragraphs that belong together, between two such clauses, and of clauses elsewhere.
  private static let (clause, clauseBetween, movedClause): (Float, Float, Float) = (0.3, 0.12, 0.5)

  init(_ before: ComparedSide, _ after: ComparedSide) {
    let paragraphs = (Self.features(before), Self.features(after))
    let weights = FeatureWeights(paragraphs.0 + paragraphs.1)
    let alignment = Alignment(paragraphs.0, paragraphs.1, weights: weights, least: Self.paragraph)
    paragraphPairs = alignment.chain(leastBetween: Self.paragraphBetween)
    movedPairs = alignment.crossing(paragraphPairs, least: Self.movedParagraph)
    clausesBefore = Self.clauses(before)
    clausesAfter = Self.clauses(after)
    alignClauses()
  }

  private static func features(_ side: ComparedSide) -> [Features] {
    side.passages.map { Features($0.characters[...]) }
  }

  private static func clauses(_ side: ComparedSide) -> [Clause] {
    side.passages.indices.flatMap { passage in
      let text = side.passages[passage].characters
      return ClauseCutter.clauses(of: text).map { range in
        Clause(place: PassageRange(passage: passage, range: range), content: text[range].filter(\.isContent))
      }
    }
  }

  private mutating func alignClauses() {
    let before = clausesBefore.map { Features($0.content[...]) }
    let after = clausesAfter.map { Features($0.content[...]) }
    let weights = FeatureWeights(before + after)
    let numbersBefore = Dictionary(grouping: before.indices) { clausesBefore[$0].place.passage }
    let numbersAfter = Dictionary(grouping: after.indices) { clausesAfter[$0].place.passage }
    var (freeBefore, freeAfter) = (Set(before.indices), Set(after.indices))
    func add(_ b: [Int], _ a: [Int], least: Float, between: Float) -> [Alignment.Pair] {
      let alignment = Alignment(b.map { before[$0] }, a.map { after[$0] }, weights: weights, least: least)
      return alignment.chain(leastBetween: between).map { pair in
        var pair = pair
        (pair.before, pair.after) = (b[pair.before], a[pair.after])
        freeBefore.remove(pair.before)
        freeAfter.remove(pair.after)
        return pair
      }
    }
    for pair in paragraphPairs + movedPairs {
      clausePairs += add(
        numbersBefore[pair.before] ?? [], numbersAfter[pair.after] ?? [], least: Self.clause,
        between: Self.clauseBetween)
    }
    // Sentences go to other paragraphs, and paragraphs are parted.
    clausePairs += add(freeBefore.sorted(), freeAfter.sorted(), least: Self.movedClause, between: Self.movedClause)
    clausePairs.sort { $0.before < $1.before }
  }
}

// MARK: Paragraphs

extension AlignedSides {
  /// What became of each paragraph, with the words that differ.
  func paragraphs(_ before: ComparedSide, _ after: ComparedSide) -> [Comparison.ParagraphPair] {
    var changedBefore = before.passages.map { [Bool](repeating: true, count: $0.characters.count) }
    var changedAfter = after.passages.map { [Bool](repeating: true, count: $0.characters.count) }
    for pair in clausePairs {
      let (b, a) = (clausesBefore[pair.before].place, clausesAfter[pair.after].place)
      let difference = WordDifference(
        before.passages[b.passage].characters[b.range], after.passages[a.passage].characters[a.range])
      changedBefore[b.passage].replaceSubrange(b.range, with: difference.isChangedBefore)
      changedAfter[a.passage].replaceSubrange(a.range, with: difference.isChangedAfter)
    }
    let piecesBefore = zip(before.passages, changedBefore).map { $0.pieces($1) }
    let piecesAfter = zip(after.passages, changedAfter).map { $0.pieces($1) }
    let partners = Dictionary(uniqueKeysWithValues: paragraphPairs.map { ($0.after, $0.before) })
    let moved = Dictionary(uniqueKeysWithValues: movedPairs.map { ($0.after, $0.before) })
    let taken = Set(paragraphPairs.map(\.before) + movedPairs.map(\.before))
    var result: [Comparison.ParagraphPair] = []
    var next = 0
    func writeRemoved(upTo end: Int) {
      while next < end {
        if !taken.contains(next) { result.append(.init(kind: .removed, before: piecesBefore[next], after: [])) }
        next += 1
      }
    }
    for index in after.passages.indices {
      if let partner = partners[index] {
        writeRemoved(upTo: partner)
        next = partner + 1
        let isSame = before.passages[partner].characters == after.passages[index].characters
        result.append(
          .init(kind: isSame ? .same : .changed, before: piecesBefore[partner], after: piecesAfter[index]))
      } else if let partner = moved[index] {
        result.append(.init(kind: .moved, before: piecesBefore[partner], after: piecesAfter[index]))
      } else {
        result.append(.init(kind: .added, before: [], after: piecesAfter[index]))
      }
    }
    writeRemoved(upTo: before.passages.count)
    return result
  }
}

extension ComparedSide.Passage {
  /// Runs of characters that are changed or not.
  /// - Parameter start: the character that the first of them is.
  func pieces(_ isChanged: [Bool], from start: Int = 0) -> [Comparison.Piece] {
    var pieces: [Comparison.Piece] = []
    var begin = 0
    for i in isChanged.indices where i + 1 == isChanged.count || isChanged[i] != isChanged[i + 1] {
      pieces.append(Comparison.Piece(text(start + begin..<start + i + 1), isChanged: isChanged[i]))
      begin = i + 1
    }
    return pieces
  }
}
