#include "CMalloc.h"

#ifdef __linux__
#include <malloc.h>
#endif

void kanbao_return_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
