#pragma once
// SwiftPM drops pkg-config's -D flags, so the wide interface is asked for here. NCURSES_NOMACROS keeps the functions
// functions; what exists only as a macro or a variable gets an inline accessor below.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

/// A file that lives in memory, or −1.
static inline int kanbao_memory_file(void) { return (int)syscall(SYS_memfd_create, "kanbao", 1u /* MFD_CLOEXEC */); }

static inline WINDOW *kanbao_stdscr(void) { return stdscr; }
static inline int kanbao_lines(void) { return LINES; }
static inline int kanbao_columns(void) { return COLS; }
static inline int kanbao_colors(void) { return COLORS; }
static inline int kanbao_color_pairs(void) { return COLOR_PAIRS; }

/// Takes every occurrence of `part` out of a terminfo string, in the table that ncurses itself reads.
static inline void kanbao_shorten(const char *capability, const char *part) {
  char *string = tigetstr(capability);
  if (string == NULL || string == (char *)-1) return;
  for (char *at = string; (at = strstr(at, part)) != NULL;) memmove(at, at + strlen(part), strlen(at + strlen(part)) + 1);
}

/// Puts `replacement`, which is no longer than `whole`, where a terminfo string is `whole`.
static inline void kanbao_replace(const char *capability, const char *whole, const char *replacement) {
  char *string = tigetstr(capability);
  if (string != NULL && string != (char *)-1 && strcmp(string, whole) == 0) strcpy(string, replacement);
}

/// Says in fewer bytes, or with less to work out, what ncurses sends most. Call once, after newterm and before anything
/// is drawn.
static inline void kanbao_adapt_capabilities(void) {
  // Nothing is drawn in the alternate character set: leaving it again at every change of attributes costs three bytes.
  kanbao_shorten("sgr", "%?%p9%t\033(0%e\033(B%;");
  kanbao_shorten("sgr0", "\033(B");
  // Terminals with this form of the capability take every colour by its number; RenditionMerger shortens the first ones.
  kanbao_replace("setaf", "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m", "\033[38;5;%p1%dm");
  // ncurses does not move down by a line feed, which the driver may turn into two characters. The terminals that are
  // meant here move down by a vertical tab as well, for half the bytes of an absolute position.
  char *position = tigetstr("cup");
  if (position != NULL && position != (char *)-1 && strcmp(position, "\033[%i%p1%d;%p2%dH") == 0)
    kanbao_replace("cud1", "\n", "\v");
}
