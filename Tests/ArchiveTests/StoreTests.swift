import Archive
import Testing

/// What is in an archive after files came, changed and went.
@Suite struct Store {
  private let bridge = Shelf.article("桥修好了", "镇长方知远说：“这座桥等了三十年。”")
  private let tea = Shelf.article("茶叶下山", "云岭的茶叶一车一车运下山。")

  @Test func theSameWordsInSeveralFilesAreOneArticle() throws {
    let shelf = try Shelf()
    #expect(try shelf.add([("a", bridge), ("b", bridge), ("c", tea)]) == 2)
    #expect(try shelf.add([("d", tea)]) == 0)
    #expect(try shelf.reader.summary().articles == 2 && shelf.reader.summary().files == 4)
    #expect(try shelf.count("桥") == [2, 1])
    // It goes with the last of its files.
    try shelf.remove("a")
    #expect(try shelf.count("桥") == [2, 1])
    try shelf.remove("b")
    #expect(try shelf.count("桥") == [0, 0])
    #expect(try shelf.reader.summary().articles == 1)
  }

  @Test func theSameWordsOfAnotherDayAreAnotherArticle() throws {
    let shelf = try Shelf()
    try shelf.add([("a", bridge), ("b", Shelf.article("桥修好了", day: 13, "镇长方知远说：“这座桥等了三十年。”"))])
    #expect(try shelf.count("桥") == [4, 2])
  }

  @Test func aChangedFileReplacesItsArticles() throws {
    let shelf = try Shelf()
    try shelf.add([("a", bridge), ("b", tea)])
    try shelf.add([("a", Shelf.article("桥又坏了", "桥上裂了一道缝。"))])
    #expect(try shelf.count("三十年") == [0, 0])
    #expect(try shelf.count("裂") == [1, 1])
    #expect(try shelf.count("茶叶") == [2, 1])
    #expect(try shelf.reader.summary().articles == 2)
    // Back again: the same words are not the ones that are gone.
    try shelf.add([("a", bridge)])
    #expect(try shelf.count("三十年") == [1, 1])
    #expect(try shelf.reader.summary().articles == 2)
  }

  @Test func articlesAreReadAsTheyWere() throws {
    let shelf = try Shelf()
    try shelf.add([("a", bridge)])
    let found = try shelf.search("三十年")
    let hit = try #require(found.hits.first)
    #expect(hit.source == "a" && hit.day == 20_310_512 && hit.paper == "江州日报" && hit.page == "第3版 要闻")
    #expect(hit.headline == "桥修好了" && hit.speaker == "方知远")
    #expect(hit.before == "镇长方知远说：“这座桥等了" && hit.match == "三十年" && hit.after == "。”")
    let read = try shelf.reader.article(hit.article)
    let article = try #require(read).article
    #expect(article.speakers.map(\.name) == ["方知远"] && article.speakers[0].post == "镇长")
    #expect(article.remarks.count == 1 && article.remarks[0].quotes.count == 1)
    #expect(article.paragraphs.map(\.role) == [.masthead, .dateline, .headline, .body])
  }

  @Test func anArchiveOfAnotherVersionIsNotRead() throws {
    let shelf = try Shelf()
    try Database(shelf.path, .write).run("PRAGMA user_version = 99")
    #expect(throws: ArchiveFile.Problem.otherVersion(99)) { try ArchiveFile.read(shelf.path) }
  }

  @Test func anotherDatabaseIsNoArchive() throws {
    let shelf = try Shelf()
    try Database(shelf.path + "x", .create).run("CREATE TABLE t (a)")
    #expect(throws: ArchiveFile.Problem.noArchive) { try ArchiveFile.read(shelf.path + "x") }
    #expect(throws: ArchiveFile.Problem.noArchive) { try ArchiveFile.write(shelf.path + "x", creating: true) }
    #expect(throws: ArchiveFile.Problem.missing) { try ArchiveFile.read(shelf.path + "y") }
  }
}
