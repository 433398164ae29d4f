/// Joins the lists of several texts that stand in a row, in the order of their grams. Of each list only its ends are read.
struct ListMerger {
  /// The lists of one of the texts.
  struct Input {
    /// Characters of all texts before it.
    var offset: Int
    /// The next lists, and the gram of the first of them; `nil` at the end.
    var next: () throws(DatabaseError) -> (gram: UInt32, bytes: [UInt8])?

    /// Lists that are all here.
    static func here(_ bytes: [UInt8], offset: Int) -> Input {
      var rest: [UInt8]? = bytes
      return Input(offset: offset) { () throws(DatabaseError) -> (gram: UInt32, bytes: [UInt8])? in
        defer { rest = nil }
        return rest.map { (0, $0) }
      }
    }
  }

  private struct Cursor {
    let input: Input
    var reader: GramListReader
    /// The list at hand.
    var list: GramList

    init?(_ input: Input) throws(DatabaseError) {
      self.input = input
      guard let (reader, list) = try Self.first(of: input) else { return nil }
      (self.reader, self.list) = (reader, list)
    }

    private static func first(of input: Input) throws(DatabaseError) -> (GramListReader, GramList)? {
      while let (gram, bytes) = try input.next() {
        var reader = GramListReader(bytes, from: gram)
        if let list = reader.next() { return (reader, list) }
      }
      return nil
    }

    /// - Returns: whether there is one.
    mutating func advance() throws(DatabaseError) -> Bool {
      if let next = reader.next() {
        list = next
        return true
      }
      guard let (reader, list) = try Self.first(of: input) else { return false }
      (self.reader, self.list) = (reader, list)
      return true
    }
  }

  /// Bytes of a block of lists, at most: with its key it fits on a page of the database. A longer list has a block of its own.
  static let blockSize = 8000

  /// - Parameters:
  ///   - inputs: in the order of their texts.
  ///   - output: takes blocks of lists, each beginning with the gram given.
  static func merge(
    _ inputs: [Input], _ output: (_ gram: UInt32, _ bytes: [UInt8]) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    var cursors: [Cursor] = []
    for input in inputs { if let cursor = try Cursor(input) { cursors.append(cursor) } }
    var writer = GramListWriter()
    var distances: [UInt8] = []
    while var gram = cursors.first?.list.gram {
      for cursor in cursors { gram = min(gram, cursor.list.gram) }
      var list = GramList(gram: gram, count: 0, first: 0, last: 0, distances: 0..<0)
      distances.removeAll(keepingCapacity: true)
      var i = 0
      while i < cursors.count {
        guard cursors[i].list.gram == gram else {
          i += 1
          continue
        }
        join(cursors[i].list, of: cursors[i].reader, at: cursors[i].input.offset, to: &list, &distances)
        if try cursors[i].advance() { i += 1 } else { cursors.remove(at: i) }
      }
      if !writer.isEmpty, writer.bytes.count + distances.count > blockSize - 40 {
        try output(writer.firstGram, writer.bytes)
        writer.clear()
      }
      writer.write(list, distances)
    }
    if !writer.isEmpty { try output(writer.firstGram, writer.bytes) }
  }

  @inline(__always)
  private static func join(
    _ part: GramList, of reader: GramListReader, at offset: Int, to list: inout GramList, _ distances: inout [UInt8]
  ) {
    let first = part.first + offset
    if list.count == 0 { list.first = first } else { NumberWriter.write(first - list.last, to: &distances) }
    distances += reader.bytes[part.distances]
    list.last = part.last + offset
    list.count += part.count
  }
}
