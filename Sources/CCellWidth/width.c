#include "CCellWidth.h"

int kanbao_cell_width(uint32_t scalar) { return scalar < 0x1100 ? 1 : 2; }
