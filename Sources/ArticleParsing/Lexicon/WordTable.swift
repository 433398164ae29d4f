/// Words with their classes, found at or before a position of a text by their first or last character.
///
/// One block of memory: the words that share a first (or last) hanzi lie side by side, longest first. A lookup costs
/// one load for the many characters that begin no word. The lexicons' tables are built beforehand and lie in the
/// program as they are (`image`), so that starting costs nothing. They are plain memory that is never freed: nothing is
/// counted or checked in inner loops.
package struct WordTable: @unchecked Sendable {
  package enum Direction: Sendable { case forwards, backwards }

  package struct Match {
    /// In scalars; 0 where nothing was found.
    package var length: Int
    package var classes: UInt32
  }

  fileprivate struct Entry: Sendable {
    /// Where the word begins in `scalars`, 24 bits, and its length, 8 bits.
    var place: UInt32
    var classes: UInt32

    init(start: UInt32, length: UInt8, classes: UInt32) {
      place = start << 8 | UInt32(length)
      self.classes = classes
    }

    var start: Int { Int(place >> 8) }
    var length: Int { Int(place & 0xFF) }
  }

  private let direction: Direction
  private let entries: UnsafePointer<Entry>
  /// All classes of a bucket's words: most questions are answered by this alone.
  private let classes: UnsafePointer<UInt32>
  /// Where the entries of a bucket begin; bucket 0 holds every word that is keyed by something else than a hanzi.
  private let buckets: UnsafePointer<UInt16>
  private let scalars: UnsafePointer<UInt16>

  private static let bucketCount = 0xA000 - 0x4DFF + 2

  @inline(__always)
  private static func bucket(_ scalar: UInt16) -> Int {
    scalar >= 0x4E00 && scalar < 0xA000 ? Int(scalar) - 0x4DFF : 0
  }

  /// A table that lies in the program: four bytes of entry count, four of padding, entries, classes, buckets, scalars, all in
  /// the machine's byte order.
  /// - Precondition: made by `image(of:direction:)`, aligned to four bytes, and never freed.
  package init?(image: UnsafeRawBufferPointer, direction: Direction) {
    guard image.count >= 8, let base = image.baseAddress else { return nil }
    self.init(base: base, direction: direction)
  }

  private init(base: UnsafeRawPointer, direction: Direction) {
    self.direction = direction
    let count = Int(base.load(as: UInt32.self))
    entries = (base + 8).assumingMemoryBound(to: Entry.self)
    classes = (base + 8 + count * MemoryLayout<Entry>.stride).assumingMemoryBound(to: UInt32.self)
    buckets = UnsafeRawPointer(classes + Self.bucketCount).assumingMemoryBound(to: UInt16.self)
    scalars = buckets + Self.bucketCount
  }

  /// A table that lives as long as the program.
  /// - Precondition: fewer than 65,536 words.
  package init(_ words: WordList, direction: Direction = .forwards) {
    let image = Self.image(of: words, direction: direction)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: image.count, alignment: 8)
    image.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: memory, count: image.count).copyMemory(from: $0) }
    self.init(base: UnsafeRawPointer(memory), direction: direction)
  }

  /// The longest word of one of the wanted classes that begins (or, in a backward table, ends) at `position`.
  ///
  /// A word listed in several files is one match with all its classes.
  @inline(__always)
  package func match(
    _ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int, classes wanted: UInt32
  ) -> Match {
    let forwards = direction == .forwards
    let keyAt = forwards ? position : position - 1
    guard forwards ? position < limit : position > limit else { return Match(length: 0, classes: 0) }
    let bucket = Self.bucket(text[keyAt])
    if classes[bucket] & wanted == 0 { return Match(length: 0, classes: 0) }
    return search(
      text, position: position, limit: limit, wanted: wanted, from: Int(buckets[bucket]), to: Int(buckets[bucket + 1]))
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt16>, position: Int, limit: Int, wanted: UInt32, from: Int, to: Int
  ) -> Match {
    var found = Match(length: 0, classes: 0)
    let room = direction == .forwards ? limit - position : position - limit
    for index in from..<to {
      let entry = entries[index]
      let length = entry.length
      if length < found.length { break }
      if entry.classes & wanted == 0 || length > room { continue }
      let start = direction == .forwards ? position : position - length
      if matches(text, start: start, entry: entry) {
        found = Match(length: length, classes: found.classes | entry.classes)
      }
    }
    return found
  }

  @inline(__always)
  private func matches(_ text: UnsafeBufferPointer<UInt16>, start: Int, entry: Entry) -> Bool {
    let from = entry.start
    for k in 0..<entry.length where text[start + k] != scalars[from + k] { return false }
    return true
  }
}

extension WordTable {
  /// A table's memory, as `init(image:direction:)` takes it.
  package static func image(of list: WordList, direction: Direction) -> [UInt8] {
    let (entries, buckets) = sorted(list, direction)
    var classes = [UInt32](repeating: 0, count: bucketCount)
    for word in list.words { classes[key(word, list, direction)] |= word.classes }
    var image: [UInt8] = []
    image.reserveCapacity(8 + 8 * entries.count + 6 * buckets.count + 2 * list.scalars.count)
    func append(_ bytes: UnsafeRawBufferPointer) { image.append(contentsOf: bytes) }
    withUnsafeBytes(of: (UInt32(entries.count), UInt32(0)), append)
    entries.withUnsafeBytes(append)
    classes.withUnsafeBytes(append)
    buckets.withUnsafeBytes(append)
    list.scalars.withUnsafeBytes(append)
    return image
  }

  /// The bucket of a word.
  private static func key(_ word: WordList.Word, _ list: WordList, _ direction: Direction) -> Int {
    bucket(list.scalars[Int(word.start) + (direction == .forwards ? 0 : Int(word.length) - 1)])
  }

  /// The entries by bucket, longer words first, and where each bucket begins.
  private static func sorted(_ list: WordList, _ direction: Direction) -> ([Entry], [UInt16]) {
    var buckets = [UInt16](repeating: 0, count: bucketCount)
    for word in list.words { buckets[key(word, list, direction) + 1] += 1 }
    for i in 1..<buckets.count { buckets[i] += buckets[i - 1] }
    var ends = buckets
    var entries = [Entry](repeating: Entry(start: 0, length: 0, classes: 0), count: list.words.count)
    for word in list.words {
      let bucket = key(word, list, direction)
      var slot = Int(ends[bucket])
      ends[bucket] += 1
      while slot > Int(buckets[bucket]), entries[slot - 1].length < Int(word.length) {
        entries[slot] = entries[slot - 1]
        slot -= 1
      }
      entries[slot] = Entry(start: word.start, length: word.length, classes: word.classes)
    }
    return (entries, buckets)
  }
}

/// Words on their way into a `WordTable`.
package struct WordList: Sendable {
  package struct Word: Sendable {
    package var start: UInt32
    package var length: UInt8
    package var classes: UInt32
  }

  package private(set) var scalars: [UInt16] = []
  package private(set) var words: [Word] = []

  package init() {}

  package mutating func add(scalars word: some Collection<UInt16>, classes: UInt32) {
    let start = scalars.count
    scalars.append(contentsOf: word)
    let length = scalars.count - start
    guard length > 0, length < 256 else { return }
    words.append(Word(start: UInt32(start), length: UInt8(length), classes: classes))
  }
}
