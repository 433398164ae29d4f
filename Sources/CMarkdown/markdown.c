#include "CMarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

struct kanbao_markdown {
  char *html;
  size_t count;
};

kanbao_markdown *kanbao_markdown_read(const uint8_t *utf8, size_t count) {
  const int options = CMARK_OPT_UNSAFE | CMARK_OPT_HARDBREAKS;
  kanbao_markdown *markdown = calloc(1, sizeof *markdown);
  if (!markdown) return NULL;
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser *parser = cmark_parser_new(options);
  const char *names[] = {"table", "strikethrough"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[i]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, (const char *)utf8, count);
  cmark_node *document = cmark_parser_finish(parser);
  markdown->html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
  markdown->count = strlen(markdown->html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return markdown;
}

void kanbao_markdown_free(kanbao_markdown *markdown) {
  free(markdown->html);
  free(markdown);
}

size_t kanbao_markdown_count(const kanbao_markdown *markdown) { return markdown->count; }
void kanbao_markdown_copy(const kanbao_markdown *markdown, uint8_t *out) {
  memcpy(out, markdown->html, markdown->count);
}
