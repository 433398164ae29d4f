#include "pattern.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uregex.h>

// The pattern that a thread used last, read once: a search asks for the same one line by line.
typedef struct {
  URegularExpression *expression;  // NULL for one that is wrong.
  UChar *pattern;
  size_t count;
  bool ignores_case;
  kanbao_pattern_problem problem;
  size_t place;
} compiled;

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void empty(compiled *it) {
  if (it->expression) uregex_close(it->expression);
  free(it->pattern);
  *it = (compiled){0};
}

static void forget(void *it) {
  empty(it);
  free(it);
}

static void make_key(void) { pthread_key_create(&key, forget); }

static kanbao_pattern_problem problem(UErrorCode error) {
  switch (error) {
    case U_REGEX_MISMATCHED_PAREN: return kanbao_pattern_parenthesis;
    case U_REGEX_MISSING_CLOSE_BRACKET: return kanbao_pattern_bracket;
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
    case U_REGEX_NUMBER_TOO_BIG: return kanbao_pattern_interval;
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
    case U_REGEX_PROPERTY_SYNTAX: return kanbao_pattern_escape;
    case U_REGEX_INVALID_RANGE: return kanbao_pattern_range;
    case U_REGEX_INVALID_BACK_REF:
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME: return kanbao_pattern_group;
    case U_REGEX_LOOK_BEHIND_LIMIT: return kanbao_pattern_look_behind;
    default: return kanbao_pattern_syntax;
  }
}

/// The pattern as this thread has read it; NULL when memory is short.
static compiled *compile(const uint16_t *pattern, size_t count, bool ignores_case) {
  pthread_once(&once, make_key);
  compiled *it = pthread_getspecific(key);
  if (!it) {
    it = calloc(1, sizeof *it);
    if (!it || pthread_setspecific(key, it) != 0) return free(it), NULL;
  }
  if (it->pattern && it->count == count && it->ignores_case == ignores_case &&
      memcmp(it->pattern, pattern, count * sizeof *pattern) == 0)
    return it;
  empty(it);
  it->pattern = malloc((count + 1) * sizeof *pattern);
  if (!it->pattern) return NULL;
  memcpy(it->pattern, pattern, count * sizeof *pattern);
  it->count = count;
  it->ignores_case = ignores_case;
  UErrorCode error = U_ZERO_ERROR;
  UParseError where = {0};
  it->expression = uregex_open(it->pattern, (int32_t)count, ignores_case ? UREGEX_CASE_INSENSITIVE : 0, &where, &error);
  if (U_FAILURE(error)) {
    if (it->expression) uregex_close(it->expression);
    it->expression = NULL;
    it->problem = problem(error);
    it->place = where.offset > 0 ? (size_t)where.offset : 0;
  }
  return it;
}

kanbao_pattern_problem kanbao_pattern_check(const uint16_t *pattern, size_t count, bool ignores_case, size_t *place) {
  compiled *it = compile(pattern, count, ignores_case);
  if (!it) return kanbao_pattern_syntax;
  *place = it->place;
  return it->problem;
}

/// ICU calls this after every ten thousand steps.
static UBool has_patience(const void *context, int32_t steps) {
  (void)steps;
  // The context is the counter of the call that is under way; ICU only passes it through as const.
  return --*(int32_t *)(uintptr_t)context > 0;
}

ptrdiff_t kanbao_pattern_find(const uint16_t *pattern, size_t count, bool ignores_case, const uint16_t *text,
                              size_t text_count, int32_t *out, size_t capacity, int32_t patience) {
  compiled *it = compile(pattern, count, ignores_case);
  if (!it || !it->expression) return -1;
  UErrorCode error = U_ZERO_ERROR;
  uregex_setMatchCallback(it->expression, has_patience, &patience, &error);
  uregex_setText(it->expression, text, (int32_t)text_count, &error);
  size_t found = 0;
  while (found < capacity && uregex_findNext(it->expression, &error) && U_SUCCESS(error)) {
    int32_t start = uregex_start(it->expression, 0, &error), end = uregex_end(it->expression, 0, &error);
    if (end <= start) continue;
    out[2 * found] = start;
    out[2 * found + 1] = end;
    found++;
  }
  UErrorCode ignored = U_ZERO_ERROR;
  uregex_setMatchCallback(it->expression, NULL, NULL, &ignored);
  // The text is the caller's.
  uregex_setText(it->expression, it->pattern, 0, &ignored);
  return U_FAILURE(error) ? -1 : (ptrdiff_t)found;
}
