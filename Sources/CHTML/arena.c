#include "arena.h"

#include <stdlib.h>

struct arena_block {
  arena_block *next;
  size_t used, size;
  _Alignas(16) char bytes[];
};

enum { block_size = 1 << 18 };

void *arena_allocate(void *data, size_t size) {
  arena *arena = data;
  size = (size + 15) & ~(size_t)15;
  if (!arena->blocks || arena->blocks->size - arena->blocks->used < size) {
    size_t room = size > block_size ? size : block_size;
    arena_block *block = malloc(sizeof(arena_block) + room);
    if (!block) longjmp(arena->exhausted, 1);
    *block = (arena_block){.next = arena->blocks, .used = 0, .size = room};
    arena->blocks = block;
  }
  void *pointer = arena->blocks->bytes + arena->blocks->used;
  arena->blocks->used += size;
  return pointer;
}

void arena_ignore(void *arena, void *pointer) {
  (void)arena;
  (void)pointer;
}

void arena_free(arena *arena) {
  while (arena->blocks) {
    arena_block *next = arena->blocks->next;
    free(arena->blocks);
    arena->blocks = next;
  }
}
