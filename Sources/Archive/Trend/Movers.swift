import System

/// The terms that are said more, or less, than in another time.
package struct Movers: Hashable, Sendable {
  /// A time, and what was said in it.
  package struct Side: Hashable, Sendable {
    package var span: DaySpan
    package var articles = 0
    package var characters = 0
  }

  package struct Mover: Hashable, Sendable {
    package var text: String
    package var now = Trend.Count()
    package var before = Trend.Count()
    /// Dunning's G² of the occurrences among all characters of both times: how unlikely it is that both were said alike.
    /// 3.84 is one chance in 20, 10.83 one in 1,000.
    package var logLikelihood = 0.0
  }

  package var now: Side
  package var before: Side
  /// The most unlikely ones first.
  package var rising: [Mover] = []
  package var falling: [Mover] = []
}

extension ArchiveReader {
  /// What moved most among the terms that articles of either time list. Which ones are likely is told by the lists; those are
  /// then counted in the texts, as every trend is.
  /// - Parameter most: of each kind.
  package func movers(
    _ span: DaySpan, against other: DaySpan, most: Int, _ filter: ArchiveFilter
  ) throws(DatabaseError) -> Movers {
    try moment { segments throws(DatabaseError) in
      let prepared = try PreparedFilter(filter, self)
      var movers = Movers(now: Movers.Side(span: span), before: Movers.Side(span: other))
      var listed = ListedCounts()
      for segment in segments {
        let sides = try self.sides(of: segment, span, other, prepared)
        try movers.now.add(sides, .now, segment)
        try movers.before.add(sides, .before, segment)
        if sides.contains(where: { $0 != .neither }) { listed.add(try segment.terms(), sides) }
      }
      for rises in [true, false] {
        var found: [Movers.Mover] = []
        for row in listed.candidates(rises, most + most / 2 + 4, movers.now.characters, movers.before.characters) {
          guard let text = try database.bytes("SELECT text FROM terms WHERE id = ?", .number(row)) else { continue }
          found.append(Movers.Mover(text: String(decoding: text, as: UTF8.self)))
        }
        try count(&found, segments, span, other, prepared, movers)
        found = found.filter { $0.logLikelihood > 0 && rises == movers.rises($0) }
        found.sort { ($1.logLikelihood, $0.text) < ($0.logLikelihood, $1.text) }
        if rises { movers.rising = Array(found.prefix(most)) } else { movers.falling = Array(found.prefix(most)) }
      }
      return movers
    }
  }

  /// Counts terms in the texts of both times.
  private func count(
    _ found: inout [Movers.Mover], _ segments: [Segment], _ span: DaySpan, _ other: DaySpan, _ filter: PreparedFilter,
    _ movers: Movers
  ) throws(DatabaseError) {
    for segment in segments {
      let sides = try self.sides(of: segment, span, other, filter)
      guard sides.contains(where: { $0 != .neither }) else { continue }
      let starts = try segment.column(.starts)
      for i in found.indices {
        guard let phrase = PhrasePattern(found[i].text, .exact) else { continue }
        var places = try places(of: phrase, in: segment)
        try filter.keepSaid(&places, in: segment)
        let counts = ArticleCounts(places, starts: starts, wanted: nil)
        for (slot, count) in zip(counts.slots, counts.counts) {
          switch sides[Int(slot)] {
          case .now: found[i].now.add(Int(count))
          case .before: found[i].before.add(Int(count))
          case .neither: break
          }
        }
      }
    }
    for i in found.indices {
      (found[i].now.of, found[i].before.of) = (movers.now.articles, movers.before.articles)
      found[i].logLikelihood = LogLikelihood.of(
        found[i].now.occurrences, of: movers.now.characters, found[i].before.occurrences,
        of: movers.before.characters)
    }
  }

  /// Of each slot the time that it is of.
  private func sides(
    of segment: Segment, _ span: DaySpan, _ other: DaySpan, _ filter: PreparedFilter
  ) throws(DatabaseError) -> [MoverSide] {
    let wanted = try filter.slots(of: segment)
    let days = try segment.days()
    return days.indices.map { slot in
      guard wanted?[slot] ?? true else { return .neither }
      return span.contains(Int(days[slot])) ? .now : other.contains(Int(days[slot])) ? .before : .neither
    }
  }
}

enum MoverSide { case now, before, neither }

extension Trend.Count {
  fileprivate mutating func add(_ occurrences: Int) {
    self.occurrences += occurrences
    articles += 1
  }
}

extension Movers.Side {
  fileprivate mutating func add(_ sides: [MoverSide], _ side: MoverSide, _ segment: Segment) throws(DatabaseError) {
    let starts = try segment.column(.starts)
    for slot in sides.indices where sides[slot] == side {
      articles += 1
      characters += (slot + 1 < starts.count ? Int(starts[slot + 1]) : segment.characters) - Int(starts[slot])
    }
  }
}

extension Movers {
  fileprivate func rises(_ mover: Mover) -> Bool {
    mover.now.occurrences * before.characters > mover.before.occurrences * now.characters
  }
}

/// How unlikely two counts are when both are of one kind of text.
package enum LogLikelihood {
  package static func of(_ a: Int, of whole: Int, _ b: Int, of other: Int) -> Double {
    guard whole > 0, other > 0, a + b > 0 else { return 0 }
    let rate = Double(a + b) / Double(whole + other)
    func naturalLogarithm(_ number: Double) -> Double { binaryLogarithm(of: number) * 0.693_147_180_559_945_3 }
    func part(_ count: Int, _ whole: Int) -> Double {
      count == 0 ? 0 : Double(count) * naturalLogarithm(Double(count) / (Double(whole) * rate))
    }
    return max(0, 2 * (part(a, whole) + part(b, other)))
  }
}

/// How often articles' own lists have each term, by its row.
private struct ListedCounts {
  private var now: [Int: Int] = [:]
  private var before: [Int: Int] = [:]

  mutating func add(_ terms: [UInt8], _ sides: [MoverSide]) {
    var reader = NumberReader(terms)
    for side in sides {
      for _ in 0..<max(0, reader.number()) where !reader.isBroken {
        let (row, count) = (reader.number(), reader.number())
        switch side {
        case .now: now[row, default: 0] += count
        case .before: before[row, default: 0] += count
        case .neither: break
        }
      }
    }
  }

  /// Those that have risen most, or fallen.
  func candidates(_ rises: Bool, _ most: Int, _ whole: Int, _ other: Int) -> [Int] {
    Set(now.keys).union(before.keys).compactMap { row -> (row: Int, value: Double)? in
      let (a, b) = (now[row] ?? 0, before[row] ?? 0)
      guard (a * other > b * whole) == rises else { return nil }
      return (row, LogLikelihood.of(a, of: whole, b, of: other))
    }.sorted { ($1.value, $0.row) < ($0.value, $1.row) }.prefix(most).map(\.row)
  }
}
