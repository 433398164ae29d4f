import Characters

/// Lays a trie into a double array: see `WordTable`.
///
/// Level by level, the nodes with the most children first, each takes the first place where all its children find a free
/// cell.
struct WordTableBuilder {
  private var cells = [WordTable.Cell](repeating: WordTable.Cell(), count: 1 << 16)
  /// No free cell lies before it. Cell 0 is the root.
  private var firstFree = 1

  private struct Node {
    /// The node that each character leads to, by its code.
    var next: [UInt16: Int] = [:]
    var value: UInt32 = 0

    /// In order, so that the same words make the same table.
    var children: [(code: UInt16, node: Int)] { next.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  }

  /// A section of an image.
  /// - Parameter words: each of one character or more, with a value other than 0.
  static func section(_ words: [[Char]: UInt32], _ direction: WordTable.Direction = .forwards) -> [UInt8] {
    var builder = WordTableBuilder()
    builder.lay(trie(words, direction))
    let last = builder.cells.lastIndex { $0.parent >= 0 } ?? 0
    return LexiconImage.section(Array(builder.cells[...last]))
  }

  private static func trie(_ words: [[Char]: UInt32], _ direction: WordTable.Direction) -> [Node] {
    var nodes = [Node()]
    for (word, value) in words {
      precondition(!word.isEmpty && value != 0, "a word without characters or value")
      var node = 0
      for character in direction == .forwards ? word : word.reversed() {
        if let next = nodes[node].next[character.code] {
          node = next
        } else {
          nodes[node].next[character.code] = nodes.count
          node = nodes.count
          nodes.append(Node())
        }
      }
      nodes[node].value = value
    }
    return nodes
  }

  private mutating func lay(_ nodes: [Node]) {
    cells[0].parent = 0
    // Level by level: a node has its own cell before its children get theirs.
    var level = [(node: 0, cell: 0)]
    while !level.isEmpty {
      var below: [(node: Int, cell: Int)] = []
      for (node, cell) in level {
        let children = nodes[node].children
        layChildren(children, of: cell)
        for child in children {
          let place = Int(cells[cell].base) + Int(child.code)
          cells[place].value = nodes[child.node].value
          if !nodes[child.node].next.isEmpty { below.append((child.node, place)) }
        }
      }
      level = below.sorted { (nodes[$0.node].next.count, $1.cell) > (nodes[$1.node].next.count, $0.cell) }
    }
  }

  private mutating func layChildren(_ children: [(code: UInt16, node: Int)], of cell: Int) {
    guard let first = children.first?.code, let last = children.last?.code else { return }
    // The children of the root lie at their codes, none of which is 0.
    let base = cell == 0 ? 0 : place(children, first, last)
    cells[cell].base = Int32(base)
    for child in children { cells[base + Int(child.code)].parent = Int32(cell) }
    while firstFree < cells.count, cells[firstFree].parent >= 0 { firstFree += 1 }
  }

  /// The first base at which all children lie on free cells.
  private mutating func place(_ children: [(code: UInt16, node: Int)], _ first: UInt16, _ last: UInt16) -> Int {
    var start = firstFree
    while true {
      let base = start - Int(first)
      while base + Int(last) >= cells.count {
        cells += [WordTable.Cell](repeating: WordTable.Cell(), count: 1 << 12)
      }
      if children.allSatisfy({ cells[base + Int($0.code)].parent < 0 }) { return base }
      start += 1
      while start < cells.count, cells[start].parent >= 0 { start += 1 }
    }
  }
}
