/// How often something stands in each article of a segment; only those in which it does, in order.
struct ArticleCounts {
  var slots: [UInt32] = []
  var counts: [UInt32] = []

  var occurrences: Int { counts.reduce(0) { $0 + Int($1) } }

  init() {}

  /// - Parameters:
  ///   - places: in order.
  ///   - starts: of each slot.
  ///   - wanted: which slots count; `nil` where all do.
  init(_ places: [UInt32], starts: [UInt32], wanted: [Bool]?) {
    var (slot, i) = (0, 0)
    while i < places.count {
      while slot + 1 < starts.count, starts[slot + 1] <= places[i] { slot += 1 }
      let end = slot + 1 < starts.count ? starts[slot + 1] : .max
      let first = i
      repeat { i &+= 1 } while i < places.count && places[i] < end
      if let wanted, !wanted[slot] { continue }
      slots.append(UInt32(slot))
      counts.append(UInt32(i - first))
    }
  }
}
