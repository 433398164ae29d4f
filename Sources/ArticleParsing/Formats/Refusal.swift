internal import ArticleModel

/// A kind of file that kanbao does not read, and what to do with it.
struct Refusal {
  /// In words, without the file's name.
  let reason: String

  private struct Sign {
    let bytes: [UInt8]
    var offset = 0
    let refusal: Refusal

    init(_ text: String, at offset: Int = 0, _ reason: String) {
      self.init(Array(text.utf8), at: offset, reason)
    }

    init(_ bytes: [UInt8], at offset: Int = 0, _ reason: String) {
      (self.bytes, self.offset, refusal) = (bytes, offset, Refusal(reason: reason))
    }
  }

  private static let picture = "is a picture; read its text first: tesseract FILE - -l chi_sim | kanbao"
  private static let oldOffice = "is an Office file; convert it first: soffice --headless --convert-to txt FILE"
  private static let archive = "is an archive of a kind that is not unpacked; unpack it first: 7z x FILE"
  private static let sql =
    "is an SQL dump; load it into its database and export the table as CSV or JSON (sqlite3 -json, mysql --batch)"

  static let office = Refusal(reason: "is an Office file; convert it first: pandoc -t markdown FILE | kanbao")

  private static let signs = [
    Sign("%PDF-", "is a PDF; take its text out first: pdftotext FILE - | kanbao"),
    Sign("{\\rtf", "is an RTF file; convert it first: soffice --headless --convert-to txt FILE"),
    Sign([0xD0, 0xCF, 0x11, 0xE0], oldOffice), Sign("GIF8", picture), Sign([0x89, 0x50, 0x4E, 0x47], picture),
    Sign([0xFF, 0xD8, 0xFF], picture), Sign("Rar!", archive), Sign([0x37, 0x7A, 0xBC, 0xAF], archive),
    Sign("BOOKMOBI", at: 60, "is a Kindle book; convert it first: ebook-convert FILE book.epub"),
    Sign("SQLite format 3\0", "is a database; export its table first: sqlite3 -json FILE 'SELECT * FROM …' | kanbao"),
    Sign("-- MySQL dump", sql), Sign("-- MariaDB dump", sql), Sign("-- phpMyAdmin SQL Dump", sql),
    Sign("--\n-- PostgreSQL database dump", sql), Sign("PGDMP", sql), Sign("PRAGMA foreign_keys", sql),
  ]

  /// Bytes of a file whose name says SQL in which a statement is looked for.
  private static let statementLimit = 1 << 14
  private static let statements = ["insert into", "create table", "drop table", "copy "]

  /// `nil` for a file that may be read.
  static func of(_ source: SourceText, name: String) -> Refusal? {
    if let sign = signs.first(where: { source.holds($0.bytes, at: $0.offset) }) { return sign.refusal }
    let isNamed = name.lowercased().hasSuffix(".sql")
    let isStatement = [Array("INSERT INTO".utf8), Array("CREATE TABLE".utf8), Array("/*!".utf8)].contains {
      source.holds($0, at: 0)
    }
    guard isNamed || isStatement else { return nil }
    let head = source[TextRange(0, min(source.count, statementLimit))].lowercased()
    return statements.contains(where: head.contains) ? Refusal(reason: sql) : nil
  }
}
