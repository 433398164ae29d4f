#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "charset.h"
#include "pattern.h"

// ICU behind an interface of our own: its headers clash with Foundation's ICU module when Swift sees them.

/// Line-break opportunities by ICU, locale zh@lb=strict: sets may_break[i] to 1 for each byte offset i before which a line
/// may end, 0 included; leaves the others alone. False when ICU cannot be had.
bool kanbao_icu_line_breaks(const void *utf8, size_t count, uint8_t *may_break);
