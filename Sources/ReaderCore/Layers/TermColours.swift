/// Which hue a term has: decided by the term's own text, so that it is the same in every article, and moved aside only
/// where a more important term of the same page has that hue already.
struct TermColours: Sendable {
  private var assigned: [String: Role.Hue] = [:]

  /// The hues of terms that are lit together, most important first.
  /// - Parameter group: of one of the person's own terms; those of one group have one hue.
  mutating func colours(of terms: [String], group: (String) -> String?) -> [Role.Hue] {
    /// A bit each.
    var taken = 0
    return terms.map { term in
      let colour = colour(of: term, group: group(term), taken: taken)
      taken |= 1 << colour
      return colour
    }
  }

  /// The hue that a term has so far, or by itself.
  func colour(of term: String, group: String?) -> Role.Hue {
    group.map { Self.hue(of: $0) } ?? assigned[term] ?? Self.hue(of: term)
  }

  private mutating func colour(of term: String, group: String?, taken: Int) -> Role.Hue {
    if let group { return Self.hue(of: group) }
    if let known = assigned[term] { return known }
    let first = Self.hue(of: term)
    var colour = first
    for _ in 0..<Role.termColours where taken & 1 << colour != 0 {
      colour = (colour + Self.step) % Role.termColours
    }
    assigned[term] = colour
    return colour
  }

  /// Odd, so that all hues are tried; not 1, so that the second choice is no neighbour of the first.
  private static let step: Role.Hue = 3

  /// Folds a text's FNV-1a hash to the palette: the same in every run, which Swift's own is not.
  private static func hue(of text: String) -> Role.Hue {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Role.Hue((hash ^ (hash >> 29)) % UInt64(Role.termColours))
  }
}
