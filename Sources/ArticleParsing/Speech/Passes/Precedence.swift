/// Why one attribution gives way to another: all such conflicts, the weightiest first. A stage that finds one says which
/// it is.
enum Precedence {
  /// A label at the beginning of a paragraph outweighs what verbs in the paragraph say: 某某：我认为大家说得对。 A question
  /// and what nobody is named for are nobody's.
  case label
  /// A sentence that only says whence the quotation above was taken is no remark beside it.
  case source
  /// Words that a speaker quotes from another belong to the outer speaker: 甲表示，乙主席多次指出….
  case outerSpeaker
  /// A person's remark is not ended by a group or an institution that he mentions in it.
  case person
}

extension [Attribution] {
  /// Without those that give way.
  func yielding(to precedence: Precedence, where givesWay: (Attribution) -> Bool) -> [Attribution] {
    filter { !givesWay($0) }
  }

  /// Without those at some indexes, which give way.
  func yielding(to precedence: Precedence, at indexes: Set<Int>) -> [Attribution] {
    indices.filter { !indexes.contains($0) }.map { self[$0] }
  }
}
