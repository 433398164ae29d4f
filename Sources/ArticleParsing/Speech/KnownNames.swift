/// The names an article vouches for, found where they stand. Small: made anew for each article.
struct KnownNames {
  private struct Entry {
    var key: [UInt16]
    var person: Int
    /// The next entry of the same bucket; -1 ends it.
    var next: Int
  }

  private var entries: [Entry] = []
  /// By the low byte of the first scalar: the first entry of the bucket.
  private var buckets = [Int](repeating: -1, count: 256)

  mutating func add(_ key: [UInt16], person: Int) {
    guard let first = key.first else { return }
    let bucket = Int(first & 0xFF)
    entries.append(Entry(key: key, person: person, next: buckets[bucket]))
    buckets[bucket] = entries.count - 1
  }

  /// The longest known name at a position: its length in scalars and its person.
  @inline(__always)
  func match(_ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int) -> (length: Int, person: Int)? {
    let first = buckets[Int(text[position] & 0xFF)]
    return first < 0 ? nil : search(text, at: position, limit: limit, from: first)
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int, from first: Int
  ) -> (length: Int, person: Int)? {
    var found: (length: Int, person: Int)?
    var index = first
    while index >= 0 {
      let entry = entries[index]
      let length = entry.key.count
      if length > found?.length ?? 0, position + length <= limit,
        text[position..<position + length].elementsEqual(entry.key)
      {
        found = (length, entry.person)
      }
      index = entry.next
    }
    return found
  }
}
