#pragma once
#include <setjmp.h>
#include <stddef.h>

/// Memory that is given back all at once. gumbo frees its tree by recursion, which a page of a hundred thousand nested
/// elements turns into a stack overflow; with an arena nothing needs to be walked.
typedef struct arena_block arena_block;
typedef struct {
  arena_block *blocks;
  /// Where to go when there is no more memory.
  jmp_buf exhausted;
} arena;

void *arena_allocate(void *arena, size_t size);
void arena_ignore(void *arena, void *pointer);
void arena_free(arena *arena);
