#pragma once
#include <stddef.h>
#include <stdint.h>

// ICU behind an interface of our own: its headers clash with Foundation's ICU module when Swift sees them.
