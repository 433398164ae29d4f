#pragma once

/// Blocks SIGWINCH, SIGTERM, SIGHUP, SIGINT and SIGQUIT for every thread started from now on and returns a descriptor
/// that becomes readable when one of them arrives; −1 with errno set when the system refuses.
int kanbao_signal_descriptor(void);

/// The number of the next pending signal of that descriptor, or 0 when there is none.
int kanbao_next_signal(int descriptor);

/// Stops the process group as Ctrl-Z does and returns when it is continued.
void kanbao_stop_self(void);
