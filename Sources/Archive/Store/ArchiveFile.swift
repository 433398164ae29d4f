import System

/// Opens archives.
package enum ArchiveFile {
  package enum Problem: Error, Hashable, Sendable {
    /// There is no such file yet.
    case missing
    /// It is a file of another kind.
    case noArchive
    /// Of a kanbao with other tables.
    case otherVersion(Int)
    case damaged
    /// Another program writes into it.
    case busy
    /// In SQLite's words.
    case other(String)

    package init(_ error: DatabaseError) {
      self = error.isBusy ? .busy : error.isDamage ? .damaged : .other(error.message)
    }
  }

  /// Opens an archive to be read.
  package static func read(_ path: String) throws(Problem) -> Database {
    guard (try? FileStatus(of: path)) != nil else { throw .missing }
    let database: Database
    let problem: Problem?
    do throws(DatabaseError) {
      // What a killed writer has left a reader brings to its end too, where it may write.
      if let writable = try? Database(path, .write) {
        database = writable
      } else {
        database = try Database(path, .read)
      }
      problem = try self.problem(with: database)
      if problem == nil {
        try database.run("PRAGMA cache_size = -16384; PRAGMA mmap_size = 68719476736; PRAGMA query_only = 1")
      }
    } catch {
      throw Problem(error)
    }
    if let problem { throw problem }
    return database
  }

  /// Opens an archive to be written.
  /// - Parameter creating: makes one where there is no file.
  package static func write(_ path: String, creating: Bool) throws(Problem) -> Database {
    if !creating, (try? FileStatus(of: path)) == nil { throw .missing }
    let database: Database
    let problem: Problem?
    do throws(DatabaseError) {
      database = try Database(path, creating ? .create : .write)
      if try database.number("SELECT count(*) FROM sqlite_master") == 0, creating { try makeTables(in: database) }
      problem = try self.problem(with: database)
      if problem == nil { try database.run(Schema.settings) }
    } catch {
      throw Problem(error)
    }
    if let problem { throw problem }
    return database
  }

  private static func makeTables(in database: Database) throws(DatabaseError) {
    try database.run(Schema.settings)
    try database.run("BEGIN IMMEDIATE")
    // Another program may have made them meanwhile.
    if try database.number("SELECT count(*) FROM sqlite_master") == 0 {
      try database.run(Schema.tables)
      try database.run("PRAGMA application_id = \(Schema.application); PRAGMA user_version = \(Schema.version)")
    }
    try database.run("COMMIT")
  }

  private static func problem(with database: Database) throws(DatabaseError) -> Problem? {
    guard try database.number("PRAGMA application_id") == Schema.application else { return .noArchive }
    let version = try database.number("PRAGMA user_version") ?? 0
    return version == Schema.version ? nil : .otherVersion(version)
  }
}
