#pragma once

/// Gives the system back what malloc holds and nobody uses; nothing where malloc has no such call.
void kanbao_return_free_memory(void);
