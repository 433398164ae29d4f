/// Adds up one subject, segment by segment.
struct TrendCounter {
  private let unit: PeriodUnit
  private(set) var total: Trend.Series
  private var periods: [Int: Trend.Count] = [:]
  /// The slots of the segment at hand that were counted as articles already: a subject may have several terms.
  private var counted: Set<UInt32> = []
  private let hasSeveral: Bool
  /// The day before last, and its period: neighbours are mostly of a day.
  private var known = (day: UInt32(0), period: 0)

  /// - Parameter hasSeveral: an article may be counted more than once in a segment.
  init(name: String, _ unit: PeriodUnit, hasSeveral: Bool = true) {
    self.unit = unit
    self.hasSeveral = hasSeveral
    total = Trend.Series(name: name)
  }

  private mutating func period(of day: UInt32) -> Int {
    if known.day != day { known = (day, unit.period(of: Int(day))) }
    return known.period
  }

  /// All articles of a segment.
  mutating func addArticles(_ days: [UInt32], _ wanted: [Bool]?) {
    var (run, last) = (Trend.Count(), UInt32(0))
    for slot in days.indices where wanted?[slot] ?? true {
      if days[slot] != last {
        addArticles(run.of, of: last)
        (run.of, last) = (0, days[slot])
      }
      run.of += 1
    }
    addArticles(run.of, of: last)
  }

  /// Articles of a day; 0 for none that is known.
  mutating func addArticles(_ count: Int, of day: UInt32) {
    guard count > 0 else { return }
    total.total.of += count
    if day > 0 { periods[period(of: day), default: Trend.Count()].of += count }
  }

  mutating func add(_ counts: ArticleCounts, _ days: [UInt32]) {
    guard !hasSeveral else {
      for (slot, count) in zip(counts.slots, counts.counts) { add(Int(count), slot, days[Int(slot)]) }
      return
    }
    var (run, last) = (Trend.Count(), UInt32(0))
    for (slot, count) in zip(counts.slots, counts.counts) {
      let day = days[Int(slot)]
      if day != last {
        add(run, of: last)
        (run, last) = (Trend.Count(), day)
      }
      run.occurrences += Int(count)
      run.articles += 1
    }
    add(run, of: last)
  }

  mutating func add(_ occurrences: Int, _ slot: UInt32, _ day: UInt32) {
    var count = Trend.Count()
    count.occurrences = occurrences
    count.articles = counted.insert(slot).inserted ? 1 : 0
    add(count, of: day)
  }

  private mutating func add(_ count: Trend.Count, of day: UInt32) {
    total.total += count
    guard day > 0, count.occurrences > 0 else { return }
    periods[period(of: day), default: Trend.Count()] += count
    total.first = min(total.first ?? Int(day), Int(day))
    total.last = max(total.last ?? Int(day), Int(day))
  }

  mutating func endSegment() { counted.removeAll(keepingCapacity: true) }

  var series: Trend.Series {
    var series = total
    series.periods = periods.sorted { $0.key < $1.key }.map { Trend.Period(number: $0.key, count: $0.value) }
    return series
  }
}
