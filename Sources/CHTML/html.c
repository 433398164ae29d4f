#include "CHTML.h"

#include <gumbo.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

// MARK: What elements are

static bool is_one_of(GumboTag tag, const GumboTag *tags, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (tags[i] == tag) return true;
  return false;
}
#define IS(tag, ...) is_one_of(tag, (const GumboTag[]){__VA_ARGS__}, sizeof((const GumboTag[]){__VA_ARGS__}) / sizeof(GumboTag))

/// Elements whose text nobody reads as part of the article.
static bool is_dropped(GumboTag tag) {
  return IS(tag, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
            GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA,
            GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_SVG, GUMBO_TAG_MATH, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,
            GUMBO_TAG_CANVAS, GUMBO_TAG_HEAD, GUMBO_TAG_RT, GUMBO_TAG_RP);
}

/// Elements that begin and end a line.
static bool is_block(GumboTag tag) {
  return IS(tag, GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5,
            GUMBO_TAG_H6, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER, GUMBO_TAG_MAIN, GUMBO_TAG_BLOCKQUOTE,
            GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TABLE,
            GUMBO_TAG_TR, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_PRE, GUMBO_TAG_ADDRESS, GUMBO_TAG_HR,
            GUMBO_TAG_BODY, GUMBO_TAG_CENTER);
}

/// Lists and boxes that hold little but links are navigation.
static bool may_be_links(GumboTag tag) {
  return IS(tag, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_TABLE, GUMBO_TAG_DL);
}

static bool is_element(const GumboNode *node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}
static bool is_text(const GumboNode *node) { return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA; }

// MARK: Walking without recursion

static const GumboVector *children(const GumboNode *node) {
  if (is_element(node)) return &node->v.element.children;
  return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : NULL;
}

static GumboNode *after(const GumboNode *node, const GumboNode *root) {
  while (node != root && node->parent) {
    const GumboVector *siblings = children(node->parent);
    if (siblings && node->index_within_parent + 1 < siblings->length)
      return siblings->data[node->index_within_parent + 1];
    node = node->parent;
  }
  return NULL;
}

static GumboNode *next(const GumboNode *node, const GumboNode *root) {
  const GumboVector *own = children(node);
  return own && own->length ? own->data[0] : after(node, root);
}

static bool holds(const GumboNode *outer, const GumboNode *inner) {
  for (; inner; inner = inner->parent)
    if (inner == outer) return true;
  return false;
}

// MARK: Measuring

/// Bytes of text below a node that are no blanks, and of them in links.
static void measure(const GumboNode *root, size_t *text, size_t *links) {
  *text = *links = 0;
  const GumboNode *link = NULL;
  for (const GumboNode *node = root; node;) {
    if (link && !holds(link, node)) link = NULL;
    if (is_element(node)) {
      if (is_dropped(node->v.element.tag)) {
        node = after(node, root);
        continue;
      }
      if (!link && node->v.element.tag == GUMBO_TAG_A) link = node;
    } else if (is_text(node)) {
      size_t own = 0;
      for (const char *p = node->v.text.text; *p; p++) own += (unsigned char)*p > ' ';
      *text += own;
      if (link) *links += own;
    }
    node = next(node, root);
  }
}

/// The element under which most text of paragraphs stands directly: the page's main content.
static GumboNode *main_content(GumboNode *root) {
  GumboNode *best = NULL;
  size_t most = 0;
  for (GumboNode *node = root; node;) {
    if (is_element(node) && is_dropped(node->v.element.tag)) {
      node = after(node, root);
      continue;
    }
    size_t score = 0;
    const GumboVector *own = children(node);
    for (unsigned i = 0; own && i < own->length; i++) {
      const GumboNode *child = own->data[i];
      size_t text = 0, links = 0;
      if (is_text(child)) {
        text = strlen(child->v.text.text);
        if (text < 60) text = 0;
      } else if (is_element(child) && child->v.element.tag == GUMBO_TAG_P) {
        measure(child, &text, &links);
        text = text > 2 * links ? text : 0;
      }
      score += text;
    }
    if (score > most) {
      most = score;
      best = node;
    }
    node = next(node, root);
  }
  return most >= 60 ? best : NULL;
}

static GumboNode *first_of(GumboNode *root, GumboTag tag) {
  for (GumboNode *node = root; node; node = next(node, root))
    if (is_element(node) && node->v.element.tag == tag) return node;
  return NULL;
}

// MARK: Writing

typedef struct {
  uint8_t *bytes;
  size_t count, capacity;
  /// Newlines owed before the next text.
  int breaks;
  /// White space owed: ' ' for a blank, '\n' for a line end of the source, 0 for none.
  char blank;
  bool failed;
} writer;

static void put(writer *out, uint8_t byte) {
  if (out->count == out->capacity) {
    size_t capacity = out->capacity ? out->capacity * 2 : 1 << 14;
    uint8_t *larger = out->failed ? NULL : realloc(out->bytes, capacity);
    if (!larger) {
      out->failed = true;
      return;
    }
    out->bytes = larger;
    out->capacity = capacity;
  }
  out->bytes[out->count++] = byte;
}

