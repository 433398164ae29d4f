/// Many short strings, found at every place of a text: a hash of the first two scalars, then a comparison.
///
/// Linear in the text; a place costs a bit unless two scalars of some pattern stand there.
package struct PatternSet: Sendable {
  /// All patterns, one after the other.
  private var scalars: [UInt16] = []
  /// Where each pattern begins; one more at the end.
  private var starts: [Int32] = [0]
  /// The first pattern of each hash of a beginning, three scalars or both; -1 for none.
  private var heads: [Int32]
  /// The next pattern with the same hash; -1 for none.
  private var links: [Int32] = []
  /// A bit for what each pattern begins with, its first three scalars or both: few places pass it for nothing.
  private var filter: [UInt64]
  private var shift: UInt32

  package init(capacity: Int = 64) {
    var bits = 6
    while 1 << bits < 2 * capacity { bits += 1 }
    heads = [Int32](repeating: -1, count: 1 << bits)
    filter = [UInt64](repeating: 0, count: PatternFilter.wordCount(slots: 1 << bits))
    shift = UInt32(32 - bits)
    links.reserveCapacity(capacity)
    starts.reserveCapacity(capacity + 1)
    scalars.reserveCapacity(5 * capacity)
  }

  package var count: Int { starts.count - 1 }

  package subscript(pattern: Int) -> ArraySlice<UInt16> { scalars[Int(starts[pattern])..<Int(starts[pattern + 1])] }

  /// Scalars of a pattern.
  package func length(_ pattern: Int) -> Int { Int(starts[pattern + 1] - starts[pattern]) }

  /// The pattern's number, the old one when it is there already; `nil` for fewer than two scalars.
  @discardableResult
  package mutating func insert(_ pattern: UnsafeBufferPointer<UInt16>) -> Int? {
    guard pattern.count >= 2 else { return nil }
    if let known = index(of: pattern) { return known }
    return append(pattern)
  }

  @discardableResult
  package mutating func insert(_ pattern: [UInt16]) -> Int? { pattern.withUnsafeBufferPointer { insert($0) } }

  /// A pattern that is surely new: the rows of a table. Its number, or `nil` for fewer than two scalars.
  @discardableResult
  package mutating func append(_ pattern: some RandomAccessCollection<UInt16>) -> Int? {
    guard pattern.count >= 2 else { return nil }
    if count * 2 > heads.count { grow() }
    let number = count
    scalars.append(contentsOf: pattern)
    starts.append(Int32(scalars.count))
    links.append(-1)
    link(number)
    return number
  }

  package func index(of pattern: UnsafeBufferPointer<UInt16>) -> Int? { withView { $0.index(of: pattern) } }

  /// Every occurrence of every pattern, by where it begins.
  @inline(__always)
  package func matches(
    in text: UnsafeBufferPointer<UInt16>, _ body: (_ pattern: Int, _ start: Int) -> Void
  ) {
    guard count > 0 else { return }
    filter.withUnsafeBufferPointer { bits in
      let filter = PatternFilter(bits: bits, shift: shift)
      withView { patterns in
        var start = filter.next(in: text, from: 0)
        while start < text.count {
          patterns.matches(in: text, at: start) { body($0, start) }
          start = filter.next(in: text, from: start &+ 1)
        }
      }
    }
  }

  @inline(__always)
  package func matches(in text: [UInt16], _ body: (_ pattern: Int, _ start: Int) -> Void) {
    text.withUnsafeBufferPointer { matches(in: $0, body) }
  }

  @inline(__always)
  private func withView<Result>(_ body: (PatternView) -> Result) -> Result {
    scalars.withUnsafeBufferPointer { scalars in
      starts.withUnsafeBufferPointer { starts in
        heads.withUnsafeBufferPointer { heads in
          links.withUnsafeBufferPointer { links in
            body(PatternView(scalars: scalars, starts: starts, heads: heads, links: links, shift: shift))
          }
        }
      }
    }
  }

  private mutating func link(_ pattern: Int) {
    let from = Int(starts[pattern])
    let third = starts[pattern + 1] - starts[pattern] > 2 ? scalars[from + 2] : 0
    let hash = PatternView.hash(scalars[from], scalars[from + 1], third)
    let bit = PatternFilter.bit(hash, shift)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    let slot = Int(hash &>> shift)
    links[pattern] = heads[slot]
    heads[slot] = Int32(pattern)
  }

  private mutating func grow() {
    shift -= 1
    heads = [Int32](repeating: -1, count: heads.count * 2)
    filter = [UInt64](repeating: 0, count: PatternFilter.wordCount(slots: heads.count))
    for pattern in 0..<count { link(pattern) }
  }

  /// As `PatternTable` takes them.
  var sections: [[UInt8]] {
    [
      LexiconImage.bytes(of: scalars), LexiconImage.bytes(of: starts), LexiconImage.bytes(of: heads),
      LexiconImage.bytes(of: links),
    ]
  }
}

