/// Names and whose they are: looked up whole, and found where they stand in a text. Small: made anew for each article.
struct KnownNames {
  struct Entry {
    /// In the recogniser's scalars.
    let name: [UInt16]
    var person: Int
    /// The next entry of the same bucket; -1 ends it.
    fileprivate let next: Int32
  }

  private(set) var entries: [Entry] = []
  /// By the low byte of the first scalar: the first entry of the bucket.
  private var buckets = [Int32](repeating: -1, count: 256)

  /// The person of a name. A name that is set anew is that person's from then on.
  subscript(name: [UInt16]) -> Int? {
    get { index(of: name).map { entries[$0].person } }
    set {
      guard let person = newValue, let first = name.first else { return }
      if let known = index(of: name) {
        entries[known].person = person
      } else {
        let bucket = Int(first & 0xFF)
        entries.append(Entry(name: name, person: person, next: buckets[bucket]))
        buckets[bucket] = Int32(entries.count - 1)
      }
    }
  }

  private func index(of name: [UInt16]) -> Int? {
    guard let first = name.first else { return nil }
    var index = buckets[Int(first & 0xFF)]
    while index >= 0 {
      if entries[Int(index)].name == name { return Int(index) }
      index = entries[Int(index)].next
    }
    return nil
  }

  /// The longest name at a position: its length in scalars and its person.
  @inline(__always)
  func match(_ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int) -> (length: Int, person: Int)? {
    let first = buckets[Int(text[position] & 0xFF)]
    return first < 0 ? nil : search(text, at: position, limit: limit, from: first)
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int, from first: Int32
  ) -> (length: Int, person: Int)? {
    var found: (length: Int, person: Int)?
    var index = first
    while index >= 0 {
      let entry = entries[Int(index)]
      let length = entry.name.count
      if length > found?.length ?? 0, position + length <= limit,
        text[position..<position + length].elementsEqual(entry.name)
      {
        found = (length, entry.person)
      }
      index = entry.next
    }
    return found
  }
}
