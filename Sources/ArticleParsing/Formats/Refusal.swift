internal import ArticleModel

/// Tells the kinds of files that kanbao does not read by how they begin.
enum Refusal {
  private struct Sign {
    let bytes: [UInt8]
    var offset = 0
    let kind: FileProblem.Code

    init(_ text: String, at offset: Int = 0, _ kind: FileProblem.Code) {
      self.init(Array(text.utf8), at: offset, kind)
    }

    init(_ bytes: [UInt8], at offset: Int = 0, _ kind: FileProblem.Code) {
      (self.bytes, self.offset, self.kind) = (bytes, offset, kind)
    }
  }

  private static let signs = [
    Sign("%PDF-", .isPDF), Sign("{\\rtf", .isRTF), Sign([0xD0, 0xCF, 0x11, 0xE0], .isOldOffice),
    Sign("GIF8", .isPicture),
    Sign([0x89, 0x50, 0x4E, 0x47], .isPicture), Sign([0xFF, 0xD8, 0xFF], .isPicture), Sign("Rar!", .isOtherArchive),
    Sign([0x37, 0x7A, 0xBC, 0xAF], .isOtherArchive), Sign("BOOKMOBI", at: 60, .isKindleBook),
    Sign("SQLite format 3\0", .isDatabase), Sign("-- MySQL dump", .isSQL), Sign("-- MariaDB dump", .isSQL),
    Sign("-- phpMyAdmin SQL Dump", .isSQL), Sign("--\n-- PostgreSQL database dump", .isSQL), Sign("PGDMP", .isSQL),
    Sign("PRAGMA foreign_keys", .isSQL),
  ]

  /// Bytes of a file whose name says SQL in which a statement is looked for.
  private static let statementLimit = 1 << 14
  private static let statements = ["insert into", "create table", "drop table", "copy "]

  /// The kind that a file is of; `nil` for one that may be read.
  static func of(_ source: SourceText, name: String) -> FileProblem.Code? {
    if let sign = signs.first(where: { source.holds($0.bytes, at: $0.offset) }) { return sign.kind }
    let isNamed = name.lowercased().hasSuffix(".sql")
    let isStatement = [Array("INSERT INTO".utf8), Array("CREATE TABLE".utf8), Array("/*!".utf8)].contains {
      source.holds($0, at: 0)
    }
    guard isNamed || isStatement else { return nil }
    let head = source[TextRange(0, min(source.count, statementLimit))].lowercased()
    return statements.contains(where: head.contains) ? .isSQL : nil
  }
}
