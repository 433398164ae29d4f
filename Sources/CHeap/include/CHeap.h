#pragma once

/// Takes the memory that the first screen needs from the system in one piece. Call once, first of all.
void kanbao_prepare_heap(void);
