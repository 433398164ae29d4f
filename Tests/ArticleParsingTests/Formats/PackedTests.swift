import ArticleParsing
import FoundationEssentials
import TestArticles
import Testing

/// Compressed files, archives and books: those of Tests/Containers, whole and damaged.
@Suite struct PackedTests {
  private static func file(_ name: String) -> [UInt8] { TestArticles.container(name) }

  @Test(arguments: ["lines.jsonl.gz", "book.epub", "archive.zip", "archive.tar.xz", "page.html.xz", "plain.txt.bz2"])
  func truncated(_ name: String) throws {
    let whole = Self.file(name)
    try #require(whole.count > 100)
    let titles = try Sketch.articles(whole, name: name).map(\.headline)
    #expect(titles.first == "渡口复航")
    // Any beginning gives some of it or a message, and never a whole reading.
    for share in 1...9 {
      let part = Array(whole[..<(whole.count * share / 10)])
      guard let document = try? DocumentLoader().load(bytes: part, name: name) else { continue }
      let findings = ArticleParser().articles(in: document).flatMap(\.findings)
      #expect(findings.contains { $0.kind == .damaged }, "\(share)/10 of \(name)")
    }
  }

  @Test(arguments: ["lines.jsonl.gz", "book.epub", "archive.zip", "archive.tar.xz", "page.html.xz"])
  func mutated(_ name: String) throws {
    let whole = Self.file(name)
    for at in stride(from: 0, to: whole.count, by: max(1, whole.count / 60)) {
      var bytes = whole
      bytes[at] ^= 0x55
      guard let document = try? DocumentLoader().load(bytes: bytes, name: name) else { continue }
      _ = ArticleParser().articles(in: document)
    }
  }

  /// The chapters of a book whose spine is missing come in the order of the archive.
  @Test func aBookWithoutSpine() throws {
    let bytes = Self.file("bad/spineless.epub")
    #expect(try Sketch.articles(bytes, name: "spineless.epub").map(\.headline) == ["小镇夜市开张", "渡口复航"])
    let document = try DocumentLoader().load(bytes: bytes, name: "spineless.epub")
    #expect(ArticleParser().articles(in: document).flatMap(\.findings).contains { $0.kind == .damaged })
  }

  /// A gigabyte of blanks is not unpacked, and one of zeros is no text.
  @Test(arguments: ["blanks.txt.xz", "zeros.gz"]) func bombs(_ name: String) throws {
    let document = try? DocumentLoader().load(bytes: Self.file("bad/\(name)"), name: name)
    #expect(document.map(\.source.count) ?? 0 <= 17 << 20)
  }

  /// Files of an archive that cannot be read are named.
  @Test func unreadFilesOfAnArchive() throws {
    let document = try DocumentLoader().load(bytes: Self.file("bad/mixed.zip"), name: "mixed.zip")
    let articles = ArticleParser().articles(in: document)
    #expect(articles.map(\.headline) == [["渡口复航"]])
    let damaged = articles.flatMap(\.findings).filter { $0.kind == .damaged }.map { document.source[$0.range] }
    #expect(damaged == ["02.txt", "03.txt"])
  }

  @Test func packedInItself() {
    #expect(throws: DocumentLoader.Failure.self) {
      try Sketch.articles(Self.file("bad/matryoshka.zip"), name: "matryoshka.zip")
    }
  }
}

/// Files that are not read are told by their kind, which has a sentence that says what to do.
@Suite struct RefusalTests {
  @Test(
    arguments: [
      ("%PDF-1.7\n%\u{E9}", .isPDF), ("-- MySQL dump 10.13\n--\nDROP TABLE IF EXISTS `a`;\n", .isSQL),
      ("--\n-- PostgreSQL database dump\n--\n\nSET x;\n", .isSQL), ("SQLite format 3\0abc", .isDatabase),
      ("INSERT INTO news VALUES (1,'渡口复航','渡口今天又开了。');\n", .isSQL), ("{\\rtf1\\ansi", .isRTF),
      ("GIF89a\u{1}", .isPicture), ("Rar!\u{1A}\u{7}", .isOtherArchive),
    ] as [(String, FileProblem.Code)])
  func saysWhatItIs(_ text: String, _ kind: FileProblem.Code) {
    for name in ["a.bin", "-"] {
      #expect {
        try DocumentLoader().load(bytes: Array(text.utf8), name: name)
      } throws: { error in
        (error as? DocumentLoader.Failure)?.problem == FileProblem(kind)
      }
    }
  }

  @Test func sqlByItsName() {
    #expect(throws: DocumentLoader.Failure.self) {
      try DocumentLoader().load(bytes: Array("/* news */\ncreate table news (t text);\n".utf8), name: "news.SQL")
    }
  }

  @Test(arguments: ["-- 渡口今天又开了。\n", "Insert into the text.\n", "渡口 INSERT INTO 今天\n"]) func text(_ text: String) throws
  {
    #expect(try DocumentLoader().load(bytes: Array(text.utf8), name: "a.txt").format == "text")
  }
}
