/// Which hue a term has: decided by the term's own text, so that it is the same in every article, and moved aside only
/// where a more important term of the same page has that hue already.
struct TermColours: Sendable {
  private var assigned: [String: Role.Hue] = [:]

  /// The hues of terms that are lit together, most important first.
  /// - Parameter groups: of the person's own terms; those of one group have one hue.
  mutating func colours(of terms: [String], groups: [String: String] = [:]) -> [Role.Hue] {
    /// A bit each.
    var taken = 0
    return terms.map { term in
      if let group = groups[term] {
        let colour = Self.hue(of: group)
        taken |= 1 << colour
        return colour
      }
      if let colour = assigned[term] {
        taken |= 1 << colour
        return colour
      }
      let first = Self.hue(of: term)
      let free = (0..<Role.termColours).map { (first + $0 * Self.step) % Role.termColours }.first {
        taken & 1 << $0 == 0
      }
      let colour = free ?? first
      taken |= 1 << colour
      assigned[term] = colour
      return colour
    }
  }

  /// Odd, so that all hues are tried; not 1, so that the second choice is no neighbour of the first.
  private static let step: Role.Hue = 3

  /// FNV-1a over the term's bytes, folded to the palette.
  static func hue(of term: String) -> Role.Hue {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in term.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01b3
    }
    return Role.Hue((hash ^ (hash >> 29)) % UInt64(Role.termColours))
  }
}
