#pragma once
#include <stdint.h>

/// Cells that one scalar takes by itself: 0, 1 or 2; −1 for a control. Ambiguous width as told below.
///
/// libc's wcwidth is replaced by this one, so that ncursesw sees the same.
int kanbao_cell_width(uint32_t scalar);

/// Tells wcwidth what the terminal does with characters of ambiguous width (UAX #11, class A): 1 or 2 cells for — … ‥ ―
/// and for all others. Set once, before ncurses draws; process-wide.
void kanbao_set_ambiguous_width(int dash, int other);
