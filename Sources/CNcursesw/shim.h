#pragma once
// SwiftPM drops pkg-config's -D flags, so the wide interface is asked for here. NCURSES_NOMACROS keeps the functions
// functions; what exists only as a macro or a variable gets an inline accessor below.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <langinfo.h>
#include <stdio.h>
#include <locale.h>
#include <term.h>
#include <termios.h>

static inline WINDOW *kanbao_stdscr(void) { return stdscr; }
static inline int kanbao_lines(void) { return LINES; }
static inline int kanbao_columns(void) { return COLS; }
static inline int kanbao_colors(void) { return COLORS; }
static inline int kanbao_color_pairs(void) { return COLOR_PAIRS; }
static inline FILE *kanbao_stdout(void) { return stdout; }
static inline const char *kanbao_codeset(void) { return nl_langinfo(CODESET); }
