/// What a query finds in a segment: the articles that have it, and the places in them.
struct Matches {
  /// A stretch of characters of the segment.
  struct Place: Hashable, Comparable {
    var start: UInt32
    var end: UInt32

    static func < (a: Place, b: Place) -> Bool { (a.start, a.end) < (b.start, b.end) }
  }

  /// In order.
  var slots: [UInt32] = []
  /// In order; all of them in these articles.
  var places: [Place] = []

  /// Both have it.
  static func both(_ a: Matches, _ b: Matches, starts: [UInt32]) -> Matches {
    let others = Set(b.slots)
    return either(a, b).kept(in: a.slots.filter(others.contains), starts)
  }

  static func either(_ a: Matches, _ b: Matches) -> Matches {
    Matches(slots: joined(a.slots, b.slots), places: joined(a.places, b.places))
  }

  func without(_ other: Matches, starts: [UInt32]) -> Matches {
    let others = Set(other.slots)
    return kept(in: slots.filter { !others.contains($0) }, starts)
  }

  private func kept(in slots: [UInt32], _ starts: [UInt32]) -> Matches {
    let wanted = Set(slots)
    var walk = SlotWalk(starts)
    return Matches(slots: slots, places: places.filter { wanted.contains(walk.slot(of: $0.start)) })
  }

  /// Each place of one with the nearest place of the other in the same article, no more than so many characters between them.
  static func near(_ a: Matches, _ distance: Int, _ b: Matches, starts: [UInt32]) -> Matches {
    var found = Matches()
    var walk = SlotWalk(starts)
    var next = 0
    for place in a.places {
      while next < b.places.count, b.places[next].start < place.end { next += 1 }
      let slot = walk.slot(of: place.start)
      let end = slot + 1 < starts.count ? starts[Int(slot) + 1] : .max
      var best: (gap: Int, place: Place)?
      if next < b.places.count, b.places[next].start < end {
        best = (Int(b.places[next].start - place.end), b.places[next])
      }
      // The last ones that end before it: places of a phrase do not lie over each other, so a few steps back will do.
      var before = next - 1
      while before >= 0, b.places[before].end > place.start { before -= 1 }
      if before >= 0, b.places[before].start >= starts[Int(slot)] {
        let gap = Int(place.start - b.places[before].end)
        if gap < best?.gap ?? .max { best = (gap, b.places[before]) }
      }
      guard let best, best.gap <= distance else { continue }
      found.places.append(Place(start: min(place.start, best.place.start), end: max(place.end, best.place.end)))
      if found.slots.last != slot { found.slots.append(slot) }
    }
    found.places.sort()
    return found
  }

  private static func joined<Element: Comparable>(_ a: [Element], _ b: [Element]) -> [Element] {
    if a.isEmpty || b.isEmpty { return a + b }
    var result: [Element] = []
    result.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let takesFirst = j == b.count || i < a.count && a[i] <= b[j]
      let element = takesFirst ? a[i] : b[j]
      if takesFirst { i += 1 } else { j += 1 }
      if result.last != element { result.append(element) }
    }
    return result
  }
}

/// The slots of places that are asked for in order.
struct SlotWalk {
  private let starts: [UInt32]
  private var at = 0

  init(_ starts: [UInt32]) { self.starts = starts }

  mutating func slot(of place: UInt32) -> UInt32 {
    while at + 1 < starts.count, starts[at + 1] <= place { at += 1 }
    return UInt32(at)
  }
}
