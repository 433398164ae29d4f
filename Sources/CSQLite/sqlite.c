#include "CSQLite.h"

#include <sqlite3.h>
#include <string.h>

static sqlite3 *connection(kanbao_database *database) { return (sqlite3 *)database; }
static sqlite3_stmt *prepared(kanbao_statement *statement) { return (sqlite3_stmt *)statement; }

int kanbao_database_open(const char *path, kanbao_database_mode mode, kanbao_database **out) {
  sqlite3 *database = NULL;
  int flags = mode == kanbao_database_read     ? SQLITE_OPEN_READONLY
              : mode == kanbao_database_create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                               : SQLITE_OPEN_READWRITE;
  int status = sqlite3_open_v2(path, &database, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  *out = (kanbao_database *)database;
  return status;
}

void kanbao_database_close(kanbao_database *database) { sqlite3_close_v2(connection(database)); }

const char *kanbao_database_message(kanbao_database *database) {
  return database ? sqlite3_errmsg(connection(database)) : "out of memory";
}

void kanbao_database_wait(kanbao_database *database, int milliseconds) {
  sqlite3_busy_timeout(connection(database), milliseconds);
}

int kanbao_database_run(kanbao_database *database, const char *sql) {
  return sqlite3_exec(connection(database), sql, NULL, NULL, NULL);
}

int64_t kanbao_database_last_row(kanbao_database *database) { return sqlite3_last_insert_rowid(connection(database)); }

kanbao_statement *kanbao_statement_make(kanbao_database *database, const char *sql) {
  sqlite3_stmt *statement = NULL;
  sqlite3_prepare_v3(connection(database), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  return (kanbao_statement *)statement;
}

void kanbao_statement_free(kanbao_statement *statement) { sqlite3_finalize(prepared(statement)); }

void kanbao_statement_bind_number(kanbao_statement *statement, int mark, int64_t number) {
  sqlite3_bind_int64(prepared(statement), mark, number);
}

void kanbao_statement_bind_text(kanbao_statement *statement, int mark, const uint8_t *utf8, size_t count) {
  // A pointer to nothing would be bound as NULL.
  sqlite3_bind_text64(prepared(statement), mark, count ? (const char *)utf8 : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

void kanbao_statement_bind_bytes(kanbao_statement *statement, int mark, const void *bytes, size_t count) {
  sqlite3_bind_blob64(prepared(statement), mark, count ? bytes : "", count, SQLITE_TRANSIENT);
}

void kanbao_statement_bind_null(kanbao_statement *statement, int mark) { sqlite3_bind_null(prepared(statement), mark); }

int kanbao_statement_step(kanbao_statement *statement) {
  int status = sqlite3_step(prepared(statement));
  return status == SQLITE_ROW ? kanbao_database_row : status == SQLITE_DONE ? kanbao_database_done : status;
}

void kanbao_statement_reset(kanbao_statement *statement) {
  sqlite3_reset(prepared(statement));
  sqlite3_clear_bindings(prepared(statement));
}

int kanbao_statement_is_null(kanbao_statement *statement, int column) {
  return sqlite3_column_type(prepared(statement), column) == SQLITE_NULL;
}

int64_t kanbao_statement_number(kanbao_statement *statement, int column) {
  return sqlite3_column_int64(prepared(statement), column);
}

size_t kanbao_statement_count(kanbao_statement *statement, int column) {
  return (size_t)sqlite3_column_bytes(prepared(statement), column);
}

void kanbao_statement_copy(kanbao_statement *statement, int column, void *out, size_t count) {
  const void *bytes = sqlite3_column_blob(prepared(statement), column);
  if (bytes && count) memcpy(out, bytes, count);
}
