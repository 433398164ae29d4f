#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum { kanbao_toml_string, kanbao_toml_integer, kanbao_toml_boolean, kanbao_toml_float, kanbao_toml_other } kanbao_toml_kind;

/// One value of a TOML document. `path` joins the keys with dots; an array gives one entry an element.
typedef struct {
  const char *path;
  kanbao_toml_kind kind;
  const char *string;  ///< UTF-8, for strings.
  int64_t integer;     ///< For integers; 0 or 1 for booleans.
  double number;       ///< For floats.
  unsigned line;       ///< 1-based.
} kanbao_toml_entry;

typedef void (*kanbao_toml_visit)(const kanbao_toml_entry *entry, void *context);

/// Parses TOML 1.0 and visits every leaf in document order.
/// Returns 0, or the 1-based line of the first error, whose description is then in `message` (NUL-terminated).
unsigned kanbao_toml_parse(const char *bytes, size_t count, kanbao_toml_visit visit, void *context, char *message,
                           size_t capacity);

#ifdef __cplusplus
}
#endif
