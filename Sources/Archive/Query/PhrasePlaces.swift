/// Finds where a phrase stands in a segment.
///
/// The phrase is covered by pairs of characters; the places of the rarest pair are tried with the others, each at its offset.
/// One character is all pairs that begin with it.
extension Segment {
  /// Where occurrences begin, in order; none lies over another. Those of articles that are gone are among them.
  func places(of phrase: PhrasePattern) throws(DatabaseError) -> [UInt32] {
    if phrase.count == 1 { return try places(ofOneOf: phrase.characters[0]) }
    // An even cover; of an odd phrase the last pair lies over the one before.
    var offsets = Array(stride(from: 0, to: phrase.count - 1, by: 2))
    if phrase.count % 2 == 1 { offsets.append(phrase.count - 2) }
    var pairs: [Pair] = []
    for offset in offsets {
      let pair = try pair(phrase, at: offset)
      if pair.count == 0 { return [] }
      pairs.append(pair)
    }
    pairs.sort { $0.count < $1.count }
    var places = starts(of: pairs[0])
    for pair in pairs.dropFirst() where !places.isEmpty { keep(&places, with: pair) }
    return Self.apart(places, length: phrase.count)
  }

  /// The lists of a pair, one for each way of spelling it.
  private struct Pair {
    /// Of its first character in the phrase.
    var offset: Int
    var postings: [Posting]
    var count: Int { postings.reduce(0) { $0 + $1.count } }
  }

  private func pair(_ phrase: PhrasePattern, at offset: Int) throws(DatabaseError) -> Pair {
    var pair = Pair(offset: offset, postings: [])
    for first in phrase.characters[offset] {
      for second in phrase.characters[offset + 1] {
        if let posting = try posting(GramCode.gram(first, second)) { pair.postings.append(posting) }
      }
    }
    return pair
  }

  /// Where phrases would begin that have the pair.
  private func starts(of pair: Pair) -> [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(pair.count)
    for posting in pair.postings {
      posting.forEach(below: characters) { place in
        if place >= pair.offset { starts.append(UInt32(truncatingIfNeeded: place &- pair.offset)) }
      }
    }
    if pair.postings.count > 1 { starts.sort() }
    return starts
  }

  /// Keeps those beginnings of phrases that have a pair.
  private func keep(_ places: inout [UInt32], with pair: Pair) {
    if pair.postings.count > 1 {
      let others = Set(starts(of: pair))
      return places.removeAll { !others.contains($0) }
    }
    guard let posting = pair.postings.first else {
      places = []
      return
    }
    var cursor = PlaceCursor(posting)
    var kept = 0
    for place in places {
      let wanted = Int(place) + pair.offset
      while cursor.place < wanted { cursor.advance() }
      if cursor.place == wanted {
        places[kept] = place
        kept += 1
      }
    }
    places.removeLast(places.count - kept)
  }

  /// Of many lists at once: places are marked, then read off in order.
  private func places(ofOneOf codes: [UInt16]) throws(DatabaseError) -> [UInt32] {
    var marks = [UInt64](repeating: 0, count: characters / 64 + 1)
    for code in codes {
      try postings(beginningWith: code) { posting in
        posting.forEach(below: characters) { place in marks[place >> 6] |= 1 &<< UInt64(place & 63) }
      }
    }
    let count = marks.reduce(0) { $0 + $1.nonzeroBitCount }
    var places = [UInt32](repeating: 0, count: count)
    var next = 0
    for index in marks.indices {
      var rest = marks[index]
      while rest != 0 {
        places[next] = UInt32(truncatingIfNeeded: index &<< 6 | rest.trailingZeroBitCount)
        next &+= 1
        rest &= rest &- 1
      }
    }
    return places
  }

  /// Leaves out what begins inside of the one before.
  private static func apart(_ places: [UInt32], length: Int) -> [UInt32] {
    var end: UInt32 = 0
    guard zip(places, places.dropFirst()).contains(where: { $1 - $0 < length }) else { return places }
    return places.filter { place in
      guard place >= end else { return false }
      end = place + UInt32(length)
      return true
    }
  }
}
