/// Words with their classes, found at or before a position of a text by their first or last two characters.
///
/// Most words have one or two scalars: a number at the scalar or the pair says which classes they have. Longer ones hang,
/// longest first, on the pair that they begin (or end) with. The lexicons' tables are built beforehand and lie in the
/// program as they are (`sections(of:direction:)`), so that starting costs nothing. They are plain memory that is never
/// freed: nothing is counted or checked in inner loops.
package struct WordTable: @unchecked Sendable {
  package enum Direction: Sendable { case forwards, backwards }

  package struct Match {
    /// In scalars; 0 where nothing was found.
    package var length: Int
    package var classes: UInt32

    static let none = Match(length: 0, classes: 0)
  }

  /// All words that begin at a position: eight bytes for every scalar of a text.
  struct Beginning: BitwiseCopyable {
    /// Classes of all words of two scalars and more.
    var longer: UInt32
    /// Those words.
    fileprivate var pair: Pair
    /// The word of one scalar: an index into `classSets`.
    fileprivate var single: UInt16
  }

  /// The words that begin (or end) with a pair of scalars.
  struct Pair: BitwiseCopyable {
    fileprivate let number: UInt16

    /// The pair itself alone, or none: an index into `classSets`.
    fileprivate var isWhole: Bool { number & Self.longer == 0 }
    /// Where longer ones hang: the first of `entries`.
    fileprivate var head: Int { Int(number & ~Self.longer) }

    fileprivate static let longer: UInt16 = 1 << 15
  }

  fileprivate struct Entry: BitwiseCopyable {
    /// Where the word begins in `scalars`, 23 bits; whether it is the last one of its pair, a bit; its length, 8 bits.
    var place: UInt32
    var classes: UInt32

    init(start: Int, isLast: Bool, length: Int, classes: UInt32) {
      place = UInt32(start) << 9 | (isLast ? 1 << 8 : 0) | UInt32(length)
      self.classes = classes
    }

    var start: Int { Int(place >> 9) }
    var isLast: Bool { place & 1 << 8 != 0 }
    var length: Int { Int(place & 0xFF) }
  }

  private let direction: Direction
  /// The classes that words have; the first has none.
  private let classSets: UnsafePointer<UInt32>
  /// Of a hanzi an index into `classSets`, of a pair the number of a `Pair`.
  private let numbers: PairArray
  private let entries: UnsafePointer<Entry>
  private let scalars: UnsafePointer<UInt16>

  static let sectionCount = 3 + PairArray.sectionCount

  /// A table that lies in the program.
  /// - Parameter first: of its sections.
  init(_ image: LexiconImage, _ first: Int, direction: Direction) {
    self.direction = direction
    classSets = image.pointer(first, of: UInt32.self)
    entries = image.pointer(first + 1, of: Entry.self)
    scalars = image.pointer(first + 2, of: UInt16.self)
    numbers = PairArray(image, first + 3)
  }

  /// Everything that begins at each position of a text: of a forward table.
  func findBeginnings(_ text: UnsafeBufferPointer<UInt16>, _ beginnings: ScalarTable<Beginning>) {
    let (numbers, classSets) = (numbers, classSets)
    // In a loop of their own, without a branch between them, many look-ups run side by side. From the end: what follows is
    // at hand.
    var next: UInt16 = 0
    var position = text.count
    while position > 0 {
      position &-= 1
      let scalar = text[position]
      let row = numbers[scalar]
      let pair = Pair(number: numbers.cell(row, next).numberOrNone)
      beginnings[position] = Beginning(longer: 0, pair: pair, single: row.number)
      next = scalar
    }
    while position < text.count {
      let pair = beginnings[position].pair
      beginnings[position].longer =
        pair.isWhole ? classSets[Int(pair.number)] : classes(text, at: position, from: pair.head)
      position &+= 1
    }
  }

  /// All classes of a pair's words that begin at a position. Seldom asked for: the loop above keeps its registers.
  @inline(never)
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
      if beginning.pair.isWhole { return Match(length: 2, classes: beginning.longer) }
      return longest(text, at: position, limit: text.count, wanted: wanted, from: beginning.pair.head)
    }
    let classes = classSets[Int(beginning.single)]
    return classes & wanted != 0 ? Match(length: 1, classes: classes) : .none
  }

  /// The classes of all words that begin at a position.
  @inline(__always)
  func classes(_ beginning: Beginning) -> UInt32 { classSets[Int(beginning.single)] | beginning.longer }

  /// The longest word of one of the wanted classes that begins (or, in a backward table, ends) at `position`.
  ///
  /// - Parameter limit: where the words must end (or, in a backward table, begin) at the latest.
  func match(_ text: UnsafeBufferPointer<UInt16>, at position: Int, limit: Int, classes wanted: UInt32) -> Match {
    let forwards = direction == .forwards
    let room = forwards ? limit - position : position - limit
    guard room > 0 else { return .none }
    let pairAt = forwards ? position : position - 2
    if room > 1, case let pair = Pair(number: numbers[text[pairAt], text[pairAt + 1]]), pair.number != 0 {
      let longer =
        pair.isWhole
        ? Match(length: 2, classes: classSets[Int(pair.number)])
        : longest(text, at: position, limit: limit, wanted: wanted, from: pair.head)
      if longer.classes & wanted != 0 { return longer }
    }
    let classes = classSets[Int(numbers[text[forwards ? position : position - 1]].number)]
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
  /// - Parameters:
  ///   - words: each once, of 1–255 scalars; those of one scalar are hanzi of the main block.
  ///   - others: the classes of all scalars that are no hanzi of the main block.
  static func sections(of words: [[UInt16]: UInt32], others: UInt32 = 0, direction: Direction) -> [[UInt8]] {
    var classSets: [UInt32] = [0]
    var singles = Dictionary(
      uniqueKeysWithValues: (0..<MainHanzi.count).map { (MainHanzi.first + UInt16($0), UInt16(0)) })
    var pairs: [UInt32: UInt16] = [:]
    var entries: [Entry] = []
    var scalars: [UInt16] = []

    func number(of classes: UInt32) -> UInt16 {
      if let known = classSets.firstIndex(of: classes) { return UInt16(known) }
      classSets.append(classes)
      return UInt16(classSets.count - 1)
    }
    func key(_ word: [UInt16]) -> UInt32 {
      let pair = direction == .forwards ? word.prefix(2) : word.suffix(2)
      return pair.reduce(0) { $0 << 16 | UInt32($1) }
    }
    // In an order of their own: the same words make the same image.
    for (word, classes) in words.filter({ $0.key.count == 1 }).sorted(by: { $0.key[0] < $1.key[0] }) {
      singles[word[0]] = number(of: classes)
    }
    let longer = Dictionary(grouping: words.keys.filter { $0.count > 1 }, by: key)
    for (pair, members) in longer.sorted(by: { $0.key < $1.key }) {
      if members.count == 1, members[0].count == 2 {
        pairs[pair] = number(of: words[members[0]] ?? 0)
        continue
      }
      pairs[pair] = Pair.longer | UInt16(entries.count)
      let sorted = members.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
      for (i, word) in sorted.enumerated() {
        entries.append(
          Entry(
            start: scalars.count, isLast: i == sorted.count - 1, length: word.count, classes: words[word] ?? 0))
        scalars += word
      }
    }
    let other = number(of: others)
    return [
      LexiconImage.bytes(of: classSets), LexiconImage.bytes(of: entries), LexiconImage.bytes(of: scalars),
    ] + PairArray.sections(singles: singles, other: other, pairs: pairs)
  }
}
