#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

struct kanbao_archive {
  struct archive *reader;
  struct archive_entry *entry;
};

kanbao_archive *kanbao_archive_open(const uint8_t *bytes, size_t count) {
  kanbao_archive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  struct archive *reader = archive->reader = archive_read_new();
  if (!reader) return free(archive), NULL;
  // Only what files are packed in: "all" would bring in readers of disk images, and with them more libraries.
  archive_read_support_filter_gzip(reader);
  archive_read_support_filter_bzip2(reader);
  archive_read_support_filter_xz(reader);
  archive_read_support_filter_zstd(reader);
  archive_read_support_format_zip(reader);
  archive_read_support_format_tar(reader);
  archive_read_support_format_raw(reader);
  if (archive_read_open_memory(reader, bytes, count) < ARCHIVE_WARN) return kanbao_archive_close(archive), NULL;
  return archive;
}

void kanbao_archive_close(kanbao_archive *archive) {
  archive_read_free(archive->reader);
  free(archive);
}

kanbao_archive_step kanbao_archive_next(kanbao_archive *archive) {
  while (1) {
    int status = archive_read_next_header(archive->reader, &archive->entry);
    if (status == ARCHIVE_EOF) return kanbao_archive_end;
    if (status < ARCHIVE_WARN) return kanbao_archive_error;
    // Of a file in no archive no kind is known.
    int kind = archive_entry_filetype(archive->entry);
    if (kind == AE_IFREG || kind == 0) return kanbao_archive_entry;
  }
}

const char *kanbao_archive_name(const kanbao_archive *archive) {
  const char *name = archive_entry_pathname(archive->entry);
  if (!name) name = archive_entry_pathname_utf8(archive->entry);
  return name ? name : "";
}

int kanbao_archive_is_single(const kanbao_archive *archive) {
  return archive_format(archive->reader) == ARCHIVE_FORMAT_RAW;
}

ptrdiff_t kanbao_archive_read(kanbao_archive *archive, uint8_t *out, size_t count) {
  la_ssize_t read = archive_read_data(archive->reader, out, count);
  return read < 0 ? -1 : (ptrdiff_t)read;
}
