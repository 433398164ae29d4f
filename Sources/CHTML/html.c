#include "CHTML.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

static_assert(GUMBO_TAG_LAST <= kanbao_html_tag_limit, "the header's limit is too low");

typedef struct {
  const GumboNode *node;
  uint32_t depth;
  /// Of an element that gumbo does not know. gumbo points into the source, which goes away.
  const char *name;
} entry;

struct kanbao_html_page {
  arena memory;
  entry *entries;
  size_t count;
};

static const GumboVector *children(const GumboNode *node) {
  switch (node->type) {
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    default: return NULL;
  }
}

/// What follows in document order; without recursion, since pages nest as deep as they like.
static entry next(entry at) {
  const GumboVector *own = children(at.node);
  if (own && own->length) return (entry){own->data[0], at.depth + 1, NULL};
  for (; at.node->parent; at = (entry){at.node->parent, at.depth - 1, NULL}) {
    const GumboVector *siblings = children(at.node->parent);
    size_t following = at.node->index_within_parent + 1;
    if (following < siblings->length) return (entry){siblings->data[following], at.depth, NULL};
  }
  return (entry){NULL, 0, NULL};
}

static const char *unknown_name(arena *memory, const GumboNode *node) {
  if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag != GUMBO_TAG_UNKNOWN) return NULL;
  GumboStringPiece name = node->v.element.original_tag;
  gumbo_tag_from_original_text(&name);
  char *copy = arena_allocate(memory, name.length + 1);
  if (name.length) memcpy(copy, name.data, name.length);
  copy[name.length] = 0;
  return copy;
}

/// - Returns: whether there was memory for it.
static bool number_nodes(kanbao_html_page *page, const GumboNode *document) {
  size_t capacity = 0;
  for (entry at = {document, 0, NULL}; at.node; at = next(at)) {
    if (page->count == capacity) {
      capacity = capacity ? 2 * capacity : 1024;
      entry *larger = realloc(page->entries, capacity * sizeof(entry));
      if (!larger) return false;
      page->entries = larger;
    }
    at.name = unknown_name(&page->memory, at.node);
    page->entries[page->count++] = at;
  }
  return true;
}

kanbao_html_page *kanbao_html_parse(const uint8_t *utf8, size_t count) {
  // gumbo counts bytes in 32 bits.
  if (count > UINT32_MAX) return NULL;
  kanbao_html_page *page = calloc(1, sizeof *page);
  if (!page) return NULL;
  // gumbo does not look at what memory it is given, so running out of it comes back here.
  if (setjmp(page->memory.exhausted)) {
    kanbao_html_free(page);
    return NULL;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = arena_allocate;
  options.deallocator = arena_ignore;
  options.userdata = &page->memory;
  options.max_errors = 0;
  if (number_nodes(page, gumbo_parse_with_options(&options, (const char *)utf8, count)->document)) return page;
  kanbao_html_free(page);
  return NULL;
}

void kanbao_html_free(kanbao_html_page *page) {
  arena_free(&page->memory);
  free(page->entries);
  free(page);
}

size_t kanbao_html_count(const kanbao_html_page *page) { return page->count; }

static kanbao_html_node text_node(kanbao_html_kind kind, entry at) {
  const GumboText *text = &at.node->v.text;
  return (kanbao_html_node){
      .kind = kind, .depth = at.depth, .offset = text->start_pos.offset, .text = text->text, .count = strlen(text->text)};
}

kanbao_html_node kanbao_html_node_at(const kanbao_html_page *page, size_t number) {
  entry at = page->entries[number];
  switch (at.node->type) {
    case GUMBO_NODE_DOCUMENT: return (kanbao_html_node){.kind = kanbao_html_document};
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: {
      const GumboElement *element = &at.node->v.element;
      return (kanbao_html_node){
          .kind = kanbao_html_element, .tag = element->tag, .depth = at.depth, .offset = element->start_pos.offset};
    }
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA: return text_node(kanbao_html_text, at);
    case GUMBO_NODE_WHITESPACE: return text_node(kanbao_html_whitespace, at);
    case GUMBO_NODE_COMMENT: return text_node(kanbao_html_comment, at);
  }
  abort();
}

const char *kanbao_html_unknown_name(const kanbao_html_page *page, size_t number) { return page->entries[number].name; }

const char *kanbao_html_attribute(const kanbao_html_page *page, size_t number, const char *name) {
  const GumboNode *node = page->entries[number].node;
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return NULL;
  const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute ? attribute->value : NULL;
}

uint16_t kanbao_html_tag(const char *name) { return gumbo_tag_enum(name); }
uint16_t kanbao_html_unknown_tag(void) { return GUMBO_TAG_UNKNOWN; }
