#pragma once
// SwiftPM drops pkg-config's -D flags, so the wide interface is asked for here. NCURSES_NOMACROS keeps the functions
// functions; what exists only as a macro or a variable gets an inline accessor below.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdio.h>
#include <term.h>

static inline WINDOW *kanbao_stdscr(void) { return stdscr; }
static inline int kanbao_lines(void) { return LINES; }
static inline int kanbao_columns(void) { return COLS; }
static inline int kanbao_colors(void) { return COLORS; }
static inline int kanbao_color_pairs(void) { return COLOR_PAIRS; }

// Casts in the header's definitions keep Swift from seeing these.
static inline attr_t kanbao_underline(void) { return A_UNDERLINE; }
static inline attr_t kanbao_reverse(void) { return A_REVERSE; }
static inline attr_t kanbao_dim(void) { return A_DIM; }
static inline attr_t kanbao_bold(void) { return A_BOLD; }
