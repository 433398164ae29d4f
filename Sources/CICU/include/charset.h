#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How sure ICU's detector is, from 0 to 100, that the bytes are in the encoding with this IANA name.
int kanbao_charset_confidence(const uint8_t *bytes, size_t count, const char *charset);

/// Converts to UTF-8, U+FFFD for what cannot be.
/// - Parameter is_whole: whether the text ends where the bytes end; else a character that is cut off is left out.
/// - Returns: text to be given to `kanbao_charset_free`, `out_count` bytes of it; NULL when the encoding is unknown or
///   memory is short.
uint8_t *kanbao_charset_utf8(const uint8_t *bytes, size_t count, const char *charset, bool is_whole, size_t *out_count);
void kanbao_charset_free(uint8_t *utf8);
