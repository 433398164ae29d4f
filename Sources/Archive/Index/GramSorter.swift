/// Makes the lists of a text: a stable sort of all its places by their two characters, first by the second one, then by the
/// first (a radix sort: two passes, whatever the text).
enum GramSorter {
  /// - Parameter codes: paragraphs, each with `GramCode.paragraphEnd` behind it. No gram begins with one.
  /// - Returns: lists as `GramListReader` reads them, beginning with the gram 0.
  static func lists(of codes: [UInt16]) -> [UInt8] {
    let places = sorted(codes)
    var writer = GramListWriter()
    // The first list is reckoned from here.
    writer.begin(at: 0)
    var distances: [UInt8] = []
    var i = 0
    while i < places.count {
      let first = Int(places[i])
      let gram = GramCode.gram(codes[first], codes[first + 1])
      distances.removeAll(keepingCapacity: true)
      var last = first
      var end = i + 1
      while end < places.count {
        let place = Int(places[end])
        guard GramCode.gram(codes[place], codes[place + 1]) == gram else { break }
        NumberWriter.write(place - last, to: &distances)
        last = place
        end += 1
      }
      writer.write(GramList(gram: gram, count: end - i, first: first, last: last, distances: 0..<0), distances)
      i = end
    }
    return writer.bytes
  }

  private static func sorted(_ codes: [UInt16]) -> [UInt32] {
    var bySecond: [UInt32] = []
    var counts = [UInt32](repeating: 0, count: 1 << 16)
    var places: [UInt32] = []
    for i in codes.indices.dropLast() where codes[i] != GramCode.paragraphEnd {
      places.append(UInt32(i))
      counts[Int(codes[i + 1])] += 1
    }
    place(places, by: 1, codes, &counts, into: &bySecond)
    counts = [UInt32](repeating: 0, count: 1 << 16)
    for place in places { counts[Int(codes[Int(place)])] += 1 }
    place(bySecond, by: 0, codes, &counts, into: &places)
    return places
  }

  /// One pass.
  /// - Parameters:
  ///   - offset: of the character that counts, from the place.
  ///   - counts: how many places each character has.
  private static func place(
    _ places: [UInt32], by offset: Int, _ codes: [UInt16], _ counts: inout [UInt32], into result: inout [UInt32]
  ) {
    var start: UInt32 = 0
    for i in counts.indices {
      let count = counts[i]
      counts[i] = start
      start += count
    }
    if result.count != places.count { result = [UInt32](repeating: 0, count: places.count) }
    for place in places {
      let code = Int(codes[Int(place) + offset])
      result[Int(counts[code])] = place
      counts[code] += 1
    }
  }
}
