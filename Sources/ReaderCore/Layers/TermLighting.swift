import ArticleModel

/// Which terms are lit, and in which hue.
struct TermLighting: Sendable {
  var isOn = true
  /// How many of an article's terms are lit from the start.
  var initial = 6
  /// Own terms are lit whatever their rank.
  var own: Set<String> = []
  /// The groups of own terms that are in one.
  var groups: [String: String] = [:]
  /// What the person switched by hand.
  private(set) var switched: [String: Bool] = [:]
  private var palette = TermColours()

  func isLit(_ term: String, rank: Int) -> Bool { switched[term] ?? (rank < initial || own.contains(term)) }

  mutating func light(_ term: String, _ isLit: Bool) { switched[term] = isLit }

  /// The palette index of each of an article's terms; `nil` where it is not lit.
  mutating func colours(for article: Article) -> [Role.Hue?] {
    guard isOn else { return [] }
    let terms = article.terms
    let lit = terms.indices.filter { isLit(terms[$0].text, rank: $0) }
    var result: [Role.Hue?] = Array(repeating: nil, count: terms.count)
    let colours = palette.colours(of: lit.map { terms[$0].text }, groups: groups)
    for i in lit.indices { result[lit[i]] = colours[i] }
    return result
  }

  mutating func colour(of term: String) -> Role.Hue { palette.colours(of: [term], groups: groups)[0] }
}
