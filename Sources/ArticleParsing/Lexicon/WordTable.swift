/// Words with their classes, found at or before a position of a text by their first or last character.
///
/// One flat array of UTF-16 scalars; the words that share a first (or last) hanzi lie side by side, longest first. A
/// lookup costs one load for the many characters that begin no word of the wanted classes.
///
/// The tables live as long as the program, so they are plain memory: nothing is counted or checked in inner loops.
package struct WordTable: @unchecked Sendable {
  package enum Direction: Sendable { case forwards, backwards }

  package struct Match {
    /// In scalars; 0 where nothing was found.
    package var length: Int
    package var classes: UInt32
  }

  private struct Entry: Sendable {
    var start: UInt32
    var length: UInt8
    var classes: UInt32
  }

  private let direction: Direction
  private let scalars: UnsafePointer<UInt16>
  private let entries: UnsafePointer<Entry>
  /// Where the entries of a bucket begin; bucket 0 holds every word that is keyed by something else than a hanzi.
  private let buckets: UnsafePointer<UInt16>
  /// All classes of the words of a bucket.
  private let masks: UnsafePointer<UInt32>

  @inline(__always)
  private static func bucket(_ scalar: UInt16) -> Int {
    scalar >= 0x4E00 && scalar < 0xA000 ? Int(scalar) - 0x4DFF : 0
  }

  package init(_ words: WordList, direction: Direction = .forwards) {
    self.direction = direction
    var starts = [UInt16](repeating: 0, count: 0xA000 - 0x4DFF + 2)
    var masks = [UInt32](repeating: 0, count: starts.count)
    func key(_ word: WordList.Word) -> Int {
      let at = direction == .forwards ? Int(word.start) : Int(word.start) + Int(word.length) - 1
      return Self.bucket(words.scalars[at])
    }
    for word in words.words {
      starts[key(word) + 1] &+= 1
      masks[key(word)] |= word.classes
    }
    for i in 1..<starts.count { starts[i] &+= starts[i - 1] }
    var next = starts
    var placed = [Entry](repeating: Entry(start: 0, length: 0, classes: 0), count: words.words.count)
    for word in words.words {
      let bucket = key(word)
      var slot = Int(next[bucket])
      next[bucket] &+= 1
      let first = Int(starts[bucket])
      while slot > first, placed[slot - 1].length < word.length {
        placed[slot] = placed[slot - 1]
        slot -= 1
      }
      placed[slot] = Entry(start: word.start, length: word.length, classes: word.classes)
    }
    scalars = Self.lasting(words.scalars)
    entries = Self.lasting(placed)
    buckets = Self.lasting(starts)
    self.masks = Self.lasting(masks)
  }

  private static func lasting<Element>(_ array: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, array.count))
    memory.initialize(from: array, count: array.count)
    return UnsafePointer(memory)
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
    if masks[bucket] & wanted == 0 { return Match(length: 0, classes: 0) }
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
      let length = Int(entry.length)
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
    let from = Int(entry.start)
    for k in 0..<Int(entry.length) where text[start + k] != scalars[from + k] { return false }
    return true
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

  package init() {
    scalars.reserveCapacity(1 << 15)
    words.reserveCapacity(1 << 13)
  }

  package mutating func add(scalars word: some Collection<UInt16>, classes: UInt32) {
    let start = scalars.count
    scalars.append(contentsOf: word)
    append(from: start, classes: classes)
  }

  private mutating func append(from start: Int, classes: UInt32) {
    let length = scalars.count - start
    guard length > 0, length < 256 else { return }
    words.append(Word(start: UInt32(start), length: UInt8(length), classes: classes))
  }
}
