#pragma once
#include <stddef.h>
#include <stdint.h>

// SQLite, behind an interface of our own: a connection, its statements, and nothing else. Numbers of errors are SQLite's.

typedef struct kanbao_database kanbao_database;
typedef struct kanbao_statement kanbao_statement;

typedef enum { kanbao_database_read, kanbao_database_write, kanbao_database_create } kanbao_database_mode;

enum { kanbao_database_done = 0, kanbao_database_row = -1, kanbao_database_no_memory = 7 };

/// Opens a database for one thread. What came of it is 0 or an error; the handle is to be closed in any case.
int kanbao_database_open(const char *path, kanbao_database_mode mode, kanbao_database **out);
void kanbao_database_close(kanbao_database *database);
/// What is wrong, in English, until the next call.
const char *kanbao_database_message(kanbao_database *database);
/// How long another program's lock is waited for.
void kanbao_database_wait(kanbao_database *database, int milliseconds);
/// Runs statements that give nothing.
int kanbao_database_run(kanbao_database *database, const char *sql);
int64_t kanbao_database_last_row(kanbao_database *database);

/// A statement; NULL with the error in the database's message.
kanbao_statement *kanbao_statement_make(kanbao_database *database, const char *sql);
void kanbao_statement_free(kanbao_statement *statement);
/// Values for its marks, which count from 1. Bytes are copied.
void kanbao_statement_bind_number(kanbao_statement *statement, int mark, int64_t number);
void kanbao_statement_bind_text(kanbao_statement *statement, int mark, const uint8_t *utf8, size_t count);
void kanbao_statement_bind_bytes(kanbao_statement *statement, int mark, const void *bytes, size_t count);
void kanbao_statement_bind_null(kanbao_statement *statement, int mark);
/// `kanbao_database_row`, `kanbao_database_done`, or an error.
int kanbao_statement_step(kanbao_statement *statement);
/// Makes it ready to be run again, without values.
void kanbao_statement_reset(kanbao_statement *statement);
/// Of the row at hand, columns counted from 0.
int kanbao_statement_is_null(kanbao_statement *statement, int column);
int64_t kanbao_statement_number(kanbao_statement *statement, int column);
/// Bytes of a text or of bytes.
size_t kanbao_statement_count(kanbao_statement *statement, int column);
/// Copies the first `count` of them.
void kanbao_statement_copy(kanbao_statement *statement, int column, void *out, size_t count);
