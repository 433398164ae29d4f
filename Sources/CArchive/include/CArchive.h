#pragma once
#include <stddef.h>
#include <stdint.h>

// libarchive's readers, behind an interface of our own: gzip, bzip2, xz, zstd; zip, tar, or one file in none of these.

typedef struct kanbao_archive kanbao_archive;

/// - Parameter bytes: of the whole archive, which have to stay until it is closed.
/// - Returns: NULL when it is none, or memory is short.
kanbao_archive *kanbao_archive_open(const uint8_t *bytes, size_t count);
void kanbao_archive_close(kanbao_archive *archive);

typedef enum {
  kanbao_archive_entry,
  kanbao_archive_end,
  kanbao_archive_error,  ///< It breaks off, or is wrong here.
} kanbao_archive_step;

/// Goes to the next regular file in it.
kanbao_archive_step kanbao_archive_next(kanbao_archive *archive);
/// Its name as stored, in whatever encoding, until the next one is gone to.
const char *kanbao_archive_name(const kanbao_archive *archive);
/// Whether what is unpacked is a single file without a name: it was compressed and in no archive.
int kanbao_archive_is_single(const kanbao_archive *archive);
/// What comes next of the file.
/// - Returns: bytes; 0 at its end, -1 when it is damaged or encrypted.
ptrdiff_t kanbao_archive_read(kanbao_archive *archive, uint8_t *out, size_t count);
