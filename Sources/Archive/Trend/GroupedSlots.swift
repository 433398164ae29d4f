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
    // Neighbours are mostly of a group and a day: one addition for all of them.
    var run = (group: UInt32(0), day: UInt32(0), count: 0)
    func add(_ group: UInt32, _ slot: Int) {
      if run.group != group || run.day != days[slot] {
        if run.count > 0 { counters[run.group]?.addArticles(run.count, of: run.day) }
        run = (group, days[slot], 0)
      }
      run.count += 1
    }
    switch groups {
    case .slots(let groups): for slot in days.indices where wanted?[slot] ?? true { add(groups[slot], slot) }
    case .remarks(let remarks):
      let known = Self.marks(counters.keys)
      var seen: [UInt32] = []
      var (slot, last, i) = (0, -1, 0)
      while i + 2 < remarks.count {
        defer { i += 3 }
        let speaker = remarks[i + 2]
        guard Int(speaker) < known.count, known[Int(speaker)] else { continue }
        while slot + 1 < starts.count, starts[slot + 1] <= remarks[i] { slot += 1 }
        guard wanted?[slot] ?? true else { continue }
        if slot != last { seen.removeAll(keepingCapacity: true) }
        last = slot
        guard !seen.contains(speaker) else { continue }
        seen.append(speaker)
        add(speaker, slot)
      }
    }
    if run.count > 0 { counters[run.group]?.addArticles(run.count, of: run.day) }
  }

  /// By number, whether it is among some.
  private static func marks(_ numbers: some Sequence<UInt32>) -> [Bool] {
    var marks: [Bool] = []
    for number in numbers {
      if Int(number) >= marks.count { marks += repeatElement(false, count: Int(number) + 1 - marks.count) }
      marks[Int(number)] = true
    }
    return marks
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
      for (slot, count) in zip(counts.slots, counts.counts) { add(Int(count), groups[Int(slot)], slot) }
    case .remarks(let remarks):
      var (remark, slot, i) = (0, 0, 0)
      while i < places.count {
        while remark + 3 <= remarks.count, remarks[remark + 1] <= places[i] { remark += 3 }
        guard remark + 3 <= remarks.count else { return }
        let first = i
        // Those before the remark are nobody's, those in it are added at once.
        while i < places.count, places[i] < remarks[remark] { i += 1 }
        if i > first { continue }
        while i < places.count, places[i] < remarks[remark + 1] { i += 1 }
        while slot + 1 < starts.count, starts[slot + 1] <= places[first] { slot += 1 }
        if wanted?[slot] ?? true { add(i - first, remarks[remark + 2], UInt32(slot)) }
      }
    }
  }
}
