#pragma once
#include <stdint.h>

// What the Unicode Character Database 15.0 says about each scalar, in a table of three stages. The one source of widths and
// of what may be shown: layout reads it, and so does everything that lets text out of the program.

extern const uint8_t kanbao_scalar_rows[272];
extern const uint16_t kanbao_scalar_blocks[];
extern const uint8_t kanbao_scalar_kinds[];
extern const uint32_t kanbao_scalar_facts[];

/// Bits of the word: 0–1 cells (0, 1, 2), 2–3 ambiguity, 4–7 visibility, 8–11 grapheme class, 16–21 line-break class.
/// The codes are those of the Swift enumerations of the same names in TextLayout and Characters.
static inline uint32_t kanbao_character_properties(uint32_t scalar) {
  if (scalar > 0x10FFFF) scalar = 0xFFFF;
  uint32_t block = kanbao_scalar_blocks[kanbao_scalar_rows[scalar >> 12] * 64u + ((scalar >> 6) & 63)];
  return kanbao_scalar_facts[kanbao_scalar_kinds[block * 64u + (scalar & 63)]];
}
