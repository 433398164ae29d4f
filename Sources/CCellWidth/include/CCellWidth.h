#pragma once
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

// What the Unicode Character Database 15.0 says about each scalar, in a table of three stages. The one source of
// widths: layout reads it, and libc's wcwidth is replaced by it so that ncursesw sees the same.

extern const uint8_t kanbao_scalar_rows[272];
extern const uint16_t kanbao_scalar_blocks[];
extern const uint8_t kanbao_scalar_kinds[];
extern const uint32_t kanbao_scalar_facts[];

/// Bits of the word: 0–1 cells (0, 1, 2), 2–3 ambiguity, 4–6 drawing, 8–11 grapheme class, 16–21 line-break class.
/// The codes are those of the Swift enumerations of the same names in TextLayout.
static inline uint32_t kanbao_character_properties(uint32_t scalar) {
  if (scalar > 0x10FFFF) scalar = 0xFFFF;
  uint32_t block = kanbao_scalar_blocks[kanbao_scalar_rows[scalar >> 12] * 64u + ((scalar >> 6) & 63)];
  return kanbao_scalar_facts[kanbao_scalar_kinds[block * 64u + (scalar & 63)]];
}

/// Cells that one scalar takes by itself: 0, 1 or 2; −1 for a control. Ambiguous width as told below.
int kanbao_cell_width(uint32_t scalar);

/// Tells wcwidth what the terminal does with characters of ambiguous width (UAX #11, class A): 1 or 2 cells for — … ‥ ―
/// and for all others. Set once, before ncurses draws; process-wide.
void kanbao_set_ambiguous_width(int dash, int other);
