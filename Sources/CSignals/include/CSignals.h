#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Blocks SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP and SIGCONT for every thread started from now on and returns a
/// descriptor that becomes readable when one of them arrives; −1 with errno set when the system refuses.
int kanbao_signal_descriptor(void);

/// The number of the next pending signal of that descriptor, or 0 when there is none.
int kanbao_next_signal(int descriptor);

/// Stops the process group as Ctrl-Z does and returns when it is continued.
void kanbao_stop_self(void);

/// Keeps the modes of a terminal as they are now.
void kanbao_keep_modes(int descriptor);

/// From now on a signal that ends the program sets the modes that were kept and sends these bytes first, at most 1,024.
void kanbao_restore_when_ended(const unsigned char *bytes, size_t count);

/// A fault at an address (SIGBUS) ends nothing where this says that it has mended it. It must be async-signal-safe.
void kanbao_mend_bus_errors(bool (*mend)(void *address));

/// Sets the modes that were kept; from now on a signal does not.
void kanbao_restore_modes(void);

/// Gives this thread a stack for the handler. A thread without one that overruns its own ends unhandled.
void kanbao_use_alternate_stack(void);
