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
    var slot = 0
    for place in places {
      while slot + 1 < starts.count, starts[slot + 1] <= place { slot += 1 }
      if let wanted, !wanted[slot] { continue }
      if slots.last == UInt32(slot) {
        counts[counts.count - 1] += 1
      } else {
        slots.append(UInt32(slot))
        counts.append(1)
      }
    }
  }
}
