#include "CSignals.h"

#include <pthread.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

static void leave(int number) { (void)number; }

int kanbao_signal_descriptor(void) {
  sigset_t set;
  sigemptyset(&set);
  const int numbers[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&set, numbers[i]);
  // A signal that is ignored is never queued, blocked or not.
  signal(SIGWINCH, SIG_DFL);
  signal(SIGCONT, SIG_DFL);
  // ncurses ignores SIGTSTP while it draws, which forgets one that waits, unless somebody else handles it.
  if (signal(SIGTSTP, leave) == SIG_IGN) signal(SIGTSTP, SIG_IGN);
  if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int kanbao_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

void kanbao_stop_self(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, previous;
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  sigaction(SIGTSTP, &stop, &previous);
  kill(0, SIGTSTP);
  // It waits, where it is blocked, until here.
  pthread_sigmask(SIG_UNBLOCK, &set, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &previous, NULL);
}
