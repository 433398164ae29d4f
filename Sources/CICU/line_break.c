#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

// Opened once a thread, on first need: opening costs more than setting a screen of text.
static _Thread_local UBreakIterator *breaker;

bool kanbao_icu_line_breaks(const void *utf8, size_t count, uint8_t *may_break) {
  UErrorCode error = U_ZERO_ERROR;
  if (!breaker) breaker = ubrk_open(UBRK_LINE, "zh@lb=strict", NULL, 0, &error);
  if (U_FAILURE(error)) return false;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, utf8, (int64_t)count, &error);
  ubrk_setUText(breaker, &text, &error);
  if (U_SUCCESS(error))
    for (int32_t at = ubrk_first(breaker); at != UBRK_DONE; at = ubrk_next(breaker))
      if (at >= 0 && (size_t)at < count) may_break[at] = 1;
  utext_close(&text);
  return U_SUCCESS(error);
}
