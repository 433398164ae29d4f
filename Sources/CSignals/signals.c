#include "CSignals.h"

#include <pthread.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

int kanbao_signal_descriptor(void) {
  sigset_t set;
  sigemptyset(&set);
  const int numbers[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&set, numbers[i]);
  // A signal that is ignored is never queued, blocked or not; SIGWINCH is ignored by default.
  signal(SIGWINCH, SIG_DFL);
  if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int kanbao_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

void kanbao_stop_self(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, previous;
  sigaction(SIGTSTP, &stop, &previous);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &previous, NULL);
}
