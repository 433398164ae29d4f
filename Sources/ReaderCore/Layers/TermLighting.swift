import ArticleModel

/// Which terms are lit, and in which hue.
struct TermLighting: Sendable {
  var isOn = true
  /// How many of an article's terms are lit from the start.
  private var initial = 6
  /// The person's own terms, lit whatever their rank, with their groups; those of none have an empty one.
  private var own: [String: String] = [:]
  /// What the person switched by hand.
  private var switched: [String: Bool] = [:]
  private var palette = TermColours()

  init(_ settings: ReaderSettings) {
    isOn = settings.highlighting
    take(settings)
  }

  /// Takes new settings; what was switched by hand, and whether terms are lit at all, stays.
  mutating func take(_ settings: ReaderSettings) {
    initial = settings.litTerms
    own = [:]
    for term in settings.ownTerms { own[term.term] = term.group }
  }

  /// Makes a term one of the person's own.
  mutating func adopt(_ term: String) { own[term] = own[term] ?? "" }

  func isLit(_ term: String, rank: Int) -> Bool { switched[term] ?? (rank < initial || own[term] != nil) }

  mutating func light(_ term: String, _ isLit: Bool) { switched[term] = isLit }

  /// The palette index of each of an article's terms; `nil` where it is not lit.
  mutating func colours(for article: Article) -> [Role.Hue?] {
    guard isOn else { return [] }
    let terms = article.terms
    let lit = terms.indices.filter { isLit(terms[$0].text, rank: $0) }
    var result: [Role.Hue?] = Array(repeating: nil, count: terms.count)
    let colours = palette.colours(of: lit.map { terms[$0].text }, group: group)
    for i in lit.indices { result[lit[i]] = colours[i] }
    return result
  }

  /// The hue that a term has on the pages seen so far; its own where it was on none.
  func colour(of term: String) -> Role.Hue { palette.known(term, group: group(term)) }

  /// Another document is opened: all hues are free again.
  mutating func forgetColours() { palette = TermColours() }

  private var group: (String) -> String? {
    let own = own
    return { term in own[term].flatMap { $0.isEmpty ? nil : $0 } }
  }
}
