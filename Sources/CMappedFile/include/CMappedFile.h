#pragma once
#include <stddef.h>
#include <stdint.h>

/// Maps `count` bytes of the open file read-only. NULL with errno set when it cannot.
/// Should the file shrink while mapped, the pages beyond its new end read as zeros: the process is not killed.
const uint8_t *kanbao_map(int descriptor, size_t count);
void kanbao_unmap(const uint8_t *bytes, size_t count);

/// A new file that lies in memory only, closed in children; −1 where the system has none.
int kanbao_memory_file(void);
