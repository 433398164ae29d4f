/// The words of a text that may open a term, in lists by a hash of the two scalars that their suffixes begin with.
struct SuffixLists {
  private let text: UnsafeBufferPointer<UInt16>
  private let words: Words.View
  /// The first word of each list; -1 for none.
  private let heads: UnsafeMutableBufferPointer<Int32>
  /// By word, the next one of its list; -1 for none.
  private let links: UnsafeMutableBufferPointer<Int32>
  private let suffixes: UnsafeMutableBufferPointer<Suffix>

  init(of words: Words.View, in text: UnsafeBufferPointer<UInt16>, _ memory: inout ScratchMemory) {
    var bits: UInt32 = 4
    while 2 << bits < words.words.count, bits < 24 { bits += 1 }
    self.text = text
    self.words = words
    heads = memory.table(of: Int32.self, count: 1 << bits)
    heads.initialize(repeating: -1)
    links = memory.table(of: Int32.self, count: words.words.count)
    suffixes = memory.table(of: Suffix.self, count: words.words.count)
    link(shift: 32 - bits)
  }

  /// Backwards, so that each list is in the order of the text.
  private func link(shift: UInt32) {
    let (text, words, heads, links) = (text, words, heads, links)
    var index = words.words.count
    while index > 0 {
      index &-= 1
      let start = Int(words.words[index].start)
      guard words.edge(start).opensTerm else { continue }
      let slot = PairPlaces.slot(text[start], text[start &+ 1], shift)
      links[index] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  /// Calls `body` with the suffixes of each list that has several, in the order of the text; they are its own to sort
  /// until it returns.
  @inline(__always)
  func forEachShared(_ body: (UnsafeMutableBufferPointer<Suffix>) -> Void) {
    let (heads, links) = (heads, links)
    for head in heads {
      guard head >= 0, links[Int(head)] >= 0 else { continue }
      var count = 0
      var index = Int(head)
      while index >= 0 {
        let start = Int(words.words[index].start)
        suffixes[count] = Suffix(of: index, at: start, reach: words.edge(start).reach, in: text)
        count &+= 1
        index = Int(links[index])
      }
      body(UnsafeMutableBufferPointer(rebasing: suffixes[..<count]))
    }
  }
}
