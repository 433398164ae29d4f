// The module is public so that others compile its inner loops in place (Swift does that for no `package` declaration); no
// product of the package offers it.

public import Characters

/// Words with a number for each, found where they stand in a text: a trie in a double array (Aoe 1989), compiled
/// beforehand.
///
/// A node is a cell; the child that a character leads to lies at the node's base plus the character's code, if the cell
/// there names the node as its parent. So a step is one look-up, however many children a node has.
public struct WordTable: Sendable {
  /// Which end of its words the trie begins with.
  public enum Direction: Sendable { case forwards, backwards }

  @usableFromInline struct Cell: BitwiseCopyable {
    /// Where the node's children lie: the code of a character is added.
    @usableFromInline var base: Int32 = 0
    /// The node that this one is a child of; −1 where no node is.
    @usableFromInline var parent: Int32 = -1
    /// The word that ends here; 0 where none does.
    @usableFromInline var value: UInt32 = 0

    @usableFromInline init() {}
  }

  @usableFromInline let cells: StaticTable<Cell>

  /// - Parameter section: of the image; `WordTableBuilder` makes it.
  init(_ image: LexiconImage, section: Int) { cells = image.section(section, of: Cell.self) }

  @inlinable @inline(__always)
  func child(of node: Int, _ character: Char) -> Int? {
    let index = Int(cells[node].base) + Int(character.code)
    return index >= 0 && index < cells.count && Int(cells[index].parent) == node ? index : nil
  }

  /// Calls `body` with every word that begins at a position, shortest first: its length in characters and its value.
  /// - Parameters:
  ///   - position: an index of the text, or its end.
  ///   - limit: words end by here; at most the text's end.
  @inlinable @inline(__always)
  public func forEachWord(in text: [Char], at position: Int, limit: Int, _ body: (Int, UInt32) -> Void) {
    var node = 0
    var i = position
    while i < limit, let next = child(of: node, text[i]) {
      node = next
      i += 1
      let value = cells[node].value
      if value != 0 { body(i - position, value) }
    }
  }

  /// Calls `body` with every word that ends at a position, shortest first. Of a table compiled backwards.
  /// - Parameter floor: words do not begin before it.
  @inlinable @inline(__always)
  public func forEachWord(in text: [Char], before position: Int, floor: Int, _ body: (Int, UInt32) -> Void) {
    var node = 0
    var i = position
    while i > floor, let next = child(of: node, text[i - 1]) {
      node = next
      i -= 1
      let value = cells[node].value
      if value != 0 { body(position - i, value) }
    }
  }

  /// The value of a word; `nil` where the table does not have it. Of a table compiled forwards.
  public subscript(word: ArraySlice<Char>) -> UInt32? {
    var node = 0
    for character in word {
      guard let next = child(of: node, character) else { return nil }
      node = next
    }
    let value = cells[node].value
    return value == 0 ? nil : value
  }

  public subscript(word: [Char]) -> UInt32? { self[word[...]] }
}