static void break_line(writer *out, int breaks) {
  if (out->breaks < breaks) out->breaks = breaks;
  out->blank = 0;
}

static void write_text(writer *out, const char *text, bool preformatted) {
  for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
    if (preformatted && *p == '\n') {
      break_line(out, 1);
      continue;
    }
    if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r' || *p == '\f') {
      if (out->blank != '\n') out->blank = *p == '\n' || *p == '\r' ? '\n' : ' ';
      continue;
    }
    if (out->breaks) {
      if (out->count)
        for (int i = 0; i < out->breaks; i++) put(out, '\n');
    } else if (out->blank && out->count) {
      // A line end of the source between two hanzi is none of the text's.
      bool between_hanzi = out->blank == '\n' && *p >= 0xE2 && out->bytes[out->count - 1] >= 0x80;
      if (!between_hanzi) put(out, ' ');
    }
    out->breaks = 0;
    out->blank = 0;
    put(out, *p);
  }
}

static bool is_navigation(const GumboNode *node) {
  if (!may_be_links(node->v.element.tag)) return false;
  size_t text, links;
  measure(node, &text, &links);
  return text >= 12 && links * 10 >= text * 7;
}

/// Ends the blocks that are left on the way from one node to the next.
static void leave(writer *out, const GumboNode *from, const GumboNode *to) {
  for (const GumboNode *node = from; node && !(to && holds(node, to)); node = node->parent)
    if (is_element(node) && is_block(node->v.element.tag)) break_line(out, 2);
}

/// Writes what stands from `node` on, up to the end of `last`.
static void write_from(writer *out, const GumboNode *node, const GumboNode *root, const GumboNode *last) {
  const GumboNode *stop = last ? after(last, root) : NULL;
  const GumboNode *preformatted = NULL;
  while (node && node != stop) {
    const GumboNode *following = next(node, root);
    if (preformatted && !holds(preformatted, node)) preformatted = NULL;
    if (is_element(node)) {
      GumboTag tag = node->v.element.tag;
      bool on_the_way = last && holds(node, last);
      if (!on_the_way && (is_dropped(tag) || is_navigation(node))) {
        following = after(node, root);
      } else if (is_block(tag)) {
        break_line(out, 2);
        if (tag == GUMBO_TAG_PRE && !preformatted) preformatted = node;
      } else if (tag == GUMBO_TAG_BR) {
        break_line(out, 1);
      } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        write_text(out, node->index_within_parent ? "\u3000" : "", false);
      }
    } else if (is_text(node) || node->type == GUMBO_NODE_WHITESPACE) {
      write_text(out, node->v.text.text, preformatted != NULL);
    }
    leave(out, node, following);
    node = following;
  }
  break_line(out, 2);
}

/// No page that a person reads nests as deep; the rules above would take their time over one.
enum { deepest = 400 };

static bool is_too_deep(const GumboNode *root) {
  int depth = 0;
  for (const GumboNode *node = root; node;) {
    const GumboVector *own = children(node);
    const GumboNode *following = next(node, root);
    if (own && own->length) {
      if (++depth > deepest) return true;
    } else {
      for (; following && node->parent != following->parent; node = node->parent) depth--;
    }
    node = following;
  }
  return false;
}

/// All text, a line for each block, by no other rule.
static void write_all(writer *out, const GumboNode *root) {
  for (const GumboNode *node = root; node;) {
    const GumboNode *following = next(node, root);
    if (is_element(node) && is_dropped(node->v.element.tag)) following = after(node, root);
    else if (is_element(node) && is_block(node->v.element.tag)) break_line(out, 2);
    else if (is_text(node)) write_text(out, node->v.text.text, false);
    node = following;
  }
}

/// The headline and what follows it, to the end of the main content.
static void write_article(writer *out, GumboNode *root) {
  GumboNode *body = first_of(root, GUMBO_TAG_BODY);
  GumboNode *title = first_of(root, GUMBO_TAG_TITLE);
  GumboNode *content = body ? main_content(body) : NULL;
  GumboNode *headline = body ? first_of(body, GUMBO_TAG_H1) : NULL;
  // A headline behind the text, or around all of it, is the site's name.
  if (headline && content &&
      (holds(headline, content) || headline->v.element.start_pos.offset > content->v.element.end_pos.offset))
    headline = NULL;
  if (!headline && title) write_from(out, next(title, title), title, title);
  if (content) write_from(out, headline ? headline : content, root, content);
  else if (body) write_from(out, headline ? headline : body, root, body);
}

uint8_t *kanbao_html_text(const uint8_t *html, size_t count, size_t *out_count) {
  arena memory = {NULL};
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = arena_allocate;
  options.deallocator = arena_ignore;
  options.userdata = &memory;
  options.max_errors = 0;
  GumboOutput *page = gumbo_parse_with_options(&options, (const char *)html, count);
  writer out = {0};
  if (is_too_deep(page->root)) write_all(&out, page->root);
  else write_article(&out, page->root);
  put(&out, '\n');
  arena_free(&memory);
  *out_count = out.count;
  if (out.failed) {
    free(out.bytes);
    return NULL;
  }
  return out.bytes;
}
