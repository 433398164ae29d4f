/// Where each pair of scalars stands in a text: lists of places by a hash of the two.
///
/// Made in one pass; a string is then looked for only where its first two scalars stand. So names, quotations and
/// candidates need no pass each, however many they are.
struct PairPlaces {
  private let lists: PairLists

  /// - Parameter text: its last scalar begins no pair.
  init(_ text: UnsafeBufferPointer<UInt16>, _ memory: inout ScratchMemory) {
    lists = PairLists(entries: text.count, &memory)
    guard text.count > 1 else { return }
    link(text)
  }

  /// Backwards, so that each list is in the order of the text.
  private func link(_ text: UnsafeBufferPointer<UInt16>) {
    let lists = lists
    var place = text.count &- 1
    var second = text[place]
    while place > 0 {
      place &-= 1
      let first = text[place]
      lists.prepend(place, first, second)
      second = first
    }
  }

  /// Every place, in order, where two scalars may stand.
  @inline(__always)
  func forEachPlace(of first: UInt16, _ second: UInt16, _ body: (Int) -> Void) {
    var place = lists.first(of: first, second)
    while place >= 0 {
      body(place)
      place = lists.next(place)
    }
  }
}
