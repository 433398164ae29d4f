import Archive
import Testing

@Suite struct Queries {
  @Test(
    arguments: [
      ("桥", .phrase("桥")), ("桥 茶叶", .all([.phrase("桥"), .phrase("茶叶")])),
      ("桥 AND 茶叶", .all([.phrase("桥"), .phrase("茶叶")])), ("\"a b\" c", .all([.phrase("a b"), .phrase("c")])),
      ("桥 OR 路 茶", .any([.phrase("桥"), .all([.phrase("路"), .phrase("茶")])])),
      ("(桥 OR 路) 茶", .all([.any([.phrase("桥"), .phrase("路")]), .phrase("茶")])),
      ("桥 NOT 路", .without(.phrase("桥"), .phrase("路"))), ("NOT 路 桥", .without(.phrase("桥"), .phrase("路"))),
      ("桥 NEAR/10 路", .near(.phrase("桥"), 10, .phrase("路"))),
      ("（桥）", .phrase("（桥）")), ("and", .phrase("and")),
    ] as [(String, ArchiveQuery)])
  func areRead(_ text: String, _ query: ArchiveQuery) throws { #expect(try ArchiveQuery(text) == query) }

  @Test(
    arguments: [
      ("", .empty), ("  ", .empty), ("\"\"", .empty), ("NOT 桥", .onlyNot), ("桥 OR", .missingWord),
      ("桥 NEAR/3", .missingWord), ("(桥", .openParenthesis), ("桥)", .openParenthesis), ("\"桥", .openQuotation),
      ("桥 NEAR 路", .badNear("NEAR")), ("桥 NEAR/x 路", .badNear("NEAR/x")),
    ] as [(String, ArchiveQuery.Problem)])
  func tellWhatIsWrong(_ text: String, _ problem: ArchiveQuery.Problem) {
    #expect(throws: problem) { try ArchiveQuery(text) }
  }

  private func shelf() throws -> Shelf {
    let shelf = try Shelf()
    try shelf.add([
      ("a", Shelf.article("桥修好了", day: 12, "镇长方知远说：“这座桥等了三十年。”路也修了。")),
      ("b", Shelf.article("路修好了", day: 13, "村民们在路边等车。GDP增长了。", "茶农许望山表示，茶叶不愁卖。")),
      ("c", Shelf.article("舊橋", day: 14, "這座橋沒有人走,(他說)茶葉也沒有人採。")),
    ])
    return shelf
  }

  /// A query, its hits and the files that they stand in, the latest first.
  @Test(arguments: [
    ("桥", 4, "ca"), ("橋", 4, "ca"), ("路", 3, "ba"), ("茶叶", 2, "cb"), ("桥 路", 3, "a"), ("桥 OR 路", 7, "cba"),
    ("桥 NOT 路", 2, "c"), ("桥 NEAR/2 等", 1, "a"), ("等 NEAR/2 桥", 1, "a"), ("桥 NEAR/0 等", 1, "a"),
    ("方 NEAR/1 桥", 0, ""), ("修好 NEAR/20 三十", 1, "a"), ("gdp", 1, "b"), ("GDP", 1, "b"), ("Gdp", 0, ""),
    ("ＧＤＰ", 1, "b"), ("走，（他", 1, "c"), ("\"这座桥\"", 2, "ca"), ("采", 1, "c"), ("没有的", 0, ""),
  ])
  func find(_ query: String, _ hits: Int, _ files: String) throws {
    let results = try shelf().search(query)
    #expect(results.total == hits && results.hits.count == hits)
    var order: [String] = []
    for hit in results.hits where order.last != hit.source { order.append(hit.source) }
    #expect(order.joined() == files)
    #expect(results.articles == order.count)
  }

  @Test(arguments: [
    (ArchiveFilter(since: 20_310_513), 2), (ArchiveFilter(until: 20_310_512), 2),
    (ArchiveFilter(since: 20_310_514, until: 20_310_514), 2), (ArchiveFilter(paper: "江州"), 4),
    (ArchiveFilter(paper: "云岭"), 0), (ArchiveFilter(speaker: "方知远"), 1), (ArchiveFilter(speaker: "许望山"), 0),
    (ArchiveFilter(kind: .quote), 1), (ArchiveFilter(kind: .remark), 1), (ArchiveFilter(kind: .text), 3),
  ])
  func areFiltered(_ filter: ArchiveFilter, _ hits: Int) throws {
    let shelf = try shelf()
    // A filter by day is of days from there on.
    #expect(try shelf.search("桥", filter).total == hits)
    #expect(try shelf.count("桥", filter)[0] == hits)
  }

  @Test func noMoreAreShownThanAskedFor() throws {
    let shelf = try shelf()
    let all = try shelf.search("桥 OR 路")
    for limit in 0...7 {
      let some = try shelf.search("桥 OR 路", limit: limit)
      #expect(some.total == 7 && some.hits == Array(all.hits.prefix(limit)))
    }
  }
}
