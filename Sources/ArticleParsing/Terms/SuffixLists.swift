/// The words of a text that may open a term, in lists by a hash of the two scalars that their suffixes begin with.
struct SuffixLists {
  private let text: UnsafeBufferPointer<UInt16>
  private let words: Words.View
  /// Of indexes of words.
  private let lists: PairLists
  private let suffixes: UnsafeMutableBufferPointer<Suffix>

  init(of words: Words.View, in text: UnsafeBufferPointer<UInt16>, _ memory: inout ScratchMemory) {
    self.text = text
    self.words = words
    lists = PairLists(entries: words.words.count, &memory)
    suffixes = memory.table(of: Suffix.self, count: words.words.count)
    link()
  }

  /// Backwards, so that each list is in the order of the text.
  private func link() {
    let (text, words, lists) = (text, words, lists)
    var index = words.words.count
    while index > 0 {
      index &-= 1
      let start = Int(words.words[index].start)
      if words.edge(start).opensTerm { lists.prepend(index, text[start], text[start &+ 1]) }
    }
  }

  /// Calls `body` with the suffixes of each list that has several, in the order of the text; they are its own to sort
  /// until it returns.
  @inline(__always)
  func forEachShared(_ body: (UnsafeMutableBufferPointer<Suffix>) -> Void) {
    lists.forEachShared { head in
      var count = 0
      var index = head
      while index >= 0 {
        let start = Int(words.words[index].start)
        suffixes[count] = Suffix(of: index, at: start, reach: words.edge(start).reach, in: text)
        count &+= 1
        index = lists.next(index)
      }
      body(UnsafeMutableBufferPointer(rebasing: suffixes[..<count]))
    }
  }
}
