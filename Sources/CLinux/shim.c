// What must be C: a signal handler, since Swift promises nothing about its code inside of one.
#ifdef __linux__
#include "CLinux.h"
#include <errno.h>
#include <execinfo.h>
#include <signal.h>
#include <unistd.h>

static _Thread_local volatile uint64_t contained = 0;
static int told = -1;
// Swift's traps: ud2 on x86 (SIGILL), brk on arm64 (SIGTRAP).
static const int signals[] = {SIGILL, SIGTRAP};
static struct sigaction former[2];

static void on_trap(int number, siginfo_t *info, void *context) {
  (void)info;
  (void)context;
  uint64_t job = contained;
  if (job == 0) {
    // Nobody asked for containment here: what would have happened without us happens now.
    for (int at = 0; at < 2; at++) sigaction(signals[at], &former[at], NULL);
    raise(number);
    return;
  }
  contained = 0;
  void *frames[64];
  backtrace_symbols_fd(frames, backtrace(frames, 64), STDERR_FILENO);
  while (write(told, &job, sizeof job) < 0 && errno == EINTR) {}
  // Going on would run code whose invariants are broken; unwinding does not exist. The thread rests for good.
  for (;;) pause();
}

void liance_contain_traps(int descriptor) {
  told = descriptor;
  // The first backtrace loads a library, which must not happen inside the handler.
  void *frame[1];
  (void)backtrace(frame, 1);
  struct sigaction action = {.sa_sigaction = on_trap, .sa_flags = SA_SIGINFO};
  sigemptyset(&action.sa_mask);
  for (int at = 0; at < 2; at++) sigaction(signals[at], &action, &former[at]);
}

void liance_contained_job(uint64_t job) { contained = job; }
#else
typedef int liance_nothing_to_build;
#endif
