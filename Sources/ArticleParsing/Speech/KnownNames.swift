/// Names and whose they are: looked up whole, and found where they stand in a text. Small: made anew for each article.
struct KnownNames {
  /// A name, by a place in the text that prints it.
  private struct Entry: BitwiseCopyable {
    let start: Int
    let length: Int
    var person: Int
    /// The next entry of the same bucket; -1 ends it.
    let next: Int32
  }

  private let text: UnsafeBufferPointer<UInt16>
  private var entries: [Entry] = []
  /// By the low bits of the first scalar: the first entry of the bucket.
  private var buckets = InlineArray<64, Int32>(repeating: -1)
  /// What the names begin with.
  private(set) var initials = ScalarFilter()

  init(in text: UnsafeBufferPointer<UInt16>) { self.text = text }

  /// Names that are known so far.
  var count: Int { entries.count }

  /// The person of a name. A name that is set anew is that person's from then on.
  subscript(name: Range<Int>) -> Int? {
    get { index(of: name).map { entries[$0].person } }
    set {
      guard let person = newValue, !name.isEmpty else { return }
      if let known = index(of: name) {
        entries[known].person = person
      } else {
        let bucket = bucket(at: name.lowerBound)
        entries.append(Entry(start: name.lowerBound, length: name.count, person: person, next: buckets[bucket]))
        buckets[bucket] = Int32(truncatingIfNeeded: entries.count - 1)
        initials.insert(text[name.lowerBound])
      }
    }
  }

  private func bucket(at position: Int) -> Int { Int(text[position] & 63) }

  private func index(of name: Range<Int>) -> Int? {
    guard !entries.isEmpty, !name.isEmpty else { return nil }
    var index = Int(buckets[bucket(at: name.lowerBound)])
    while index >= 0 {
      if entries[index].length == name.count, stands(entries[index], at: name.lowerBound) { return index }
      index = Int(entries[index].next)
    }
    return nil
  }

  private func stands(_ entry: Entry, at position: Int) -> Bool {
    for i in 0..<entry.length where text[position + i] != text[entry.start + i] { return false }
    return true
  }

  /// The longest name at a position: its length in scalars and its person.
  /// - Parameter isWanted: whether a person counts.
  func match(at position: Int, limit: Int, isWanted: (Int) -> Bool) -> (length: Int, person: Int)? {
    var found: (length: Int, person: Int)?
    var index = Int(buckets[bucket(at: position)])
    while index >= 0 {
      let entry = entries[index]
      if entry.length > found?.length ?? 0, position + entry.length <= limit,
        stands(entry, at: position), isWanted(entry.person)
      {
        found = (entry.length, entry.person)
      }
      index = Int(entry.next)
    }
    return found
  }
}
