/// Names and whose they are: looked up whole, and found where they stand in a text. Small: made anew for each article.
struct KnownNames {
  /// A name, by a place in the text that prints it.
  private struct Entry: BitwiseCopyable {
    let start: Int
    let length: Int
    var person: Int
    /// The next entry of the same bucket; -1 ends it.
    let next: Int
  }

  private let text: UnsafeBufferPointer<UInt16>
  private var entries: [Entry] = []
  /// By the low bits of the first scalar: the first entry of the bucket. Empty while there are no names.
  private var buckets: [Int] = []
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
        if buckets.isEmpty { buckets = Array(repeating: -1, count: 64) }
        let bucket = bucket(at: name.lowerBound)
        entries.append(Entry(start: name.lowerBound, length: name.count, person: person, next: buckets[bucket]))
        buckets[bucket] = entries.count - 1
        initials.insert(text[name.lowerBound])
      }
    }
  }

  private func bucket(at position: Int) -> Int { Int(text[position] & 63) }

  private func index(of name: Range<Int>) -> Int? {
    guard !entries.isEmpty, !name.isEmpty else { return nil }
    var index = buckets[bucket(at: name.lowerBound)]
    while index >= 0 {
      if entries[index].length == name.count, stands(entries[index], at: name.lowerBound) { return index }
      index = entries[index].next
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
    var index = buckets.isEmpty ? -1 : buckets[bucket(at: position)]
    while index >= 0 {
      let entry = entries[index]
      if entry.length > found?.length ?? 0, position + entry.length <= limit,
        stands(entry, at: position), isWanted(entry.person)
      {
        found = (entry.length, entry.person)
      }
      index = entry.next
    }
    return found
  }
}
