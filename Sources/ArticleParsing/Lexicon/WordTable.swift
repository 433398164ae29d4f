/// Words with their classes, found at or before a position of a text by their first or last two characters.
///
/// A word of one hanzi is a byte of a table of hanzi; longer ones hang, longest first, on the pair that they begin (or
/// end) with. The lexicons' tables are built beforehand and lie in the program as they are (`sections(of:direction:)`), so
/// that starting costs nothing. They are plain memory that is never freed: nothing is counted or checked in inner loops.
package struct WordTable: @unchecked Sendable {
  package enum Direction: Sendable { case forwards, backwards }

  package struct Match {
    /// In scalars; 0 where nothing was found.
    package var length: Int
    package var classes: UInt32

    static let none = Match(length: 0, classes: 0)
  }

  /// All words that begin at a position.
  struct Beginning {
    /// Classes of the word of one scalar.
    var single: UInt32
    /// Classes of all longer ones.
    var longer: UInt32
    /// Index of the first entry of their pair.
    var entries: UInt32
  }

  fileprivate struct Entry: BitwiseCopyable {
    /// Where the word begins in `scalars`, 22 bits; whether more of its pair follow, whether it is longer than the pair, a
    /// bit each; its length, 8 bits.
    var place: UInt32
    var classes: UInt32

    /// What every pair has that begins no word.
    static let none = Entry(start: 0, isLast: true, length: 2, classes: 0)

    init(start: Int, isLast: Bool, length: Int, classes: UInt32) {
      place = UInt32(start) << 10 | (isLast ? 0 : 1 << 9) | (length > 2 ? 1 << 8 : 0) | UInt32(length)
      self.classes = classes
    }

    var start: Int { Int(place >> 10) }
    var isLast: Bool { place & 1 << 9 == 0 }
    /// The pair is the word, and there is no other.
    var isWhole: Bool { place & (1 << 9 | 1 << 8) == 0 }
    var length: Int { Int(place & 0xFF) }
  }

  private let direction: Direction
  /// By the number of a hanzi.
  private let singleClasses: UnsafePointer<UInt32>
  /// Of a hanzi an index into `singleClasses`, of a pair that of its first entry.
  private let heads: PairArray
  private let entries: UnsafePointer<Entry>
  private let scalars: UnsafePointer<UInt16>

  static let sectionCount = 3 + PairArray.sectionCount

  /// A table that lies in the program.
  /// - Parameter first: of its sections.
  init(_ image: LexiconImage, _ first: Int, direction: Direction) {
    self.direction = direction
    singleClasses = image.pointer(first, of: UInt32.self)
    entries = image.pointer(first + 1, of: Entry.self)
    scalars = image.pointer(first + 2, of: UInt16.self)
    heads = PairArray(image, first + 3)
  }

  /// Everything that begins at each position of a text: of a forward table.
  func findBeginnings(_ text: UnsafeBufferPointer<UInt16>, _ beginnings: ScalarTable<Beginning>) {
    for position in text.indices {
      let next = position &+ 1 < text.count ? text[position &+ 1] : 0
      let row = heads[text[position]]
      let cell = heads.cell(row, text[position], next)
      let head = cell.mismatch == 0 ? Int(cell.number) : 0
      let entry = entries[head]
      beginnings[position] = Beginning(
        single: singleClasses[Int(row.number)],
        longer: entry.isWhole ? entry.classes : classes(text, at: position, from: head),
        entries: UInt32(truncatingIfNeeded: head))
    }
  }

  /// All classes of a pair's words that begin at a position.
  private func classes(_ text: UnsafeBufferPointer<UInt16>, at position: Int, from head: Int) -> UInt32 {
    var classes: UInt32 = 0
    var index = head
    while true {
      let entry = entries[index]
      if position &+ entry.length <= text.count, stands(entry, at: position, in: text, sharing: 2) {
        classes |= entry.classes
      }
      if entry.isLast { return classes }
      index &+= 1
    }
  }

  /// The longest word of one of the wanted classes among those that begin at a position.
  @inline(__always)
  func match(
    _ text: UnsafeBufferPointer<UInt16>, at position: Int, _ beginning: Beginning, classes wanted: UInt32
  ) -> Match {
    if beginning.longer & wanted != 0 {
      return longest(text, at: position, limit: text.count, wanted: wanted, from: Int(beginning.entries))
    }
    return beginning.single & wanted != 0 ? Match(length: 1, classes: beginning.single) : .none
  }

  /// The longest word of one of the wanted classes that begins (or, in a backward table, ends) at `position`.
  ///
  /// - Parameter limit: where the words must end (or, in a backward table, begin) at the latest.
  func match(_ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int, classes wanted: UInt32) -> Match {
    let forwards = direction == .forwards
    let room = forwards ? limit - position : position - limit
    guard room > 0 else { return .none }
    let pairAt = forwards ? position : position - 2
    if room > 1, case let head = Int(heads[text[pairAt], text[pairAt + 1]]), head > 0 {
      let longer = longest(text, at: position, limit: limit, wanted: wanted, from: head)
      if longer.length > 0 { return longer }
    }
    let classes = singleClasses[Int(heads[text[forwards ? position : position - 1]].number)]
    return classes & wanted != 0 ? Match(length: 1, classes: classes) : .none
  }

  private func longest(
    _ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int, wanted: UInt32, from head: Int
  ) -> Match {
    let forwards = direction == .forwards
    let room = forwards ? limit &- position : position &- limit
    var index = head
    while true {
      let entry = entries[index]
      let length = entry.length
      if entry.classes & wanted != 0, length <= room,
        stands(entry, at: forwards ? position : position &- length, in: text, sharing: forwards ? 2 : 0)
      {
        return Match(length: length, classes: entry.classes)
      }
      if entry.isLast { return .none }
      index &+= 1
    }
  }

  /// - Parameter sharing: scalars of the beginning that are known to be equal.
  @inline(__always)
  private func stands(
    _ entry: Entry, at start: Int, in text: UnsafeBufferPointer<UInt16>, sharing: Int
  ) -> Bool {
    let from = entry.start
    var i = sharing
    while i < entry.length {
      if text[start &+ i] != scalars[from &+ i] { return false }
      i &+= 1
    }
    return true
  }
}

