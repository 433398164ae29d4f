/// Which hue a term has: decided by the term's own text, so that it is the same in every article, and moved aside only
/// where a more important term of the same page has that hue already.
struct TermColours: Sendable {
  /// By the hash of the term's bytes, sorted. (A dictionary of strings would look its type up at run time, which the
  /// first screen would wait for.)
  private var assigned: [(hash: UInt64, hue: Role.Hue)] = []

  /// The hues of terms that are lit together, most important first.
  /// - Parameter groups: of the person's own terms; those of one group have one hue.
  mutating func colours(of terms: [String], groups: [String: String] = [:]) -> [Role.Hue] {
    /// A bit each.
    var taken = 0
    return terms.map { term in
      if let group = groups[term] {
        let colour = Self.hue(of: Self.hash(of: group))
        taken |= 1 << colour
        return colour
      }
      let hash = Self.hash(of: term)
      let at = position(of: hash)
      if at < assigned.count, assigned[at].hash == hash {
        taken |= 1 << assigned[at].hue
        return assigned[at].hue
      }
      let first = Self.hue(of: hash)
      var colour = first
      for _ in 0..<Role.termColours where taken & 1 << colour != 0 {
        colour = (colour + Self.step) % Role.termColours
      }
      taken |= 1 << colour
      assigned.insert((hash, colour), at: at)
      return colour
    }
  }

  /// Where a hash stands among those assigned, or would stand.
  private func position(of hash: UInt64) -> Int {
    var low = 0
    var high = assigned.count
    while low < high {
      let middle = (low + high) / 2
      if assigned[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Odd, so that all hues are tried; not 1, so that the second choice is no neighbour of the first.
  private static let step: Role.Hue = 3

  /// FNV-1a over the term's bytes.
  private static func hash(of term: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in term.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01b3
    }
    return hash
  }

  /// Folds a hash to the palette.
  private static func hue(of hash: UInt64) -> Role.Hue {
    Role.Hue((hash ^ (hash >> 29)) % UInt64(Role.termColours))
  }
}
