/// What is known of the articles of a segment, a list each kind, so that a query reads only what it asks for. Slots count the
/// articles; positions count characters from the segment's beginning.
struct SegmentColumns {
  /// A number for each kind, in the key of its row.
  enum Kind: Int, CaseIterable {
    /// Of each slot: where its text begins, its day, its paper and its page (rows of their tables; 0 for none).
    case starts, days, papers, pages
    /// Three numbers a remark: where it begins and ends, and who speaks (a row of `speakers`).
    case remarks
    /// Two numbers a quotation inside of a remark: where it begins and ends.
    case quotes
    /// Slots whose article is gone.
    case dead
    /// As `NumberWriter` writes: of each slot how many terms it has, then of each its row in `terms` and its count.
    case terms
  }

  /// All kinds but the terms.
  var words: [[UInt32]] = Kind.allCases.map { _ in [] }
  var terms = NumberWriter()
  /// All terms of segments that were joined.
  var joinedTerms: [UInt8] = []
  var characters = 0

  subscript(kind: Kind) -> [UInt32] {
    get { words[kind.rawValue] }
    set { words[kind.rawValue] = newValue }
  }

  var slots: Int { words[Kind.starts.rawValue].count }

  mutating func append(_ kind: Kind, _ number: Int) { words[kind.rawValue].append(UInt32(truncatingIfNeeded: number)) }

  func bytes(_ kind: Kind) -> [UInt8] { kind == .terms ? joinedTerms + terms.bytes : self[kind].bytes }

  /// Sets another segment's behind these.
  mutating func append(_ other: SegmentColumns) {
    let (slot, position) = (UInt32(slots), UInt32(characters))
    self[.starts] += other[.starts].map { $0 + position }
    for kind in [Kind.days, .papers, .pages] { self[kind] += other[kind] }
    self[.remarks] += other[.remarks].enumerated().map { $0.offset % 3 == 2 ? $0.element : $0.element + position }
    self[.quotes] += other[.quotes].map { $0 + position }
    self[.dead] += other[.dead].map { $0 + slot }
    joinedTerms += other.bytes(.terms)
    characters += other.characters
  }
}
