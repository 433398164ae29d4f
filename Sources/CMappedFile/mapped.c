#define _GNU_SOURCE
#include "CMappedFile.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// A page of a mapped file that no longer exists raises SIGBUS. The handler lays a page of zeros in its place, so that
// the read which faulted goes on and the reader can say that the file has changed. mmap is a bare system call.
enum { most_maps = 64 };
static struct { _Atomic(uintptr_t) base; _Atomic(size_t) count; } maps[most_maps];
static _Atomic(size_t) page_size;
static struct sigaction previous;

bool kanbao_fill_page(void *address) {
  size_t size = atomic_load(&page_size);
  uintptr_t page = (uintptr_t)address & ~(uintptr_t)(size - 1);
  for (int i = 0; i < most_maps; i++) {
    uintptr_t base = atomic_load(&maps[i].base);
    if (base && page >= base && page < base + atomic_load(&maps[i].count) &&
        mmap((void *)page, size, PROT_READ, MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
      return true;
  }
  return false;
}

static void answer(int number, siginfo_t *info, void *context) {
  (void)context;
  if (!kanbao_fill_page(info->si_addr)) sigaction(number, &previous, NULL);
}

const uint8_t *kanbao_map(int descriptor, size_t count) {
  static atomic_flag installed = ATOMIC_FLAG_INIT;
  void *p = mmap(NULL, count, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (p == MAP_FAILED) return NULL;
  for (int i = 0; i < most_maps; i++) {
    uintptr_t none = 0;
    if (atomic_compare_exchange_strong(&maps[i].base, &none, (uintptr_t)p)) {
      atomic_store(&maps[i].count, count);
      if (!atomic_flag_test_and_set(&installed)) {
        atomic_store(&page_size, (size_t)sysconf(_SC_PAGESIZE));
        struct sigaction action = {.sa_sigaction = answer, .sa_flags = SA_SIGINFO};
        sigaction(SIGBUS, &action, &previous);
      }
      return p;
    }
  }
  munmap(p, count);
  return NULL;
}

void kanbao_unmap(const uint8_t *bytes, size_t count) {
  for (int i = 0; i < most_maps; i++)
    if (atomic_load(&maps[i].base) == (uintptr_t)bytes) {
      atomic_store(&maps[i].count, 0);
      atomic_store(&maps[i].base, 0);
    }
  munmap((void *)bytes, count);
}

int kanbao_memory_file(void) {
#ifdef MFD_CLOEXEC
  return memfd_create("kanbao", MFD_CLOEXEC);
#else
  return -1;
#endif
}
