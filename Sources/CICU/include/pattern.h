#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is wrong with a regular expression.
typedef enum {
  kanbao_pattern_well_formed,
  kanbao_pattern_parenthesis,   ///< One too many or too few.
  kanbao_pattern_bracket,       ///< [ without its ].
  kanbao_pattern_interval,      ///< A {2,3} that is none.
  kanbao_pattern_escape,        ///< A \ before what it has no meaning for.
  kanbao_pattern_range,         ///< [b-a].
  kanbao_pattern_group,         ///< \1 or a name without its group.
  kanbao_pattern_look_behind,   ///< (?<=a*): of no bounded length.
  kanbao_pattern_syntax,        ///< Anything else.
} kanbao_pattern_problem;

/// Reads a regular expression, in UTF-16 as everything here.
/// - Parameter place: characters before the place where the reading failed.
kanbao_pattern_problem kanbao_pattern_check(const uint16_t *pattern, size_t count, bool ignores_case, size_t *place);

/// All matches in a line of text, none of them empty, none overlapping another.
/// - Parameters:
///   - out: where each begins and where it ends, by turns; room for `capacity` matches.
///   - patience: ten thousands of steps that the search may take, about a millisecond each.
/// - Returns: how many there are; −1 where patience ended or the pattern is wrong.
ptrdiff_t kanbao_pattern_find(const uint16_t *pattern, size_t count, bool ignores_case, const uint16_t *text,
                              size_t text_count, int32_t *out, size_t capacity, int32_t patience);
