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
    var children: [(character: Char, node: Int)] = []
    var value: UInt32 = 0
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
    let keys = words.map { (key: direction == .forwards ? $0.key : $0.key.reversed(), value: $0.value) }
    // In order, so that the same words make the same table, and a node's last child is the only one to look at.
    for word in keys.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      precondition(!word.key.isEmpty && word.value != 0, "a word without characters or value")
      var node = 0
      for character in word.key {
        if let last = nodes[node].children.last, last.character == character {
          node = last.node
        } else {
          nodes[node].children.append((character, nodes.count))
          node = nodes.count
          nodes.append(Node())
        }
      }
      nodes[node].value = word.value
    }
    return nodes
  }

  private mutating func lay(_ nodes: [Node]) {
    cells[0].parent = 0
    var cellOfNode = [Int](repeating: -1, count: nodes.count)
    cellOfNode[0] = 0
    // Level by level: a node has its own cell before its children get theirs.
    var waiting = [0]
    while !waiting.isEmpty {
      var next: [Int] = []
      for node in waiting {
        layChildren(of: nodes[node], at: cellOfNode[node])
        for child in nodes[node].children {
          let cell = Int(cells[cellOfNode[node]].base) + Int(child.character.code)
          cells[cell].value = nodes[child.node].value
          cellOfNode[child.node] = cell
          if !nodes[child.node].children.isEmpty { next.append(child.node) }
        }
      }
      waiting = next.sorted { (nodes[$0].children.count, $1) > (nodes[$1].children.count, $0) }
    }
  }

  private mutating func layChildren(of node: Node, at cell: Int) {
    guard let first = node.children.first?.character.code, let last = node.children.last?.character.code else { return }
    // The children of the root lie at their codes, none of which is 0.
    let base = cell == 0 ? 0 : place(first, last, node)
    cells[cell].base = Int32(base)
    for child in node.children { cells[base + Int(child.character.code)].parent = Int32(cell) }
    while firstFree < cells.count, cells[firstFree].parent >= 0 { firstFree += 1 }
  }

  /// The first base at which the children of a node all lie on free cells.
  private mutating func place(_ first: UInt16, _ last: UInt16, _ node: Node) -> Int {
    var start = firstFree
    while true {
      let base = start - Int(first)
      while base + Int(last) >= cells.count {
        cells += [WordTable.Cell](repeating: WordTable.Cell(), count: 1 << 12)
      }
      if node.children.allSatisfy({ cells[base + Int($0.character.code)].parent < 0 }) { return base }
      start += 1
      while start < cells.count, cells[start].parent >= 0 { start += 1 }
    }
  }
}
