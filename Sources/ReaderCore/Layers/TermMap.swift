/// Values by the text of terms: few, and asked for at every frame. An array sorted by the hash of the text's bytes.
///
/// (A dictionary of strings looks its type up among all of the program's at the first use, which the first screen would
/// wait for.)
struct TermMap<Value: Sendable>: Sendable {
  private var hashes: [UInt64] = []
  private var values: [Value] = []

  subscript(text: String) -> Value? {
    get {
      let (at, isThere) = position(of: Self.hash(of: text))
      return isThere ? values[at] : nil
    }
    set {
      let hash = Self.hash(of: text)
      let (at, isThere) = position(of: hash)
      switch (newValue, isThere) {
      case (let value?, true): values[at] = value
      case (let value?, false):
        hashes.insert(hash, at: at)
        values.insert(value, at: at)
      case (nil, true):
        hashes.remove(at: at)
        values.remove(at: at)
      case (nil, false): break
      }
    }
  }

  /// Where a hash stands, or would stand.
  private func position(of hash: UInt64) -> (at: Int, isThere: Bool) {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return (low, low < hashes.count && hashes[low] == hash)
  }

  /// FNV-1a.
  static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01b3
    }
    return hash
  }
}
