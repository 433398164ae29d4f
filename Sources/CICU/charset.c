#include "charset.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

int kanbao_charset_confidence(const uint8_t *bytes, size_t count, const char *charset) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  int found = 0;
  ucsdet_setText(detector, (const char *)bytes, (int32_t)count, &status);
  int32_t matches = 0;
  const UCharsetMatch **all = ucsdet_detectAll(detector, &matches, &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < matches; i++) {
    UErrorCode own = U_ZERO_ERROR;
    const char *name = ucsdet_getName(all[i], &own);
    if (U_SUCCESS(own) && strcmp(name, charset) == 0) found = ucsdet_getConfidence(all[i], &own);
  }
  ucsdet_close(detector);
  return found;
}

uint8_t *kanbao_charset_utf8(const uint8_t *bytes, size_t count, const char *charset, bool is_whole,
                             size_t *out_count) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(charset, &status);
  UConverter *to = ucnv_open("UTF-8", &status);
  size_t capacity = count + count / 2 + 64;
  uint8_t *out = U_SUCCESS(status) ? malloc(capacity) : NULL;
  if (out) {
    UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;
    const char *source = (const char *)bytes, *end = source + count;
    char *target = (char *)out;
    while (true) {
      status = U_ZERO_ERROR;
      ucnv_convertEx(to, from, &target, (char *)out + capacity, &source, end, pivot, &pivot_source, &pivot_target,
                     pivot + 1024, false, is_whole, &status);
      if (status != U_BUFFER_OVERFLOW_ERROR) break;
      size_t done = (size_t)(target - (char *)out);
      uint8_t *larger = realloc(out, capacity * 2);
      if (!larger) {
        free(out);
        out = NULL;
        break;
      }
      out = larger;
      capacity *= 2;
      target = (char *)out + done;
    }
    *out_count = out ? (size_t)(target - (char *)out) : 0;
    if (out && U_FAILURE(status)) {
      free(out);
      out = NULL;
    }
  }
  if (from) ucnv_close(from);
  if (to) ucnv_close(to);
  return out;
}

void kanbao_charset_free(uint8_t *utf8) { free(utf8); }
