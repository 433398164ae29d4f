/// The tables. A database of another version is not read: the archive is a cache and can be built anew.
enum Schema {
  static let version = 1
  /// "kanb": what tells an archive from other databases.
  static let application = 0x6B61_6E62

  /// Before anything is written: pages that a block of lists fits on; readers and one writer at once; what is committed
  /// survives a kill.
  static let settings = """
    PRAGMA page_size = 8192;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA cache_size = -32768;
    """

  static let tables = """
    -- What was read. Bytes, and nanoseconds of the last change; a file that was not read to its end has a size of -1.
    CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER, changed INTEGER,
      first INTEGER, second INTEGER);
    CREATE TABLE papers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE pages (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE (number, name));
    CREATE TABLE speakers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE terms (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    -- Texts that differ. `first` and `second` tell a text; `layout` is ArticleLayout's.
    CREATE TABLE articles (id INTEGER PRIMARY KEY, first INTEGER NOT NULL, second INTEGER NOT NULL, day INTEGER NOT NULL,
      paper INTEGER NOT NULL, page INTEGER NOT NULL, headline TEXT NOT NULL, layout BLOB NOT NULL, text BLOB NOT NULL);
    CREATE INDEX articles_by_text ON articles (first);
    -- Which files an article stands in.
    CREATE TABLE places (article INTEGER NOT NULL, file INTEGER NOT NULL, PRIMARY KEY (article, file)) WITHOUT ROWID;
    CREATE INDEX places_by_file ON places (file);
    -- Articles in a row, `first` … `last`; slot = id - first. `live` of them are not gone.
    CREATE TABLE segments (id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, live INTEGER NOT NULL,
      characters INTEGER NOT NULL);
    -- id = segment << 8 | SegmentColumns.Kind
    CREATE TABLE columns (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
    -- id = segment << 32 | gram of the first list
    CREATE TABLE blocks (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
    """

  static func column(_ segment: Int, _ kind: SegmentColumns.Kind) -> Int { segment << 8 | kind.rawValue }
  static func block(_ segment: Int, _ gram: UInt32) -> Int { segment << 32 | Int(gram) }
}