extension WordTable {
  /// A table's sections in the image.
  ///
  /// - Parameter words: each once, of 1–255 scalars; those of one scalar are hanzi of the main block.
  static func sections(of words: [[UInt16]: UInt32], direction: Direction) -> [[UInt8]] {
    var singles: [UInt16: UInt16] = [:]
    var singleClasses: [UInt32] = [0]
    var heads: [UInt32: UInt16] = [:]
    var entries: [Entry] = [.none]
    var scalars: [UInt16] = []

    func key(_ word: [UInt16]) -> UInt32 {
      let pair = direction == .forwards ? word.prefix(2) : word.suffix(2)
      return pair.reduce(0) { $0 << 16 | UInt32($1) }
    }
    // In an order of their own: the same words make the same image.
    for (word, classes) in words.filter({ $0.key.count == 1 }).sorted(by: { $0.key[0] < $1.key[0] }) {
      let index = singleClasses.firstIndex(of: classes) ?? singleClasses.count
      if index == singleClasses.count { singleClasses.append(classes) }
      singles[word[0]] = UInt16(index)
    }
    let longer = Dictionary(grouping: words.keys.filter { $0.count > 1 }, by: key)
    for (pair, members) in longer.sorted(by: { $0.key < $1.key }) {
      heads[pair] = UInt16(entries.count)
      let sorted = members.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
      for (i, word) in sorted.enumerated() {
        entries.append(
          Entry(
            start: scalars.count, isLast: i == sorted.count - 1, length: word.count, classes: words[word] ?? 0))
        scalars += word
      }
    }
    return [
      LexiconImage.bytes(of: singleClasses), LexiconImage.bytes(of: entries), LexiconImage.bytes(of: scalars),
    ] + PairArray.sections(singles: singles, other: 0, pairs: heads)
  }
}
