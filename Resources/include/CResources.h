#pragma once
#include <stddef.h>
#include <stdint.h>

/// One file below Resources/, compiled into the program.
typedef struct {
  const char *name;      ///< Path below Resources/, such as "lexicons/surnames.tsv".
  const uint8_t *bytes;  ///< UTF-8, not NUL-terminated.
  size_t count;          ///< In bytes.
} kanbao_resource;

/// The file with this path below Resources/, or NULL.
const kanbao_resource *kanbao_resource_named(const char *name);
