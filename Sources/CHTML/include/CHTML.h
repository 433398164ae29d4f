#pragma once
#include <stddef.h>
#include <stdint.h>

/// The article of a web page as plain text, one block element a line and a blank line between blocks: from its headline
/// to the end of its main content, without scripts, navigation and lists of links.
/// - Parameter html: UTF-8.
/// - Returns: malloc'ed UTF-8, NULL when memory is short; `out_count` says how long it is.
uint8_t *kanbao_html_text(const uint8_t *html, size_t count, size_t *out_count);
