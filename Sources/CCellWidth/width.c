#include "CCellWidth.h"

#include <errno.h>
#include <langinfo.h>
#include <stdatomic.h>
#include <stdio.h>
#include <wchar.h>

enum { AMBIGUOUS_DASH = 2, DRAWN_AS_CONTROL = 4 };

static _Atomic int dash_width = 1, other_width = 1;

void kanbao_set_ambiguous_width(int dash, int other) {
  atomic_store_explicit(&dash_width, dash == 2 ? 2 : 1, memory_order_relaxed);
  atomic_store_explicit(&other_width, other == 2 ? 2 : 1, memory_order_relaxed);
}

int kanbao_cell_width(uint32_t scalar) {
  // Most of a text (the hanzi of Unicode 1.0), without the table, which says the same.
  if (scalar >= 0x4E00 && scalar <= 0x9FA5) return 2;
  uint32_t facts = kanbao_facts(scalar);
  uint32_t ambiguity = facts >> 2 & 3;
  if (ambiguity)
    return atomic_load_explicit(ambiguity == AMBIGUOUS_DASH ? &dash_width : &other_width, memory_order_relaxed);
  if (scalar == '\t' || (facts >> 4 & 7) == DRAWN_AS_CONTROL) return -1;
  return facts & 3;
}

// These stand in for libc's, also inside libncursesw. They live beside kanbao_cell_width so that the linker cannot
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

// A terminal is sent UTF-8 whatever the locale says, so none is set: reading its files would take longer than drawing a
// screen. ncurses asks for the encoding once, for the other two at every cell that it draws.

char *nl_langinfo(nl_item item) { return item == CODESET ? "UTF-8" : item == RADIXCHAR ? "." : ""; }

int wctob(wint_t scalar) { return scalar < 0x80 ? (int)scalar : EOF; }

size_t wcrtomb(char *bytes, wchar_t wide, mbstate_t *state) {
  (void)state;  // UTF-8 has none
  uint32_t scalar = (uint32_t)wide;
  if (bytes == NULL || scalar < 0x80) {
    if (bytes != NULL) *bytes = (char)scalar;
    return 1;
  }
  if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar <= 0xDFFF)) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  size_t count = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  for (size_t i = count - 1; i > 0; i--, scalar >>= 6) bytes[i] = (char)(0x80 | (scalar & 0x3F));
  bytes[0] = (char)(0xF00 >> count | scalar);
  return count;
}
