#include "CSignals.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Whatever ends a program that does nothing about it, apart from what waits in the queue of signals.c.
static const int deadly[] = {
    SIGSEGV, SIGBUS,  SIGILL,  SIGFPE,    SIGABRT, SIGTRAP, SIGSYS,
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
#ifdef __linux__
    SIGIO,   SIGPWR,  SIGSTKFLT,
#endif
};
enum { deadlyCount = sizeof deadly / sizeof *deadly };

static struct sigaction before[deadlyCount];
static struct termios modes;
static unsigned char farewell[1024];
static size_t farewellLength;
static int terminal;
static atomic_bool isArmed;
static bool (*_Atomic mends)(void *address);

// A stack that has run over cannot hold a handler's frame.
static _Thread_local unsigned char alternateStack[1 << 16];

// Async-signal-safe functions alone (POSIX.1-2017, 2.4.3).
static void restore(int number, siginfo_t *info, void *context) {
  (void)context;
  bool (*mend)(void *) = atomic_load(&mends);
  if (number == SIGBUS && info->si_code > 0 && mend && mend(info->si_addr)) return;
  if (atomic_exchange(&isArmed, false)) {
    size_t sent = 0;
    while (sent < farewellLength) {
      ssize_t count = write(terminal, farewell + sent, farewellLength - sent);
      if (count <= 0) break;
      sent += (size_t)count;
    }
    tcsetattr(terminal, TCSANOW, &modes);
    tcflush(terminal, TCIFLUSH);
  }
  for (int i = 0; i < deadlyCount; i++)
    if (deadly[i] == number) sigaction(number, &before[i], NULL);
  // A fault happens again when this returns, where whoever handled it before sees it; what was sent does not.
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

void kanbao_use_alternate_stack(void) {
  const stack_t stack = {.ss_sp = alternateStack, .ss_size = sizeof alternateStack};
  sigaltstack(&stack, NULL);
}

void kanbao_mend_bus_errors(bool (*mend)(void *address)) { atomic_store(&mends, mend); }

void kanbao_keep_modes(int descriptor) {
  terminal = descriptor;
  tcgetattr(descriptor, &modes);
}

void kanbao_restore_when_ended(const unsigned char *bytes, size_t count) {
  farewellLength = count < sizeof farewell ? count : sizeof farewell;
  memcpy(farewell, bytes, farewellLength);
  kanbao_use_alternate_stack();
  // All signals wait: SIGTTOU too, which would stop a program in the background in place of setting the modes.
  struct sigaction action = {.sa_sigaction = restore, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  if (!atomic_exchange(&isArmed, true))
    for (int i = 0; i < deadlyCount; i++) sigaction(deadly[i], &action, &before[i]);
}

void kanbao_restore_modes(void) {
  tcsetattr(terminal, TCSADRAIN, &modes);
  if (atomic_exchange(&isArmed, false))
    for (int i = 0; i < deadlyCount; i++) sigaction(deadly[i], &before[i], NULL);
}
