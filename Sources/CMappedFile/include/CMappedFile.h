#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Maps `count` bytes of the open file read-only. NULL with errno set when it cannot.
/// Should the file shrink while mapped, the pages beyond its new end read as zeros: the process is not killed.
const uint8_t *kanbao_map(int descriptor, size_t count);
void kanbao_unmap(const uint8_t *bytes, size_t count);

/// For a handler of SIGBUS that stands before the one that `kanbao_map` sets up: fills the page with zeros where it lies in a
/// mapped file. False where it does not. Async-signal-safe.
bool kanbao_fill_page(void *address);

/// A new file that lies in memory only, closed in children; −1 where the system has none.
int kanbao_memory_file(void);
