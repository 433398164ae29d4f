import ArticleModel

/// Which hue a term has. Its own text says which it would like, so that it is the same in every article; in one document no
/// hue is used again before all are in use.
struct TermColours: Sendable {
  private var assigned: [String: Role.Hue] = [:]
  /// How many terms have each hue.
  private var used = [Int](repeating: 0, count: Int(Role.termColours))

  /// The hues of terms that are lit together, most important first.
  /// - Parameter group: of one of the person's own terms; those of one group have one hue.
  mutating func colours(of terms: [String], group: (String) -> String?) -> [Role.Hue] {
    terms.map { colour(of: $0, group: group($0)) }
  }

  /// The hue that a term has so far, or by itself.
  func known(_ term: String, group: String?) -> Role.Hue { assigned[group.map(Self.key) ?? term] ?? Self.hue(of: term) }

  private mutating func colour(of term: String, group: String?) -> Role.Hue {
    let key = group.map(Self.key) ?? term
    if let known = assigned[key] { return known }
    let least = used.min() ?? 0
    var colour = Self.hue(of: key)
    while used[Int(colour)] > least { colour = (colour + Self.step) % Role.termColours }
    used[Int(colour)] += 1
    assigned[key] = colour
    return colour
  }

  /// Told apart from a term of the same name.
  private static func key(_ group: String) -> String { "[\(group)]" }

  /// Odd, so that all hues are tried; not 1, so that the second choice is no neighbour of the first.
  private static let step: Role.Hue = 3

  private static func hue(of text: String) -> Role.Hue {
    Role.Hue(TermHues.preferred(by: text, among: Int(Role.termColours)))
  }
}
