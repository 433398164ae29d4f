#include "charset.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <uchar.h>

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

// The hundred-odd characters that make up half of any Chinese page, simplified and traditional, and its marks.
static const UChar usual[] =
    u"，。、的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
    u"多定行学法所民得经十三之进着等部度家這為個國時來們對會發動說產種後學經進著";

static bool is_usual(UChar unit) {
  for (const UChar *p = usual; *p; p++)
    if (*p == unit) return true;
  return false;
}

kanbao_tally kanbao_charset_tally(const uint8_t *bytes, size_t count, const char *charset) {
  kanbao_tally tally = {0, 0, 0};
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return tally;
  const char *source = (const char *)bytes, *end = source + count;
  UChar buffer[1024];
  do {
    UChar *target = buffer;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, buffer + 1024, &source, end, NULL, false, &status);
    for (UChar *p = buffer; p < target; p++) {
      tally.scalars++;
      if (*p == 0xFFFD || *p == 0x1A) tally.bad++;
      // Private-use characters are what a wrong guess gives.
      else if (*p >= 0xE000 && *p <= 0xF8FF) tally.bad++;
      else if (is_usual(*p)) tally.usual++;
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  ucnv_close(converter);
  return tally;
}

uint8_t *kanbao_charset_utf8(const uint8_t *bytes, size_t count, const char *charset, size_t *out_count) {
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
                     pivot + 1024, false, true, &status);
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
