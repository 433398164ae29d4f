import FuzzTargets
import Glibc
import Testing

/// What takes long for its length: a text of four times the length may take seven times as long, where time that grows
/// with the square would be sixteen.
@Suite(.serialized) struct LinearTimeTests {
  /// Those of which each step is looked at; the others are only analysed.
  static let worst: Set = [
    "quotations never closed", "one hanzi", "paragraphs of one hanzi", "distinct names", "surnames alone", "cues alone",
    "boxes in boxes with text", "pronouns",
  ]

  /// Grows by the pairs of its terms, each of which is nested in all longer ones, as long as longer ones turn up: within a
  /// section of a text, and no farther (98 KB take 76 ms in a release build). `TermRecognizer.nestings` is where.
  static let growing: Set = ["phrases of growing length"]

  @Test(arguments: HostileInput.all.map(\.name)) func growsInProportion(name: String) throws {
    let input = try #require(HostileInput.all.first { $0.name == name })
    for step in HostileStep.allCases where step == .analyse || Self.worst.contains(name) {
      let growth = Growth.of { step.prepared(input, size: $0) }
      withKnownIssue("the nestings of terms", isIntermittent: true) {
        #expect(growth.isLinear, "\(step): \(growth)")
      } when: {
        Self.growing.contains(name)
      }
    }
  }

  @Test func everyWorstInputIsThere() { #expect(Self.worst.isSubset(of: HostileInput.all.map(\.name))) }

  /// The measure itself: it tells a square from a line.
  @Test(arguments: [(1, true), (2, false)]) func theMeasureTellsThemApart(power: Int, isLinear: Bool) {
    let growth = Growth.of(sizes: [3 << 9]) { size in
      {
        var sum = 0
        for i in 0..<(power == 1 ? size * 100 : size * size / 4) { sum &+= sum ^ i }
        _ = sum
      }
    }
    #expect(growth.isLinear == isLinear, "\(growth)")
  }
}

/// Processor time of a small input and of one of four times its size, seconds: the least of some runs each, and of this
/// thread alone, so that other work of the machine does not count.
private struct Growth: CustomStringConvertible {
  private var small = Double.infinity
  private var large = Double.infinity

  /// Bytes of the small one. What grows too fast is looked at in larger ones too: where a text begins to have terms, or
  /// becomes longer than what a rule looks at, its time grows once and not for ever.
  private static let sizes = [3 << 9, 3 << 11]
  /// What takes less than this is not to be told from the measuring.
  private static let least = 2e-3
  private static let mostRuns = 4

  var isLinear: Bool { large < 7 * max(small, Self.least) }
  var description: String { "\(Int(small * 1e6)) µs, then \(Int(large * 1e6)) µs, \(large / small) times as long" }

  /// - Parameter prepared: what is to be timed for so many bytes.
  static func of(sizes: [Int] = sizes, _ prepared: (Int) -> () -> Void) -> Growth {
    var growth = Growth()
    for size in sizes where !growth.isLinear { growth = of(prepared(size), prepared(4 * size)) }
    return growth
  }

  /// What grows too fast is measured again, in case something else came between.
  private static func of(_ short: () -> Void, _ long: () -> Void) -> Growth {
    var growth = Growth()
    for _ in 0..<mostRuns where !growth.isLinear {
      growth.small = min(growth.small, seconds(short))
      growth.large = min(growth.large, seconds(long))
    }
    return growth
  }

  private static func seconds(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
