#include "CCellWidth.h"

#include <stdatomic.h>
#include <wchar.h>

enum { AMBIGUOUS_DASH = 2, DRAWN_AS_CONTROL = 4 };

static _Atomic int dash_width = 1, other_width = 1;

void kanbao_set_ambiguous_width(int dash, int other) {
  atomic_store_explicit(&dash_width, dash == 2 ? 2 : 1, memory_order_relaxed);
  atomic_store_explicit(&other_width, other == 2 ? 2 : 1, memory_order_relaxed);
}

int kanbao_cell_width(uint32_t scalar) {
  uint32_t facts = kanbao_facts(scalar);
  uint32_t ambiguity = facts >> 2 & 3;
  if (ambiguity)
    return atomic_load_explicit(ambiguity == AMBIGUOUS_DASH ? &dash_width : &other_width, memory_order_relaxed);
  if (scalar == '\t' || (facts >> 4 & 7) == DRAWN_AS_CONTROL) return -1;
  return facts & 3;
}

// These two stand in for libc's, also inside libncursesw. They live beside kanbao_cell_width so that the linker cannot
// leave them out of a static executable.

int wcwidth(wchar_t scalar) { return scalar == 0 ? 0 : kanbao_cell_width((uint32_t)scalar); }

int wcswidth(const wchar_t *text, size_t count) {
  int cells = 0;
  for (size_t i = 0; i < count && text[i]; i++) {
    int width = wcwidth(text[i]);
    if (width < 0) return -1;
    cells += width;
  }
  return cells;
}