/// A set of patterns that lies in the program ready-made.
package struct PatternTable: @unchecked Sendable {
  private let view: PatternView

  static let sectionCount = 4

  /// - Parameter first: of its sections: `PatternSet.sections`.
  init(_ image: LexiconImage, _ first: Int) {
    let heads = image.section(first + 2, of: Int32.self)
    view = PatternView(
      scalars: image.section(first, of: UInt16.self), starts: image.section(first + 1, of: Int32.self), heads: heads,
      links: image.section(first + 3, of: Int32.self), shift: UInt32(32 - heads.count.trailingZeroBitCount))
  }

  package var count: Int { view.starts.count - 1 }

  package subscript(pattern: Int) -> UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(rebasing: view.scalars[Int(view.starts[pattern])..<Int(view.starts[pattern + 1])])
  }

  /// Scalars of a pattern.
  @inline(__always)
  package func length(_ pattern: Int) -> Int { view.length(pattern) }

  package func index(of pattern: UnsafeBufferPointer<UInt16>) -> Int? { view.index(of: pattern) }
  package func index(of pattern: [UInt16]) -> Int? { pattern.withUnsafeBufferPointer { view.index(of: $0) } }

  /// Every pattern that stands at a place of a text.
  ///
  /// - Precondition: two scalars stand there.
  @inline(__always)
  package func matches(in text: UnsafeBufferPointer<UInt16>, at start: Int, _ body: (_ pattern: Int) -> Void) {
    view.matches(in: text, at: start, body)
  }
}

/// The memory of a set of patterns; see `PatternSet`.
private struct PatternView {
  let scalars: UnsafeBufferPointer<UInt16>
  let starts: UnsafeBufferPointer<Int32>
  let heads: UnsafeBufferPointer<Int32>
  let links: UnsafeBufferPointer<Int32>
  /// A slot is what is left of a hash so far to the right.
  let shift: UInt32

  /// Multiplicative hashing (Knuth): the high bits of the product.
  @inline(__always)
  static func hash(_ pair: UInt32) -> UInt32 { pair &* 0x9E37_79B1 }

  /// - Parameters:
  ///   - pair: the hash of the two scalars before.
  ///   - third: 0 where there are but two.
  @inline(__always)
  static func hash(_ pair: UInt32, third: UInt16) -> UInt32 { pair ^ UInt32(third) &* 0x85EB_CA6B }

  @inline(__always)
  static func hash(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt32 {
    hash(hash(UInt32(first) << 16 | UInt32(second)), third: third)
  }

  @inline(__always)
  func length(_ pattern: Int) -> Int { Int(starts[pattern &+ 1] &- starts[pattern]) }

  func index(of pattern: UnsafeBufferPointer<UInt16>) -> Int? {
    guard pattern.count >= 2 else { return nil }
    let third = pattern.count > 2 ? pattern[2] : 0
    var candidate = Int(heads[Int(Self.hash(pattern[0], pattern[1], third) &>> shift)])
    while candidate >= 0 {
      if length(candidate) == pattern.count, stands(candidate, at: 0, in: pattern) { return candidate }
      candidate = Int(links[candidate])
    }
    return nil
  }

  /// - Precondition: two scalars stand at `start`.
  @inline(__always)
  func matches(in text: UnsafeBufferPointer<UInt16>, at start: Int, _ body: (_ pattern: Int) -> Void) {
    let pair = Self.hash(text[start], text[start &+ 1], 0)
    let third = start &+ 2 < text.count ? text[start &+ 2] : 0
    let slots = (Int(Self.hash(pair, third: third) &>> shift), Int(pair &>> shift))
    // First those of three scalars or more, then those of two.
    var slot = slots.0
    while true {
      var candidate = Int(heads[slot])
      while candidate >= 0 {
        if stands(candidate, at: start, in: text) { body(candidate) }
        candidate = Int(links[candidate])
      }
      if slot == slots.1 { return }
      slot = slots.1
    }
  }

  @inline(__always)
  private func stands(_ pattern: Int, at start: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    let from = Int(starts[pattern])
    let length = Int(starts[pattern &+ 1]) &- from
    guard start &+ length <= text.count else { return false }
    var i = 0
    while i < length {
      if scalars[from &+ i] != text[start &+ i] { return false }
      i &+= 1
    }
    return true
  }
}

/// What the patterns of a set begin with, a bit each: few places of a text pass it for nothing.
private struct PatternFilter {
  let bits: UnsafeBufferPointer<UInt64>
  /// That of the set's slots.
  let shift: UInt32

  /// Four bits for a slot.
  static func wordCount(slots: Int) -> Int { slots * 4 / UInt64.bitWidth }

  @inline(__always)
  static func bit(_ hash: UInt32, _ shift: UInt32) -> Int { Int(hash &>> (shift &- 2)) }

  /// The next place that passes the filter; the text's end where there is none. A function of its own, so that
  /// everything it needs stays in registers.
  @inline(never)
  func next(in text: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
    let (bits, shift, last) = (bits, shift, text.count &- 1)
    guard start < last else { return text.count }
    var start = start
    var pair = UInt32(text[start])
    while start < last {
      pair = pair << 16 | UInt32(text[start &+ 1])
      let hash = PatternView.hash(pair)
      let third = start &+ 2 < text.count ? text[start &+ 2] : 0
      let (two, three) = (Self.bit(hash, shift), Self.bit(PatternView.hash(hash, third: third), shift))
      let passed = bits[two &>> 6] &>> UInt64(two & 63) | bits[three &>> 6] &>> UInt64(three & 63)
      if passed & 1 != 0 { return start }
      start &+= 1
    }
    return text.count
  }
}
