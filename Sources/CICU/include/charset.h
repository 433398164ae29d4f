#pragma once
#include <stddef.h>
#include <stdint.h>

/// How sure ICU's detector is, from 0 to 100, that the bytes are in the encoding with this IANA name.
int kanbao_charset_confidence(const uint8_t *bytes, size_t count, const char *charset);

/// What a conversion would give, without its text.
typedef struct {
  size_t scalars;  ///< Characters.
  size_t bad;      ///< Of them substituted, since their bytes are none in the encoding.
  size_t usual;    ///< Of them in Chinese text's everyday stock: common hanzi and 。，、.
} kanbao_tally;
kanbao_tally kanbao_charset_tally(const uint8_t *bytes, size_t count, const char *charset);

/// Converts to UTF-8, U+FFFD for what cannot be. NULL when the encoding is unknown or memory is short.
/// The result is malloc'ed; `out_count` says how long it is.
uint8_t *kanbao_charset_utf8(const uint8_t *bytes, size_t count, const char *charset, size_t *out_count);
