#pragma once
#include <stdint.h>

/// Cells that one scalar takes by itself: 0, 1 or 2; −1 for a control.
int kanbao_cell_width(uint32_t scalar);
