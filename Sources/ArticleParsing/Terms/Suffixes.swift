/// The text from each word that may open a term to the end of its run, ordered so that equal beginnings stand side by
/// side.
struct Suffixes {
  struct Suffix {
    /// The first four scalars, zeros behind the end.
    var key: UInt64
    var word: Int32
    /// Where it begins in the text, in scalars.
    var start: Int32
    /// Scalars to the end of its run, at most `RepeatedPhrases.longest`.
    var reach: UInt8

    /// Scalars that two suffixes have in common at their beginning.
    @inline(__always)
    func common(with other: Suffix, in text: UnsafeBufferPointer<UInt16>) -> Int {
      let limit = Int(min(reach, other.reach))
      var length = 0
      while length < limit, text[Int(start) &+ length] == text[Int(other.start) &+ length] { length &+= 1 }
      return length
    }

    /// By their scalars, a shorter one first; equal ones by where they stand.
    @inline(__always)
    func precedes(_ other: Suffix, in text: UnsafeBufferPointer<UInt16>) -> Bool {
      if key != other.key { return key < other.key }
      let common = common(with: other, in: text)
      if common < reach, common < other.reach {
        return text[Int(start) &+ common] < text[Int(other.start) &+ common]
      }
      return reach == other.reach ? word < other.word : reach < other.reach
    }
  }

  let text: UnsafeBufferPointer<UInt16>
  let words: UnsafeBufferPointer<Words.Word>

  /// More of one bucket are sorted by the library, fewer by insertion.
  private static let few = 24

  /// All that share their first two scalars with another: sorted in buckets of these two. The order of buckets is that
  /// of a hash.
  func grouped() -> [Suffix] {
    var shift: UInt32 = 32 - 8
    while 1 << (32 - shift) < words.count, shift > 8 { shift -= 1 }
    var reach = [UInt8](repeating: 0, count: words.count)
    var ends = [Int32](repeating: 0, count: 1 << (32 - shift))
    return ends.withUnsafeMutableBufferPointer { ends in
      reach.withUnsafeMutableBufferPointer { reach in
        measure(reach, ends, shift)
        // From here on where each bucket's next suffix goes; -1 for a bucket of one.
        var total: Int32 = 0
        for i in 0..<ends.count {
          let size = ends[i]
          ends[i] = size < 2 ? -1 : total
          if size >= 2 { total &+= size }
        }
        return [Suffix](unsafeUninitializedCapacity: Int(total)) { suffixes, count in
          count = Int(total)
          place(suffixes, reach, ends, shift)
          sort(suffixes, ends)
        }
      }
    }
  }

  @inline(__always)
  private func bucket(_ start: Int, _ shift: UInt32) -> Int {
    Int(((UInt32(text[start]) << 16 | UInt32(text[start &+ 1])) &* 0x9E37_79B1) &>> shift)
  }

  /// Each word's reach, and how many suffixes of two scalars or more each bucket has.
  private func measure(
    _ reach: UnsafeMutableBufferPointer<UInt8>, _ sizes: UnsafeMutableBufferPointer<Int32>, _ shift: UInt32
  ) {
    for index in words.indices {
      let word = words[index]
      let start = Int(word.start)
      guard PhraseRules.mayOpen(word) || text[start] == Words.china else { continue }
      reach[index] = UInt8(truncatingIfNeeded: word.reach)
      if reach[index] >= 2 { sizes[bucket(start, shift)] &+= 1 }
    }
  }

  private func place(
    _ suffixes: UnsafeMutableBufferPointer<Suffix>, _ reach: UnsafeMutableBufferPointer<UInt8>,
    _ places: UnsafeMutableBufferPointer<Int32>, _ shift: UInt32
  ) {
    for index in 0..<words.count where reach[index] >= 2 {
      let start = Int(words[index].start)
      let bucket = bucket(start, shift)
      let place = places[bucket]
      guard place >= 0 else { continue }
      var key: UInt64 = 0
      let known = min(4, Int(reach[index]))
      for i in 0..<known { key = key << 16 | UInt64(text[start &+ i]) }
      key <<= UInt64(16 &* (4 &- known))
      suffixes.initializeElement(
        at: Int(place),
        to: Suffix(
          key: key, word: Int32(truncatingIfNeeded: index), start: Int32(truncatingIfNeeded: start),
          reach: reach[index]))
      places[bucket] = place &+ 1
    }
  }

  private func sort(_ suffixes: UnsafeMutableBufferPointer<Suffix>, _ ends: UnsafeMutableBufferPointer<Int32>) {
    var start = 0
    for end in ends where end >= 0 {
      let end = Int(end)
      if end &- start > Self.few {
        suffixes[start..<end].sort { $0.precedes($1, in: text) }
      } else {
        for i in (start &+ 1)..<end {
          let suffix = suffixes[i]
          var slot = i
          while slot > start, suffix.precedes(suffixes[slot &- 1], in: text) {
            suffixes[slot] = suffixes[slot &- 1]
            slot &-= 1
          }
          suffixes[slot] = suffix
        }
      }
      start = end
    }
  }
}
