#pragma once
#include <stddef.h>
#include <stdint.h>

// cmark-gfm, the parser of CommonMark with GitHub's tables, behind an interface of our own.

typedef struct kanbao_markdown kanbao_markdown;

/// Reads Markdown as HTML; line ends in paragraphs are kept (<br>), HTML in it stays as it is.
/// - Parameter utf8: not needed any more afterwards.
/// - Returns: NULL when memory is short.
kanbao_markdown *kanbao_markdown_read(const uint8_t *utf8, size_t count);
void kanbao_markdown_free(kanbao_markdown *markdown);

/// Bytes of the HTML.
size_t kanbao_markdown_count(const kanbao_markdown *markdown);
void kanbao_markdown_copy(const kanbao_markdown *markdown, uint8_t *out);
