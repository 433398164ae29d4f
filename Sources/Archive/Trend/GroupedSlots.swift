/// Which group each article of a segment is of, or each of its words.
struct GroupedSlots {
  private enum Groups {
    /// One for each slot.
    case slots([UInt32])
    /// Of a segment's remarks, three numbers each.
    case remarks([UInt32])
  }

  private let groups: Groups
  private let starts: [UInt32]

  init(_ segment: Segment, _ grouping: Trend.Grouping) throws(DatabaseError) {
    starts = try segment.column(.starts)
    switch grouping {
    case .paper: groups = .slots(try segment.column(.papers))
    case .page: groups = .slots(try segment.column(.pages))
    case .speaker: groups = .remarks(try segment.column(.remarks))
    }
  }

  /// All articles of the groups that have a counter.
  func addArticles(to counters: inout [UInt32: TrendCounter], _ days: [UInt32], _ wanted: [Bool]?) {
    func add(_ group: UInt32, _ slot: Int) { counters[group]?.addArticles(1, of: days[slot]) }
    switch groups {
    case .slots(let groups): for slot in days.indices where wanted?[slot] ?? true { add(groups[slot], slot) }
    case .remarks(let remarks):
      var seen: Set<UInt32> = []
      var last = -1
      let first = remarks.indices.filter { $0 % 3 == 0 }
      func start(_ remark: Int) -> UInt32 { remarks[remark] }
      forEach(first, at: start) { remark, slot in
        guard wanted?[slot] ?? true, remark + 2 < remarks.count else { return }
        if slot != last { seen = [] }
        last = slot
        if seen.insert(remarks[remark + 2]).inserted { add(remarks[remark + 2], slot) }
      }
    }
  }

  /// - Parameter counts: of the same places.
  func add(
    _ places: [UInt32], _ counts: ArticleCounts, to counters: inout [UInt32: TrendCounter], _ days: [UInt32],
    _ wanted: [Bool]?, _ unit: PeriodUnit
  ) {
    func add(_ count: Int, _ group: UInt32, _ slot: UInt32) {
      counters[group, default: TrendCounter(name: "", unit)].add(count, slot, days[Int(slot)])
    }
    switch groups {
    case .slots(let groups):
      for (slot, count) in zip(counts.slots, counts.counts) {
        add(Int(count), groups[Int(slot)], slot)
      }
    case .remarks(let remarks):
      var remark = 0
      forEach(places, at: \.self) { place, slot in
        while remark + 3 <= remarks.count, remarks[remark + 1] <= place { remark += 3 }
        guard wanted?[slot] ?? true, remark + 3 <= remarks.count, remarks[remark] <= place else { return }
        add(1, remarks[remark + 2], UInt32(slot))
      }
    }
  }

  /// Calls `body` with each element and the slot that it stands in.
  /// - Parameter elements: in the order of their places.
  private func forEach<Element>(
    _ elements: [Element], at place: (Element) -> UInt32, _ body: (Element, Int) -> Void
  ) {
    var slot = 0
    for element in elements {
      while slot + 1 < starts.count, starts[slot + 1] <= place(element) { slot += 1 }
      if slot < starts.count { body(element, slot) }
    }
  }
}
