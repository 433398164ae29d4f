#define _GNU_SOURCE
#include "CHeap.h"
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// Bytes of the heap that are touched before the first screen, whatever the text: each page would be a fault of its own.
enum { FIRST_SCREEN = 448 << 10, HEADROOM = 256 << 10 };

void kanbao_prepare_heap(void) {
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
  // An article's scratch memory is of the heap too: its pages are used again for the next one, not given back.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
  mallopt(M_TOP_PAD, FIRST_SCREEN + HEADROOM);
  // Too large for what malloc has at hand, so that it asks for more now.
  void *volatile block = malloc(256 << 10);
  if (block == NULL) return;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)block & ~(page - 1);
  free(block);
  // Refused by systems before Linux 5.14: then the pages come one by one.
  if (start + FIRST_SCREEN <= (uintptr_t)sbrk(0)) madvise((void *)start, FIRST_SCREEN, MADV_POPULATE_WRITE);
  mallopt(M_TOP_PAD, 128 << 10);
#endif
}
