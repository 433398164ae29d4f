/// Which of some hues the terms of one page have. A term's own text says which it would like, so that it is the same from page
/// to page; no hue is used again before all are in use.
package enum TermHues {
  /// - Parameters:
  ///   - terms: most important first.
  ///   - hues: how many there are.
  package static func hues(of terms: [String], among hues: Int) -> [Int] {
    var used = [Int](repeating: 0, count: hues)
    return terms.map { term in
      let least = used.min() ?? 0
      var hue = preferred(by: term, among: hues)
      while used[hue] > least { hue = (hue + 1) % hues }
      used[hue] += 1
      return hue
    }
  }

  /// The hue that a term would like by its own text.
  package static func preferred(by term: String, among hues: Int) -> Int {
    Int(truncatingIfNeeded: hash(term) % UInt64(hues))
  }

  /// FNV-1a, folded: the same in every run, which Swift's own hash is not.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
