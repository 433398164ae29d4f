import Testing

/// The accuracy gate: what the program finds in the articles of Tests/Gold must not get worse.
@Suite struct GoldTests {
  struct Bar: Sendable {
    var measure: String
    /// What must hold: a little below `today`, so that one more miss fails.
    var least: Double
    var today: Double
    var value: @Sendable (GoldScore) -> Double
  }

  /// Who makes the program better raises both figures of a row; who has to lower one says why in the commit.
  static let bars = [
    Bar(measure: "names F1", least: 0.982, today: 0.986) { $0.names.f1 },
    Bar(measure: "posts", least: 0.996, today: 1.000) { $0.posts.recall },
    Bar(measure: "remark paragraphs F1", least: 0.955, today: 0.959) { $0.remarks.f1 },
    Bar(measure: "quotations F1", least: 0.923, today: 0.927) { $0.quotations.f1 },
    Bar(measure: "terms, recall", least: 0.782, today: 0.786) { $0.terms.recall },
    Bar(measure: "terms, precision", least: 0.842, today: 0.846) { $0.listedTerms.precision },
  ]

  @Test func theProgramReadsTheGoldSetNoWorseThanBefore() throws {
    let articles = try GoldArticle.all()
    try #require(articles.count >= 20)
    var byKind: [String: GoldScore] = [:]
    var whole = GoldScore()
    for article in articles {
      let score = try GoldScore(article)
      byKind[article.kind, default: GoldScore()].add(score)
      whole.add(score)
    }
    print(table(byKind.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [("all", whole)]))
    let misses = whole.misses.joined(separator: "\n")
    for bar in Self.bars {
      #expect(bar.value(whole) >= bar.least, "\(bar.measure) fell; what is missed now:\n\(misses)")
    }
  }

  /// A row a measure, a column a kind of article.
  private func table(_ columns: [(name: String, score: GoldScore)]) -> String {
    let head = "Gold set                " + columns.map { $0.name.padding(to: 6) }.joined() + "least"
    let rows = Self.bars.map { bar in
      bar.measure.padding(to: 24) + columns.map { figure(bar.value($0.score)).padding(to: 6) }.joined()
        + figure(bar.least)
    }
    return ([head] + rows).joined(separator: "\n")
  }

  /// Three decimals.
  private func figure(_ value: Double) -> String {
    let thousandths = String(Int((value * 1000).rounded()) + 10_000).dropFirst(1)
    return "\(thousandths.prefix(1)).\(thousandths.dropFirst())"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
