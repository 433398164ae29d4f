#include "CCellWidth.h"
#include "CUnicode.h"

#include <stdatomic.h>
#include <wchar.h>

// Codes of Ambiguity and Visibility.
enum { AMBIGUOUS_DASH = 2, ENDS_LINE = 2, IS_CONTROL = 3 };

static _Atomic int dash_width = 1, other_width = 1;

void kanbao_set_ambiguous_width(int dash, int other) {
  atomic_store_explicit(&dash_width, dash == 2 ? 2 : 1, memory_order_relaxed);
  atomic_store_explicit(&other_width, other == 2 ? 2 : 1, memory_order_relaxed);
}

int kanbao_cell_width(uint32_t scalar) {
  // Most of a text (the hanzi of Unicode 1.0), without the table, which says the same.
  if (scalar >= 0x4E00 && scalar <= 0x9FA5) return 2;
  uint32_t properties = kanbao_character_properties(scalar);
  uint32_t ambiguity = properties >> 2 & 3;
  if (ambiguity)
    return atomic_load_explicit(ambiguity == AMBIGUOUS_DASH ? &dash_width : &other_width, memory_order_relaxed);
  uint32_t visibility = properties >> 4 & 15;
  if (scalar == '\t' || visibility == ENDS_LINE || visibility == IS_CONTROL) return -1;
  return properties & 3;
}

// Stands in for libc's, also inside libncursesw. It lives beside kanbao_cell_width so that the linker cannot leave it out
// of a static executable.

int wcwidth(wchar_t scalar) { return scalar == 0 ? 0 : kanbao_cell_width((uint32_t)scalar); }
