import CSQLite
import System

/// What SQLite would not do.
package struct DatabaseError: Error, Hashable, Sendable {
  /// SQLite's number, with its extension.
  package var code: Int32
  /// In English.
  package var message: String

  /// The file is none of a database, or damaged.
  package var isDamage: Bool { [11, 26].contains(code & 0xFF) }
  /// Another program writes into it.
  package var isBusy: Bool { [5, 6].contains(code & 0xFF) }
  /// There is no such file, or it may not be opened.
  package var isMissing: Bool { code & 0xFF == 14 }
}

/// A connection to one SQLite file, for one thread at a time. Statements are kept: each is compiled once.
package final class Database {
  package enum Mode: Sendable {
    case read, write
    /// Makes the file where it is not there.
    case create
  }

  private let handle: OpaquePointer?
  private var statements: [String: Statement] = [:]

  /// Milliseconds in which another program must have done its transaction.
  private static let patience: Int32 = 20_000

  package init(_ path: String, _ mode: Mode) throws(DatabaseError) {
    var handle: OpaquePointer?
    let modes: [Mode: kanbao_database_mode] = [
      .read: kanbao_database_read, .write: kanbao_database_write, .create: kanbao_database_create,
    ]
    let name = PathName.bytes(of: path).map { CChar(bitPattern: $0) } + [0]
    let status = kanbao_database_open(name, modes[mode] ?? kanbao_database_read, &handle)
    self.handle = handle
    if status != 0 { throw failure(status) }
    kanbao_database_wait(handle, Self.patience)
  }

  deinit {
    statements = [:]
    kanbao_database_close(handle)
  }

  /// Runs statements that take and give nothing.
  package func run(_ sql: String) throws(DatabaseError) {
    let status = kanbao_database_run(handle, sql)
    if status != 0 { throw failure(status) }
  }

  /// A statement, ready to be run; the same one each time that it is asked for.
  package func statement(_ sql: String, _ values: Value...) throws(DatabaseError) -> Statement {
    let statement: Statement
    if let known = statements[sql] {
      statement = known
      statement.reset()
    } else {
      guard let made = kanbao_statement_make(handle, sql) else { throw failure(1) }
      statement = Statement(made, of: self)
      statements[sql] = statement
    }
    statement.bind(values)
    return statement
  }

  /// Runs a statement that gives nothing.
  package func run(_ sql: String, _ values: Value...) throws(DatabaseError) {
    let statement = try statement(sql)
    statement.bind(values)
    while try statement.step() {}
    statement.reset()
  }

  /// The number in the first column of the first row; `nil` where there is none.
  package func number(_ sql: String, _ values: Value...) throws(DatabaseError) -> Int? {
    let statement = try statement(sql)
    statement.bind(values)
    defer { statement.reset() }
    return try statement.step() && !statement.isNull(0) ? statement.number(0) : nil
  }

  /// The bytes in the first column of the first row; `nil` where there is no row.
  package func bytes(_ sql: String, _ values: Value...) throws(DatabaseError) -> [UInt8]? {
    let statement = try statement(sql)
    statement.bind(values)
    defer { statement.reset() }
    return try statement.step() ? statement.bytes(0) : nil
  }

  /// The row that was inserted last.
  package var lastRow: Int { Int(kanbao_database_last_row(handle)) }

  fileprivate func failure(_ status: Int32) -> DatabaseError {
    DatabaseError(code: status, message: String(cString: kanbao_database_message(handle)))
  }

  package enum Value: Sendable {
    case number(Int)
    case text(String)
    case bytes([UInt8])
    case null
  }

  /// A compiled statement and the row it stands on.
  package final class Statement {
    private let handle: OpaquePointer
    /// It does not outlive the connection, which holds it.
    private unowned let database: Database

    fileprivate init(_ handle: OpaquePointer, of database: Database) {
      self.handle = handle
      self.database = database
    }

    deinit { kanbao_statement_free(handle) }

    fileprivate func bind(_ values: [Value]) {
      for (index, value) in values.enumerated() {
        let mark = Int32(index + 1)
        switch value {
        case .number(let number): kanbao_statement_bind_number(handle, mark, Int64(number))
        case .bytes(let bytes): kanbao_statement_bind_bytes(handle, mark, bytes, bytes.count)
        case .text(let text):
          let utf8 = Array(text.utf8)
          kanbao_statement_bind_text(handle, mark, utf8, utf8.count)
        case .null: kanbao_statement_bind_null(handle, mark)
        }
      }
    }

    /// - Returns: whether there is a next row.
    package func step() throws(DatabaseError) -> Bool {
      switch kanbao_statement_step(handle) {
      case Int32(kanbao_database_row): return true
      case Int32(kanbao_database_done): return false
      case let status: throw database.failure(status)
      }
    }

    /// Lets go of what it reads.
    package func reset() { kanbao_statement_reset(handle) }

    package func isNull(_ column: Int32) -> Bool { kanbao_statement_is_null(handle, column) != 0 }
    package func number(_ column: Int32) -> Int { Int(kanbao_statement_number(handle, column)) }
    package func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    package func bytes(_ column: Int32) -> [UInt8] {
      let count = kanbao_statement_count(handle, column)
      return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        if count > 0 { kanbao_statement_copy(handle, column, buffer.baseAddress, count) }
        filled = count
      }
    }

    /// Bytes that hold numbers of four bytes each.
    package func words(_ column: Int32) -> [UInt32] {
      let count = kanbao_statement_count(handle, column) / 4
      return [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
        if count > 0 { kanbao_statement_copy(handle, column, buffer.baseAddress, count * 4) }
        filled = count
      }
    }
  }
}

extension [UInt32] {
  /// As `words` reads them: in this machine's order, which is little-endian on all that kanbao runs on.
  package var bytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }
}
