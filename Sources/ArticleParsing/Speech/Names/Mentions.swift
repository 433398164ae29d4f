import Algorithms
import Characters

/// Where an article names people, and who they are.
struct Mentions: Sendable {
  private(set) var all: [Mention] = []
  var people: People
  /// By position, the mention whose name begins there, and the one that ends there with its title; −1 for none.
  private var starting: [Int32]
  private var ending: [Int32]

  init(in text: SpeechText) {
    people = People(of: text)
    starting = [Int32](repeating: -1, count: text.count + 1)
    ending = starting
  }

  subscript(index: Int) -> Mention {
    get { all[index] }
    set { all[index] = newValue }
  }

  var indices: Range<Int> { all.indices }

  /// The mention whose name begins at a position.
  func starting(at position: Int) -> Int? { Self.entry(starting, position) }

  /// The mention that ends at a position, with its title or before it.
  func ending(at position: Int) -> Int? { Self.entry(ending, position) }

  private static func entry(_ table: [Int32], _ position: Int) -> Int? {
    guard position >= 0, position < table.count, table[position] >= 0 else { return nil }
    return Int(table[position])
  }

  /// The last mention whose name begins before a position.
  func last(before position: Int) -> Int? {
    let next = all.partitioningIndex { $0.name.lowerBound >= position }
    return next > 0 ? next - 1 : nil
  }

  /// The mentions whose names begin in a range, in order.
  func named(in range: Range<Int>) -> ArraySlice<Mention> {
    let first = all.partitioningIndex { $0.name.lowerBound >= range.lowerBound }
    return all[first...].prefix { $0.name.lowerBound < range.upperBound }
  }

  // MARK: While they are looked for

  mutating func append(_ mention: Mention) {
    starting[mention.name.lowerBound] = Int32(all.count)
    all.append(mention)
  }

  /// Ties a mention to a known person, whom it adds where the name is new.
  mutating func enter(_ index: Int) {
    let person = people.enter(all[index].name)
    all[index].person = person
    all[index].isVouched = true
    people.note(all[index], for: person)
  }

  /// Sorts the mentions and gives each that nothing vouches for somebody of its own, once all are found.
  mutating func settle() {
    all.sort { ($0.name.lowerBound, $0.name.upperBound) < ($1.name.lowerBound, $1.name.upperBound) }
    var unknown = NameIndex()
    for index in all.indices where all[index].person == nil {
      let name = all[index].name
      let known = people.person(name) ?? unknown[people.characters(of: name)]
      let person = known ?? people.add(unknown: name)
      if known == nil { unknown[people.characters(of: name)] = person }
      all[index].person = person
    }
    for (index, mention) in all.enumerated() {
      starting[mention.name.lowerBound] = Int32(index)
      ending[mention.end] = Int32(index)
      if ending[mention.name.upperBound] < 0 { ending[mention.name.upperBound] = Int32(index) }
    }
  }
}
